import type { BoardLayout, LayoutInput } from '../board/boxes.ts';
import { laneBoxes } from '../board/layout/lane.ts';
import { layoutBoard as layout } from '../board/layout/layout.ts';
import { narrowBoxes } from '../board/layout/narrow.ts';
import { wideBoxes } from '../board/layout/wide.ts';

/** The layout of a board that can be gone through cell by cell. */
export const layoutBoard = (input: LayoutInput): BoardLayout =>
  layout(input, { laneBoxes, narrowBoxes, wideBoxes });
