import type { Frame } from '../../kernels/worker/protocol.ts';
import type { LayerSettings } from '../model/settings.ts';
import { lanesIn, mixingAt, mixingCell } from './boxes.ts';
import type { BoardLayout, Box, Rect } from './boxes.ts';
import { angled, bendIn, boxOf, cellRect, PLUS, plusAt, railOf, wholeRect } from './places.ts';
import type { Mark, Point, WireLook } from './places.ts';
import { laneOfMap } from './names.ts';

const rightOf = ({ x, y, width, height }: Rect): Point => ({ x: x + width, y: y + height / 2 });
const leftOf = ({ x, y, height }: Rect): Point => ({ x, y: y + height / 2 });

/** From the edge of a map to its bracket, and how far an arrow keeps from what it points at. */
const BRACKET = 6;
const TIP = 3;

/** The marks of the current step. Pure: layout and frame in, shapes out. */
export function marksOf(layout: BoardLayout, s: LayerSettings, frame: Frame): Mark[] {
  return frame.step.stage === 'pointwise' ? mixingMarks(layout, s, frame) : filterMarks(layout, s, frame);
}

/** All kernels of a filtered map together: its wires lead to and from them, over none. */
function kernelsOf({ boxes }: BoardLayout, { map }: Box): Rect {
  const rects = boxes.filter((box) => box.kind === 'kernel' && box.map === map).map(wholeRect);
  const [x, y] = [Math.min(...rects.map((rect) => rect.x)), Math.min(...rects.map((rect) => rect.y))];
  const right = Math.max(...rects.map((rect) => rect.x + rect.width));
  const bottom = Math.max(...rects.map((rect) => rect.y + rect.height));
  return { x, y, width: right - x, height: bottom - y };
}

function filterMarks(layout: BoardLayout, s: LayerSettings, { step }: Frame): Mark[] {
  const marks: Mark[] = [];
  const { tap, input, output } = step;
  const inBox = boxOf(layout, `in:${tap.channel}`);
  const kernel = boxOf(layout, `kernel:${tap.channel},${output.channel}`);
  const mid = boxOf(layout, `mid:${output.channel}`);
  const lane = tap.channel;
  const [kh, kw] = s.kernel;
  const [dh, dw] = s.dilation;
  const window =
    inBox &&
    cellRect(
      inBox,
      input.row - tap.row * dh,
      input.column - tap.column * dw,
      (kh - 1) * dh + 1,
      (kw - 1) * dw + 1,
    );
  const cell = mid && cellRect(mid, output.row, output.column);
  if (inBox && window && kernel) {
    marks.push({ kind: 'window', box: inBox, rect: window, lane });
    const from = wholeRect(inBox).x + wholeRect(inBox).width + inBox.pad[1] * inBox.cellWidth + BRACKET;
    const end = leftOf(kernelsOf(layout, kernel));
    if (end.x - from > 12) {
      marks.push({ kind: 'bracket', x: from, top: window.y, bottom: window.y + window.height, lane });
      const start = { x: from, y: window.y + window.height / 2 };
      marks.push(
        wire(
          angled(start, { x: end.x - TIP, y: end.y }, bendIn(layout, 'in', 'kernel', from, end.x - TIP)),
          lane,
          'live',
          true,
        ),
      );
    }
    marks.push({ kind: 'ring', rect: cellRect(inBox, input.row, input.column), lane: null });
  }
  if (kernel) marks.push({ kind: 'ring', rect: cellRect(kernel, tap.row, tap.column), lane: null });
  if (cell && kernel && mid && layout.narrow && layout.sum) {
    // The map stands below: down from the sum, and to the row of the cell from the right.
    const start = { x: layout.sum.x + layout.sum.width / 2, y: layout.sum.y + layout.sum.height };
    const end = { x: mid.x + mid.columns * mid.cellWidth + BRACKET, y: cell.y + cell.height / 2 };
    marks.push(wire([start, { x: start.x, y: end.y }, end], lane, 'live', true));
  } else if (cell && kernel && mid && !layout.narrow) {
    const start = layout.sum ? rightOf(layout.sum) : rightOf(kernelsOf(layout, kernel));
    const end = { x: mid.x - TIP, y: cell.y + cell.height / 2 };
    const room = mid.x - start.x;
    if (room > 12) marks.push(wire(angled(start, end, mid.x - Math.min(18, room / 2)), lane, 'live', true));
  }
  if (cell) marks.push({ kind: 'sum', rect: cell });
  return marks;
}

const wire = (points: Point[], lane: number | null, look: WireLook, hasArrow = false): Mark => ({
  ...{ kind: 'wire', points, lane, look, hasArrow },
});

