// Places on the board: cells of boxes, and how wires run between them. Pure.
import { BIAS_LETTER } from './boxes.ts';
import type { BoardLayout, Box, BoxKind, Rect } from './boxes.ts';

export interface Point {
  x: number;
  y: number;
}

/** What is drawn over the maps for one step. `lane` is a hue; null is ink. */
export type Mark =
  /** The cells under the window, in the lane's own tint. */
  | { kind: 'window'; box: Box; rect: Rect; lane: number }
  | { kind: 'ring'; rect: Rect; lane: number | null; isThin?: boolean }
  /** On the edge of a map, beside the rows that a wire comes from. */
  | { kind: 'bracket'; x: number; top: number; bottom: number; lane: number | null }
  | { kind: 'wire'; points: Point[]; lane: number | null; look: WireLook; hasArrow: boolean }
  | { kind: 'plus'; at: Point }
  /** The cell that is being summed. */
  | { kind: 'sum'; rect: Rect };

/** Carries the number of this step; joins in this cell; only shows the way; a weight of zero lets nothing through. */
export type WireLook = 'live' | 'joins' | 'quiet' | 'zero';

export const boxOf = (layout: BoardLayout, id: string): Box | undefined =>
  layout.boxes.find((box) => box.id === id);

/** Cells of a box as a rectangle; the part outside the map (padding) is drawn outside too. */
export function cellRect(box: Box, row: number, column: number, rows = 1, columns = 1): Rect {
  return {
    x: box.x + column * box.cellWidth,
    y: box.y + row * box.cellHeight,
    width: columns * box.cellWidth,
    height: rows * box.cellHeight,
  };
}

export const wholeRect = (box: Box): Rect => cellRect(box, 0, 0, box.rows, box.columns);

/** A rectangle larger by so many pixels on every side. */
export const outset = ({ x, y, width, height }: Rect, by: number): Rect => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** Level, then upright at `bend`, then level: a wire that turns at right angles. */
export function angled(from: Point, to: Point, bend: number): Point[] {
  if (Math.abs(from.y - to.y) < 0.75) return [from, { x: to.x, y: from.y }];
  return [from, { x: bend, y: from.y }, { x: bend, y: to.y }, to];
}

/** Where a wire turns on its way from one column to the next: in the middle of the gutter between them, clear of all that stands there. */
export function bendIn(layout: BoardLayout, left: BoxKind, right: BoxKind, from: number, to: number): number {
  const isOf = (box: Box, kind: BoxKind) => box.kind === kind || (kind === 'kernel' && box.kind === 'bias');
  const ends = layout.boxes
    .filter((box) => isOf(box, left))
    .map(
      (box) => box.x + (box.columns + box.pad[1]) * box.cellWidth + (box.kind === 'bias' ? BIAS_LETTER : 0),
    );
  const starts = layout.boxes
    .filter((box) => isOf(box, right))
    .map((box) => box.x - box.pad[3] * box.cellWidth);
  if (layout.sum && left === 'kernel') ends.push(layout.sum.x + layout.sum.width);
  if (layout.sum && right === 'kernel') starts.push(layout.sum.x);
  return Math.max(from, Math.min((Math.max(...ends) + Math.min(...starts)) / 2, to));
}

/** The upright wire of a lane, in the gutter between the maps and the weights. */
export function railOf(layout: BoardLayout, map: number, from: number, to: number): number {
  if (layout.rails) return layout.rails.x + (map - layout.lanes.first) * layout.rails.gap;
  const lanes = layout.lanes.count;
  return from + ((to - from) * (map - layout.lanes.first + 1)) / (lanes + 1);
}

/** Radius (px) of ⊕. */
export const PLUS = 9;

/** Where ⊕ stands between weights and what lies right of them. */
export const plusAt = (weights: Rect, right: number): Point => ({
  x: Math.round(weights.x + weights.width + Math.min(30, (right - weights.x - weights.width) * 0.45)),
  y: weights.y + weights.height / 2,
});
