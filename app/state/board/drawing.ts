import { act } from '../act.ts';
import { madeOf } from './board-state.ts';
import type { Drawing } from './board-state.ts';
import type { Board } from './board.ts';
import { make } from './made.ts';

/** What a fresh brush paints: white, in every channel. */
export const BRUSH: Drawing = { value: 1, everyChannel: true };

export function setDrawing(board: Board, drawing: Drawing | null): void {
  board.setState({ drawing, ...(drawing ? { selected: null } : {}) });
}

/**
 * Paints over cells of an input map with the brush, or takes back with the eraser what was painted or typed over them. One
 * stroke is one entry of undo.
 */
export function paintCells(
  board: Board,
  channel: number,
  cells: readonly { row: number; column: number }[],
  beginsStroke: boolean,
): void {
  const { drawing } = board.getState();
  if (!drawing) return;
  if (beginsStroke) board.gestures.end();
  const { settings, edits: before } = madeOf(board.getState());
  const { width: W, channels: C } = settings;
  const [first, last] = drawing.everyChannel ? [0, C - 1] : [channel, channel];
  const edits = new Map(before);
  for (const { row, column } of cells) {
    for (let c = first; c <= last; c++) {
      const index = (row * W + column) * C + c;
      if (drawing.value === null) edits.delete(index);
      else edits.set(index, Math.fround(drawing.value));
    }
  }
  act(() => make(board, { edits }, board.gestures.drag('draw')));
}
