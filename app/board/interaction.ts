import { useCallback } from 'react';
import { late } from '../late/late.ts';
import { refId } from '../model/refs.ts';
import type { OperandRef, Ref } from '../model/refs.ts';
import type { LayerSettings } from '../model/settings.ts';
import { nudged } from '../model/value-range.ts';
import { act } from '../state/act.ts';
import { madeOf } from '../state/board/board-state.ts';
import type { Editable } from '../state/board/board-state.ts';
import type { Board } from '../state/board/board.ts';
import { beginGhost, endGhost, setValue, valueOf } from '../state/board/edit.ts';
import { useBoard } from '../state/board/use-board.ts';
import { dive } from '../state/board/whole-view.ts';
import { awaited } from '../state/notices.ts';
import type { CellPosition, NudgePhase } from '../ui/cell-grid/CellGrid.tsx';
import { mixingAt, mixingCell } from './boxes.ts';
import type { Box } from './boxes.ts';
import { refIn } from './operands.ts';

/** What can be edited at a place of a box; null in results. */
export function editableIn(box: Box, row: number, column: number, s: LayerSettings): Editable | null {
  if (box.kind === 'bias') return { kind: 'bias', stage: 0, index: box.map };
  if (box.kind === 'mixing') {
    const { map, filter } = mixingAt(box, row, column, s);
    if (map === null) return { kind: 'bias', stage: 1, index: filter };
  }
  const ref = refIn(box, row, column, s);
  return ref && (ref.kind === 'in' || ref.kind === 'dw' || ref.kind === 'pw') ? ref : null;
}

/** Where in a box an editable thing is shown; null when it is not in this box. */
export function placeOfEditable(box: Box, ref: Editable, s: LayerSettings): CellPosition | null {
  const within = (row: number, column: number): CellPosition | null =>
    row >= 0 && row < box.rows && column >= 0 && column < box.columns ? { row, column } : null;
  switch (ref.kind) {
    case 'in':
      return box.kind === 'in' && box.channel === ref.channel ? within(ref.row, ref.column) : null;
    case 'dw':
      return box.kind === 'kernel' && box.channel === ref.channel && box.map === ref.map
        ? within(ref.u, ref.v)
        : null;
    case 'pw':
      return box.kind === 'mixing' ? mixingCell(box, ref, s) : null;
    case 'bias':
      if (ref.stage === 0) return box.kind === 'bias' && box.map === ref.index ? within(0, 0) : null;
      return box.kind === 'mixing' ? mixingCell(box, { map: null, filter: ref.index }, s) : null;
  }
}

/** Hover, the keyboard's cursor, or (with `pin`) a tap: what is pointed at lights its partners. */
export function pointAt(board: Board, box: Box, cell: CellPosition | null, pin: boolean): void {
  const ref = cell && refIn(box, cell.row, cell.column, settingsOf(board));
  if (cell) board.player.pause();
  pointAtRef(board, ref);
  if (pin) board.setState({ pinned: ref });
}

const settingsOf = (board: Board): LayerSettings => madeOf(board.getState()).settings;

const sameId = (a: Ref | null, b: Ref | null) => a === b || (!!a && !!b && refId(a) === refId(b));

/** Pointing, also from outside the maps: symbols, terms, lines. */
export function pointAtRef(board: Board, ref: Ref | null): void {
  if (!sameId(ref, board.getState().pointed)) board.setState({ pointed: ref });
}

/** The same for a part of the page that points at its board. */
export function usePointing(): (ref: Ref | null) => void {
  const board = useBoard();
  return useCallback((ref) => pointAtRef(board, ref), [board]);
}

/** The way from a map into its cells; the whole has it fetched before anybody can press. */
export const PLACES = late(() => import('../state/picture/dive-to.ts'));

/** From a place of the whole into the cells that stand there. */
function diveTo(board: Board, ref: OperandRef | null): void {
  dive(board);
  if (ref?.kind !== 'in' && ref?.kind !== 'mid' && ref?.kind !== 'out') return;
  act(async () => (await awaited(PLACES.fetch())).goToPlace(board, ref));
}

/** A result runs to its cell; an input or weight is selected for editing. In the whole a map is a way into its cells. */
export function pickCell(
  board: Board,
  box: Box,
  { row, column }: CellPosition,
  by: 'mouse' | 'touch' | 'key',
): void {
  board.player.pause();
  const isMap = box.kind === 'in' || box.kind === 'mid' || box.kind === 'out';
  if (isMap && board.getState().view === 'whole')
    return diveTo(board, refIn(box, row, column, settingsOf(board)));
  const editable = editableIn(box, row, column, settingsOf(board));
  if (editable) return board.setState({ selected: editable });
  const { stages } = board.getState().computed.geometry;
  const stage = box.kind === 'out' ? stages[stages.length - 1].stage : stages[0].stage;
  board.setState({ selected: null, ...(by === 'touch' ? {} : { pinned: null }) });
  act(() => board.stepper.goToCell({ stage, row, column, channel: box.map }));
}

/** A number typed into a cell. */
export function typeInto(board: Board, box: Box, { row, column }: CellPosition, value: number): void {
  const ref = editableIn(box, row, column, settingsOf(board));
  if (ref && value !== valueOf(madeOf(board.getState()), ref)) act(() => setValue(board, ref, value));
}

/**
 * The keyboard's cursor went to a cell: what is selected goes with it, so that the bar says what has the focus, and so does
 * a pin within its own grid.
 */
export function followCursor(board: Board, box: Box, { row, column }: CellPosition): void {
  const { selected, pinned } = board.getState();
  const s = settingsOf(board);
  const ref = refIn(box, row, column, s);
  const editable = editableIn(box, row, column, s);
  if (selected && editable) board.setState({ selected: editable, pinned: pinned && ref });
  else if (selected) board.setState({ selected: null, pinned: ref });
  else if (isResultOf(box, pinned)) board.setState({ pinned: ref });
}

const isResultOf = (box: Box, ref: Ref | null): boolean =>
  (ref?.kind === 'mid' && box.kind === 'mid' && ref.map === box.map) ||
  (ref?.kind === 'out' && box.kind === 'out' && ref.filter === box.map);

/** Arrow, wheel or drag on a cell. */
export function nudgeCell(
  board: Board,
  box: Box,
  { row, column }: CellPosition,
  steps: number,
  coarse: boolean,
  phase: NudgePhase,
): void {
  const ref = editableIn(box, row, column, settingsOf(board));
  if (ref) nudge(board, ref, steps, coarse, phase);
}

/** Presses in quick succession are one entry of undo, and so is a drag, which shows the ghost of the old output. */
export function nudge(board: Board, ref: Editable, steps: number, coarse: boolean, phase: NudgePhase): void {
  const { gestures } = board;
  if (phase === 'end') {
    endGhost(board);
    return gestures.end();
  }
  if (phase === 'drag' && !board.getState().ghost) beginGhost(board);
  const kind = `nudge ${JSON.stringify(ref)}`;
  const gesture = phase === 'drag' ? gestures.drag(kind) : gestures.press(kind);
  const value = valueOf(madeOf(board.getState()), ref);
  act(() => setValue(board, ref, nudged(value, steps, coarse), gesture));
}
