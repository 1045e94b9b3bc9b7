import type { Bank } from '../../model/bank.ts';
import { kernelIndex, mixingIndex } from '../../model/bank.ts';
import { toCellValue } from '../../model/value-range.ts';
import { madeOf } from './board-state.ts';
import type { Editable, Made } from './board-state.ts';
import type { Board } from './board.ts';
import { make } from './made.ts';

/** The value of an editable cell. */
export function valueOf(made: Made, ref: Editable): number {
  const { settings: s, bank } = made;
  switch (ref.kind) {
    case 'in': {
      const index = (ref.row * s.width + ref.column) * s.channels + ref.channel;
      return made.edits.get(index) ?? made.input[index];
    }
    case 'dw':
      return bank.kernels[kernelIndex(s, ref.u, ref.v, ref.channel, ref.map)];
    case 'pw':
      return bank.mixing[mixingIndex(s, ref.map, ref.filter)];
    case 'bias':
      return (ref.stage === 0 ? bank.firstBias : bank.bias)[ref.index];
  }
}

/** `array` with one element changed; a new array, since undo keeps the old one. */
function withValue(array: Float32Array, index: number, value: number): Float32Array {
  const copy = array.slice();
  copy[index] = value;
  return copy;
}

/** The change that gives `ref` a value. */
export function changeOf(made: Made, ref: Editable, value: number): Partial<Made> {
  const { settings: s, bank } = made;
  const clamped = toCellValue(value);
  const withBank = (change: Partial<Bank>) => ({ bank: { ...bank, ...change } });
  switch (ref.kind) {
    case 'in': {
      const index = (ref.row * s.width + ref.column) * s.channels + ref.channel;
      return { edits: new Map(made.edits).set(index, clamped) };
    }
    case 'dw': {
      const index = kernelIndex(s, ref.u, ref.v, ref.channel, ref.map);
      return withBank({ kernels: withValue(bank.kernels, index, clamped) });
    }
    case 'pw':
      return withBank({ mixing: withValue(bank.mixing, mixingIndex(s, ref.map, ref.filter), clamped) });
    case 'bias':
      return ref.stage === 0
        ? withBank({ firstBias: withValue(bank.firstBias, ref.index, clamped) })
        : withBank({ bias: withValue(bank.bias, ref.index, clamped) });
  }
}

/** Gives a cell a value. `gesture` names the drag or wheel run that it is part of. */
export function setValue(board: Board, ref: Editable, value: number, gesture?: string): Promise<void> {
  if (!Number.isFinite(value)) return Promise.resolve();
  return make(board, changeOf(madeOf(board.getState()), ref, value), gesture);
}

/** Remembers the results before a drag, so that their ghost can be shown while it lasts. */
export function beginGhost(board: Board): void {
  const { filtered, output } = board.getState().computed;
  board.setState({ ghost: { filtered, output } });
}

export function endGhost(board: Board): void {
  if (board.getState().ghost) board.setState({ ghost: null });
}
