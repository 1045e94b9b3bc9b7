import type { TraceUnit } from '../../kernels/trace/trace.ts';
import type { Lesson } from '../model/lesson.ts';
import { compute } from './compute.ts';
import { createHistory } from './history.ts';
import { pause } from './player.ts';
import { showPhoto } from './picture.ts';
import { getState, setState } from './store.ts';
import type { CompareMode, Made } from './store.ts';

const NOTHING_POINTED = { pinned: null, pointed: null, selected: null, ghost: null } as const;

/** Goes to the instrument, with the person's own layer on it. */
export async function goToStepPage(): Promise<void> {
  pause();
  setState({ page: 'step' });
  await giveBack();
  void showPhoto();
}

/** Goes to a place of Learn, by default where the person was last. */
export async function goToLesson(lesson: Lesson = getState().lesson): Promise<void> {
  pause();
  const { page, lesson: before } = getState();
  const isOther = page !== 'learn' || lesson.part !== before.part || lesson.number !== before.number;
  setState({ page: 'learn', lesson });
  if (isOther) await giveBack();
}

/** Another screen of the chapter that is open. */
export function showScreen(screen: number): void {
  const { lesson } = getState();
  if (lesson.screen !== screen) setState({ lesson: { ...lesson, screen } });
}

/**
 * Puts a lesson's layer on the board. What the person had there is kept aside, history and step included, until `giveBack`; a
 * board that is lent already keeps what is on it.
 */
export async function lendBoard(
  made: Made,
  { unit, step, compare: shown = 'off' }: { unit: TraceUnit; step: number; compare?: CompareMode },
): Promise<void> {
  const { lent, made: own, history, frame, unit: ownUnit, compare } = getState();
  if (lent) return;
  pause();
  setState({
    lent: { made: own, history, unit: ownUnit, step: frame.step.step, compare },
    ...{ made, history: createHistory(made), unit, compare: shown },
    ...NOTHING_POINTED,
  });
  await compute(made, step);
}

/** Puts the person's own layer back on the board, as it was. */
export async function giveBack(): Promise<void> {
  const { lent } = getState();
  if (!lent) return;
  const { made, history, unit, step, compare } = lent;
  pause();
  setState({ lent: null, made, history, unit, compare, ...NOTHING_POINTED });
  await compute(made, step);
}
