// Milliseconds of a board's layer beside the standard one. Apart from the board's facts: neither links nor undo know of it, and
// it comes late.
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { JobError } from '../engine/job-error.ts';
import type { MeasureJob } from '../engine/client.ts';
import type { JobCode } from '../engine/job-error.ts';
import type { Photo } from '../image/photo.ts';
import { toSpec, toWeights } from '../model/to-spec.ts';
import { BUDGET_MS, isStandard, ROUNDS } from './measure.ts';
import type { Measured } from './measure.ts';
import { createNewest } from './newest.ts';
import { sameOnWhole, wholeSlots } from './picture/whole.ts';
import { madeOf, wholeIn } from './board/board-state.ts';
import type { Made, WholePhoto } from './board/board-state.ts';
import type { Board } from './board/board.ts';
import { useBoard } from './board/use-board.ts';

/** What is measured: the layer of the board, or the same one on the whole photograph. */
export type MeasuredPart = 'crop' | 'whole';

/** 'changed': the layer was changed meanwhile. */
export type MeasureProblem = Exclude<JobCode, 'cancelled'> | 'changed';

export type Measurement =
  | { phase: 'idle' }
  | { phase: 'running'; part: MeasuredPart; done: number }
  | {
      phase: 'done';
      made: Made;
      /** null: the crop on the board. */
      whole: WholePhoto | null;
      result: Measured;
    }
  | { phase: 'failed'; code: MeasureProblem };

/** The whole photograph, where it has arrived and is the larger layer. */
export function wholeToMeasure(whole: WholePhoto | null, { settings }: Made): WholePhoto | null {
  const fits = whole?.made.settings.channels === settings.channels;
  return fits && whole.height * whole.width > settings.height * settings.width ? whole : null;
}

/** Whether a result is of another layer than the one that is made, or of another photograph. */
export function isOutOfDate(now: Measurement, made: Made, photo: Photo | null): boolean {
  if (now.phase !== 'done') return false;
  return now.whole ? now.whole.photo !== photo || !sameOnWhole(now.made, made) : now.made !== made;
}

export interface Measuring {
  readonly store: StoreApi<Measurement>;
  /** Measures the layer on the board. Stops by itself when the layer changes: the worker is then needed for the board. */
  start: (part: MeasuredPart) => Promise<void>;
  cancel: () => void;
  close: () => void;
}

export const measuringOf = (board: Board): Measuring => board.part(createMeasuring);

/** Subscribes a component to the measurement of its board. */
export const useMeasurement = (): Measurement => useStore(measuringOf(useBoard()).store);

function createMeasuring(board: Board): Measuring {
  const store = createStore<Measurement>(() => ({ phase: 'idle' }));
  const put = (next: Measurement) => store.setState(next, true);
  const turns = createNewest();
  let cancel = () => {};

  async function start(part: MeasuredPart): Promise<void> {
    const turn = turns.begin();
    cancel = turn.cancel;
    const { computed } = board.getState();
    const { made, input } = computed;
    const begun = madeOf(board.getState());
    const whole = part === 'whole' ? wholeToMeasure(wholeIn(board.getState()), made) : null;
    const before = store.getState();
    put({ phase: 'running', part, done: 0 });
    let hasChanged = false;
    const stop = board.subscribe((state) => {
      if (madeOf(state) === begun) return; // not compared with what is computed: that may never have caught up
      hasChanged = true;
      turn.cancel();
    });
    try {
      const spec = toSpec(made.settings);
      const standard = isStandard(spec) ? 'none' : made.settings.mixing ? 'merged' : 'random';
      const { height, width } = whole ?? made.settings;
      const job: MeasureJob = {
        ...{ spec: { ...spec, height, width }, weights: toWeights(made.settings, made.bank) },
        ...(whole ? { input: null, slot: wholeSlots(board).layer } : { input }),
        ...{ standard, rounds: ROUNDS, budgetMs: BUDGET_MS },
      };
      const onProgress = (done: number, total: number) => {
        if (turn.isNewest()) put({ phase: 'running', part, done: done / total });
      };
      const result = await board.engine.measure(job, { signal: turn.signal, onProgress });
      if (turn.isNewest()) put({ phase: 'done', made, whole, result });
    } catch (error) {
      if (!(error instanceof JobError)) throw error;
      if (!turn.isNewest()) return;
      if (hasChanged) put({ phase: 'failed', code: 'changed' });
      else if (error.code === 'cancelled') put(before.phase === 'done' ? before : { phase: 'idle' });
      else put({ phase: 'failed', code: error.code });
    } finally {
      stop();
    }
  }
  return { store, start, cancel: () => cancel(), close: turns.end };
}
