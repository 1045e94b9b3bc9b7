import type { BoardLayout, LayoutInput } from './boxes.ts';
import { narrowBoxes } from './narrow.ts';
import { wideBoxes } from './wide.ts';

/** Below this width (px) the board is a vertical flow that shows one stage at a time. */
export const NARROW = 640;

/** Where every grid of the board is. Pure: the same input gives the same boxes. */
export function layoutBoard(input: LayoutInput): BoardLayout {
  return input.width < NARROW ? narrowBoxes(input) : wideBoxes(input);
}
