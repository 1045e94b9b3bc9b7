import { make } from './make.ts';
import { getState, setState } from './store.ts';
import type { Drawing } from './store.ts';

/** What a fresh brush paints: white, in every channel. */
export const BRUSH: Drawing = { value: 1, everyChannel: true };

export function setDrawing(drawing: Drawing | null): void {
  setState({ drawing, ...(drawing ? { selected: null } : {}) });
}

let strokes = 0;

/**
 * Paints over cells of an input map with the brush, or takes back with the eraser what was painted or typed over them. One
 * stroke is one entry of undo.
 */
export function paintCells(
  channel: number,
  cells: readonly { row: number; column: number }[],
  beginsStroke: boolean,
): void {
  const { made, drawing } = getState();
  if (!drawing) return;
  if (beginsStroke) strokes++;
  const { width: W, channels: C } = made.settings;
  const [first, last] = drawing.everyChannel ? [0, C - 1] : [channel, channel];
  const edits = new Map(made.edits);
  for (const { row, column } of cells) {
    for (let c = first; c <= last; c++) {
      const index = (row * W + column) * C + c;
      if (drawing.value === null) edits.delete(index);
      else edits.set(index, Math.fround(drawing.value));
    }
  }
  void make({ edits }, `draw ${strokes}`);
}
