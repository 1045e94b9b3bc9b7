// What a learner has done, kept on this device.
import { NO_PROGRESS } from '../../model/lesson.ts';
import type { Progress } from '../../model/lesson.ts';
import { getState, setState } from './store.ts';

const PLACE = 'filter-and-mix.lesson';

const isNumbers = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((n) => Number.isInteger(n));

/** What an earlier visit left; nothing where that is not readable. */
function keptProgress(): Progress {
  try {
    const kept = JSON.parse(localStorage.getItem(PLACE) ?? 'null') as Partial<Progress> | null;
    if (!kept || typeof kept !== 'object') return NO_PROGRESS;
    const predictions = Object.entries(kept.predictions ?? {}).filter(
      ([, value]) => value && (value.answer === null || typeof value.answer === 'string'),
    );
    return {
      predictions: Object.fromEntries(predictions),
      read: isNumbers(kept.read) ? kept.read : [],
      solved: isNumbers(kept.solved) ? kept.solved : [],
    };
  } catch {
    return NO_PROGRESS;
  }
}

/** Brings what an earlier visit left, when Learn is first opened. */
export function readProgress(): void {
  if (getState().progress === NO_PROGRESS) setState({ progress: keptProgress() });
}

/** What was done here, and what another tab has kept meanwhile; of two predictions of a chapter the one that was kept first counts. */
function withKept(progress: Progress): Progress {
  const kept = keptProgress();
  const all = (list: readonly number[], more: readonly number[]) => [...new Set([...list, ...more])];
  return {
    predictions: { ...progress.predictions, ...kept.predictions },
    read: all(kept.read, progress.read),
    solved: all(kept.solved, progress.solved),
  };
}

function set(progress: Progress): void {
  setState({ progress });
  try {
    if (progress === NO_PROGRESS) return localStorage.removeItem(PLACE);
    const all = withKept(progress);
    setState({ progress: all });
    localStorage.setItem(PLACE, JSON.stringify(all));
  } catch {
    // Storage is switched off: it is remembered as long as the page is open.
  }
}

const progressNow = (): Progress => getState().progress;
const added = (list: readonly number[], n: number) => (list.includes(n) ? list : [...list, n]);

/** Records a prediction for good: it stands beside the truth from then on. The first one counts. */
export function predict(chapter: number, answer: string | null): void {
  const { predictions } = progressNow();
  if (predictions[chapter]) return;
  set({ ...progressNow(), predictions: { ...predictions, [chapter]: { answer } } });
}

export function markRead(chapter: number): void {
  const { read } = progressNow();
  if (!read.includes(chapter)) set({ ...progressNow(), read: added(read, chapter) });
}

export function markSolved(challenge: number): void {
  const { solved } = progressNow();
  if (!solved.includes(challenge)) set({ ...progressNow(), solved: added(solved, challenge) });
}

/** Forgets predictions and progress, here and on the device. */
export const clearProgress = (): void => set(NO_PROGRESS);