function mixingMarks(layout: BoardLayout, s: LayerSettings, { step, terms }: Frame): Mark[] {
  const marks: Mark[] = [];
  const { tap, output } = step;
  const out = boxOf(layout, `out:${output.channel}`);
  const weights = layout.boxes.find(
    (box) => box.kind === 'mixing' && mixingCell(box, { map: box.map, filter: output.channel }, s),
  );
  const cell = out && cellRect(out, output.row, output.column);
  const rings: Mark[] = [];
  for (const box of layout.boxes) {
    if (box.kind !== 'mid') continue;
    const isLive = box.map === tap.channel;
    const lane = laneOfMap(s, box.map);
    const from = cellRect(box, output.row, output.column);
    rings.push({ kind: 'ring', rect: from, lane: isLive ? null : lane });
    const to = weights && endOf(layout, weights, box.map, output.channel, s);
    if (!weights || !to) continue;
    const edge = wholeRect(box).x + wholeRect(box).width + BRACKET;
    const bend = railOf(layout, box.map, edge, to.x);
    const isZero = terms.weights[terms.tapChannels.indexOf(box.map)] === 0;
    const look = isLive ? 'live' : isZero ? 'zero' : 'joins';
    marks.push({ kind: 'bracket', x: edge, top: from.y, bottom: from.y + from.height, lane });
    marks.push(wire(angled({ x: edge, y: from.y + from.height / 2 }, to, bend), lane, look, true));
  }
  // What carries the step lies over what only joins.
  marks.sort((a, b) => rankOf(a) - rankOf(b));
  if (weights) {
    const row = mixingCell(weights, { map: tap.channel, filter: output.channel }, s);
    if (row) rings.push({ kind: 'ring', rect: cellRect(weights, row.row, row.column), lane: null });
    if (!weights.isStack) {
      const at = output.channel - weights.filter;
      rings.push({
        kind: 'ring',
        rect: cellRect(weights, at, 0, 1, weights.columns),
        lane: null,
        isThin: true,
      });
    }
  }
  if (cell && out && weights && !layout.narrow)
    marks.push(...joined(weights, { cell, left: out.x }, output.channel, step.tap.channel, s));
  if (cell) rings.push({ kind: 'sum', rect: cell });
  return [...marks, ...rings];
}

const rankOf = (mark: Mark): number => (mark.kind === 'wire' && mark.look === 'live' ? 1 : 0);

/** Where the wire of a filtered map ends: at its weight, or at the row of weights that reads it. */
function endOf(
  layout: BoardLayout,
  weights: Box,
  map: number,
  filter: number,
  s: LayerSettings,
): Point | null {
  const at = mixingCell(weights, { map, filter }, s);
  if (!at) return null;
  const cell = cellRect(weights, at.row, at.column);
  if (weights.isStack) return { x: cell.x - TIP, y: cell.y + cell.height / 2 };
  if (layout.narrow) return null;
  const lanes = lanesIn(weights, s);
  const row = cellRect(weights, at.row, 0, 1, weights.columns);
  return { x: weights.x - TIP, y: row.y + (row.height * (map - weights.map + 1)) / (lanes + 1) };
}

/** Room (px) for the number of an output, right of its row of weights. */
const NUMBER = 26;

/** A row of weights with its number, which the wire to `right` leaves free. */
function numbered(weights: Box, row: number, right: number): Rect {
  const rect = cellRect(weights, row, 0, 1, weights.columns);
  return { ...rect, width: rect.width + Math.min(NUMBER, (right - rect.x - rect.width) / 2) };
}

/** From the weights to ⊕, and on to the map of the cell, beside its row. */
function joined(
  weights: Box,
  { cell, left }: { cell: Rect; left: number },
  filter: number,
  live: number,
  s: LayerSettings,
): Mark[] {
  const rows: Mark[] = [];
  const whole = weights.isStack ? wholeRect(weights) : numbered(weights, filter - weights.filter, left);
  const at = plusAt(whole, left);
  if (weights.isStack) {
    for (let r = 0; r < weights.rows; r++) {
      const { map } = mixingAt(weights, r, 0, s);
      const from = rightOf(cellRect(weights, r, 0));
      const lane = map === null ? null : laneOfMap(s, map);
      rows.push(wire([from, { x: at.x, y: from.y }, at], lane, map === live ? 'live' : 'joins'));
    }
    rows.sort((a, b) => rankOf(a) - rankOf(b));
  } else rows.push(wire([rightOf(whole), at], null, 'joins'));
  const end = { x: left - TIP, y: cell.y + cell.height / 2 };
  return [
    ...rows,
    wire(angled({ x: at.x + PLUS, y: at.y }, end, (at.x + PLUS + end.x) / 2), null, 'live', true),
    { kind: 'plus', at },
  ];
}
