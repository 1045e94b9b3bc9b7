import type { TraceCell, TraceUnit } from '../../../kernels/trace/trace.ts';
import type { Frame } from '../../../kernels/worker/protocol.ts';
import { JobError } from '../../engine/job-error.ts';
import type { BoardBase } from './board-base.ts';
import { FOLLOWING } from './board-state.ts';

export const UNITS: readonly TraceUnit[] = ['tap', 'cell', 'row', 'map', 'stage'];

/** The unit above the chosen one, for Shift with an arrow. */
export function largerUnit(unit: TraceUnit): TraceUnit {
  return UNITS[Math.min(UNITS.indexOf(unit) + 1, UNITS.length - 1)];
}

/** Moves the step. Every move resolves once the step on screen is the one asked for. */
export interface Stepper {
  /** `count` units on, back if negative; by default of the chosen unit. */
  stepBy: (count: number, unit?: TraceUnit) => Promise<void>;
  stepForward: () => Promise<void>;
  stepBack: () => Promise<void>;
  goToStep: (step: number) => Promise<void>;
  goToFirst: () => Promise<void>;
  goToLast: () => Promise<void>;
  /** Runs to a cell: to its last tap, or to its first when steps are single multiply-adds. */
  goToCell: (cell: TraceCell) => Promise<void>;
  /** Resolves once the step on screen is the one asked for last. */
  settled: () => Promise<void>;
  /** From now on asks `take` first for the frame of a move: it may be here already (ahead.ts). */
  foresee: (take: (move: Move) => Frame | null) => void;
}

export interface Move {
  unit: TraceUnit;
  count: number;
}

interface Jump {
  /** null: from where the step is when the jump is carried out. */
  step: number | null;
  find?: { cell: TraceCell; edge: 'first' | 'last' };
  move?: Move;
}

/** Joins a jump to the ones waiting, so that a burst of key presses becomes one move. */
function join(jumps: Jump[], next: Jump): Jump[] {
  if (next.step !== null || next.find) return [next];
  const last = jumps.at(-1);
  const sameWay =
    last?.move && next.move && last.move.unit === next.move.unit && last.move.count * next.move.count > 0;
  if (!sameWay) return [...jumps, next];
  const move = { unit: next.move!.unit, count: last.move!.count + next.move!.count };
  return [...jumps.slice(0, -1), { ...last, move }];
}

/** `onFailed`: the worker could not say where the step leads, and it stays where it is. */
export function createStepper(
  { slot, engine, turns, isClosed, getState, setState }: BoardBase,
  onFailed: () => void,
): Stepper {
  let waiting: Jump[] = [];
  let under: Promise<void> | null = null;
  let take: (move: Move) => Frame | null = () => null;

  /** Asks the worker for the frame at a place; the step changes when the frame is there, and both at once. */
  function jump(next: Jump): Promise<void> {
    if (isClosed()) return Promise.resolve();
    const frame = under || next.step !== null || !next.move ? null : take(next.move);
    if (frame) {
      setState({ frame, ...FOLLOWING });
      return Promise.resolve();
    }
    waiting = join(waiting, next);
    under ??= carryOut().finally(() => (under = null));
    return under;
  }

  async function carryOut(): Promise<void> {
    while (waiting.length > 0 && !isClosed()) {
      while (turns.isLayerDue()) await turns.layersRun();
      const next = waiting.shift();
      if (!next) return;
      const { find, move } = next;
      const step = next.step ?? getState().frame.step.step;
      try {
        const { frame } = await turns.askFrame(() => engine.frame({ slot, step, find, move }));
        setState({ frame, ...FOLLOWING });
      } catch (error) {
        if (!(error instanceof JobError)) throw error;
        waiting = [];
        onFailed();
      }
    }
  }

  const stepBy: Stepper['stepBy'] = (count, unit = getState().unit) =>
    jump({ step: null, move: { unit, count } });
  const goToStep: Stepper['goToStep'] = (step) => jump({ step });
  return {
    stepBy,
    stepForward: () => stepBy(1),
    stepBack: () => stepBy(-1),
    goToStep,
    goToFirst: () => goToStep(0),
    goToLast: () => goToStep(Infinity), // of the layer that there is by then: the worker clamps it
    goToCell: (cell) => jump({ step: 0, find: { cell, edge: getState().unit === 'tap' ? 'first' : 'last' } }),
    settled: () => under ?? Promise.resolve(),
    foresee: (ahead) => void (take = ahead),
  };
}
