import { JobError } from '../engine/client.ts';
import type { TraceCell, TraceUnit } from '../../kernels/trace/trace.ts';
import { takeAhead } from './ahead.ts';
import { engine } from './engine.ts';
import { getState, setState } from './store.ts';
import { askFrame, isLayerRunning, layersRun } from './turns.ts';

export const UNITS: readonly TraceUnit[] = ['tap', 'cell', 'row', 'map', 'stage'];

interface Jump {
  /** null: from where the step is when the jump is carried out. */
  step: number | null;
  find?: { cell: TraceCell; edge: 'first' | 'last' };
  move?: { unit: TraceUnit; count: number };
}

let waiting: Jump[] = [];
let under: Promise<void> | null = null;

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

/** Asks the worker for the frame at a place; the step changes when the frame is there, and both at once. */
function jump(next: Jump): Promise<void> {
  const frame = under || next.step !== null || !next.move ? null : takeAhead(next.move);
  if (frame) {
    setState({ frame, lanePage: null, outputPage: null });
    return Promise.resolve();
  }
  waiting = join(waiting, next);
  under ??= carryOut().finally(() => (under = null));
  return under;
}

async function carryOut(): Promise<void> {
  while (waiting.length > 0) {
    while (isLayerRunning()) await layersRun();
    const next = waiting.shift();
    if (!next) return;
    const { find, move } = next;
    const step = next.step ?? getState().frame.step.step;
    try {
      const { frame } = await askFrame(() => engine().frame({ slot: 'board', step, find, move }));
      setState({ frame, lanePage: null, outputPage: null });
    } catch (error) {
      if (!(error instanceof JobError)) throw error;
      waiting = [];
    }
  }
}

/** Resolves once the step on screen is the one asked for last. */
export const settled = (): Promise<void> => under ?? Promise.resolve();

/** `count` units on, back if negative. */
export const stepBy = (count: number, unit: TraceUnit = getState().unit): Promise<void> =>
  jump({ step: null, move: { unit, count } });

export const stepForward = () => stepBy(1);
export const stepBack = () => stepBy(-1);
export const goToStep = (step: number) => jump({ step });
export const goToFirst = () => goToStep(0);
export const goToLast = () => goToStep(getState().frame.length - 1);

/** The unit above the chosen one, for Shift with an arrow. */
export function largerUnit(unit: TraceUnit): TraceUnit {
  return UNITS[Math.min(UNITS.indexOf(unit) + 1, UNITS.length - 1)];
}

/** Runs to a cell: to its last tap, or to its first when steps are single multiply-adds. */
export function goToCell(cell: TraceCell): Promise<void> {
  return jump({ step: 0, find: { cell, edge: getState().unit === 'tap' ? 'first' : 'last' } });
}

export function setUnit(unit: TraceUnit): void {
  setState({ unit });
}

export function setSpeed(speed: number): void {
  setState({ speed: Math.max(0, Math.min(1, speed)) });
}
