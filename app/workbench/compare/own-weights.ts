import { nudged, toCellValue } from '../../model/value-range.ts';
import { act } from '../../state/act.ts';
import { madeOf } from '../../state/board/board-state.ts';
import type { Made } from '../../state/board/board-state.ts';
import type { Board } from '../../state/board/board.ts';
import { ownStandard } from '../../state/board/compare.ts';
import { make } from '../../state/board/made.ts';
import type { NudgePhase } from '../../ui/cell-grid/CellGrid.tsx';

/** A weight or bias of the standard layer that is compared with. */
export type OwnRef =
  | { kind: 'weight'; u: number; v: number; channel: number; output: number }
  | { kind: 'bias'; output: number };

/** Position in (kh, kw, C, N), or in (N). */
function indexOf({ settings: s }: Made, outputs: number, ref: OwnRef): number {
  if (ref.kind === 'bias') return ref.output;
  return ((ref.u * s.kernel[1] + ref.v) * s.channels + ref.channel) * outputs + ref.output;
}

const outputsOf = (board: Board): number => board.getState().computed.geometry.output.channels;

export function ownValue(board: Board, ref: OwnRef): number {
  const made = madeOf(board.getState());
  const { standard, bias } = ownStandard(made);
  return (ref.kind === 'bias' ? bias : standard)?.[indexOf(made, outputsOf(board), ref)] ?? 0;
}

/** Through `make`, as every edit: onto the board, into undo and the address. */
export function setOwn(board: Board, ref: OwnRef, value: number, gesture?: string): Promise<void> {
  const made = madeOf(board.getState());
  const own = ownStandard(made);
  const part = ref.kind === 'bias' ? own.bias : own.standard;
  if (!part || !Number.isFinite(value)) return Promise.resolve();
  const copy = part.slice();
  copy[indexOf(made, outputsOf(board), ref)] = toCellValue(value);
  const standard = ref.kind === 'bias' ? { ...own, bias: copy } : { ...own, standard: copy };
  return make(board, { standard }, gesture);
}

export function typeOwn(board: Board, ref: OwnRef, value: number): void {
  if (value !== ownValue(board, ref)) act(() => setOwn(board, ref, value));
}

/** As on the board: nudges in quick succession, and a whole drag, are one entry of undo. */
export function nudgeOwn(board: Board, ref: OwnRef, steps: number, coarse: boolean, phase: NudgePhase): void {
  const { gestures } = board;
  if (phase === 'end') return gestures.end();
  const kind = `own ${JSON.stringify(ref)}`;
  const gesture = phase === 'drag' ? gestures.drag(kind) : gestures.press(kind);
  act(() => setOwn(board, ref, nudged(ownValue(board, ref), steps, coarse), gesture));
}

/** The merged kernel becomes the standard layer's own: from here it can go where two steps cannot. */
export function editMerged(board: Board): void {
  const { standard } = board.getState().computed;
  if (!standard) return;
  const { standard: weights, bias } = standard.weights;
  board.setState({ compare: 'own' });
  act(() => make(board, { standard: bias ? { standard: weights, bias } : { standard: weights } }));
}
