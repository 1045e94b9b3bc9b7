import { mixingIndex } from '../model/bank.ts';
import type { Bank } from '../model/bank.ts';
import type { LayerSettings } from '../model/settings.ts';
import { mixingAt } from './boxes.ts';
import type { BoardLayout, Rect } from './boxes.ts';
import { angled, bendIn, boxOf, cellRect, plusAt, railOf, wholeRect } from './places.ts';
import type { Mark, Point } from './places.ts';
import { laneOfMap } from './names.ts';

/** How far wires and arrows keep from what they join. */
const CLEAR = 6;

/**
 * The wiring of the layer, whatever the step: each channel to its kernel and its filtered map, each filtered map to the weights
 * that use it, they to ⊕ and the output. A weight of zero has no wire. While one lane or one output is at work, its own wires are
 * drawn by the step.
 */
export function wiresOf(
  layout: BoardLayout,
  s: LayerSettings,
  bank: Bank,
  at: { stage: number; map: number; filter: number },
): Mark[] {
  if (layout.kind === 'table' || layout.kind === 'lane') return [];
  return [
    ...(layout.kind === 'whole' ? photoWires(layout) : []),
    ...laneWires(layout, s, at),
    ...(s.mixing ? mixingWires(layout, s, bank, at) : []),
  ];
}

type At = Parameters<typeof wiresOf>[3];

/** From the photograph, which stands left of the board, to the bar of each channel. */
function photoWires({ boxes }: BoardLayout): Mark[] {
  const inputs = boxes.filter(({ kind }) => kind === 'in');
  // On a phone the photograph stands over the board.
  if (inputs.some(({ x }) => x < PHOTO_GUTTER)) return [];
  return inputs.map((box, i) => {
    const whole = wholeRect(box);
    const end = { x: whole.x - BAR, y: whole.y + whole.height / 2 };
    const from = { x: 3, y: PHOTO + i * SPREAD };
    const bend = Math.max(6, (end.x - 8) * (1 - (i + 0.5) / inputs.length));
    return { kind: 'wire', points: angled(from, end, bend), lane: box.channel, look: 'live', hasArrow: true };
  });
}

/** The bar of a lane ends so far left of its input. */
const BAR = 12;
/** Where the first channel leaves the photograph (px from its top), and how far below it the next. */
const PHOTO = 52;
const SPREAD = 9;
/** The room (px) left of the inputs that the wires need. */
const PHOTO_GUTTER = 30;

function laneWires(layout: BoardLayout, s: LayerSettings, at: At): Mark[] {
  const look = layout.kind === 'whole' ? 'live' : 'quiet';
  return layout.boxes.flatMap((box): Mark[] => {
    if (box.kind !== 'kernel' || (layout.kind === 'filter' && box.map === at.map)) return [];
    const from = boxOf(layout, `in:${box.channel}`);
    const to = boxOf(layout, `mid:${box.map}`);
    if (!from || !to) return [];
    // An output that reads several channels has as many kernels: their wires would be a knot.
    if (s.channels > s.groups) return [];
    const [left, middle, right] = [wholeRect(from), wholeRect(box), wholeRect(to)];
    const y = middle.y + middle.height / 2;
    const start = { x: left.x + left.width + from.pad[1] * from.cellWidth + CLEAR, y: nearest(left, y) };
    const enter = { x: middle.x - CLEAR, y };
    const leave = { x: middle.x + middle.width + CLEAR, y };
    const end = { x: right.x - CLEAR, y: nearest(right, y) };
    const lane = laneOfMap(s, box.map);
    return [
      {
        kind: 'wire',
        points: angled(start, enter, bendIn(layout, 'in', 'kernel', start.x, enter.x)),
        lane,
        look,
        hasArrow: true,
      },
      {
        kind: 'wire',
        points: angled(leave, end, bendIn(layout, 'kernel', 'mid', leave.x, end.x)),
        lane,
        look,
        hasArrow: true,
      },
    ];
  });
}

/** The height at which a level wire meets a map: its own where the map is as high, else the map's middle. */
const nearest = ({ y, height }: { y: number; height: number }, at: number): number =>
  at > y && at < y + height ? at : y + height / 2;

function mixingWires(layout: BoardLayout, s: LayerSettings, bank: Bank, at: At): Mark[] {
  const marks: Mark[] = [];
  const isWhole = layout.kind === 'whole';
  const look = isWhole ? 'live' : 'quiet';
  const taps = new Map<number, Point[]>();
  for (const weights of layout.boxes) {
    if (weights.kind !== 'mixing' || (layout.kind === 'mix' && weights.filter === at.filter)) continue;
    const out = boxOf(layout, `out:${weights.filter}`);
    if (!out) continue;
    const plus = plusAt(wholeRect(weights), out.x);
    for (let row = 0; row < weights.rows; row++) {
      const { map, filter } = mixingAt(weights, row, 0, s);
      const cell = cellRect(weights, row, 0);
      const y = cell.y + cell.height / 2;
      const weight = map === null ? bank.bias[filter] : bank.mixing[mixingIndex(s, map, filter)];
      if (weight === 0) continue;
      if (map !== null) taps.set(map, [...(taps.get(map) ?? []), { x: cell.x - CLEAR + 2, y }]);
      const from = { x: cell.x + cell.width + 2, y };
      const lane = map === null ? null : laneOfMap(s, map);
      marks.push({
        kind: 'wire',
        points: angled(from, plus, Math.max(from.x, plus.x - 8)),
        lane,
        look,
        hasArrow: false,
      });
    }
    const end = { x: out.x - CLEAR, y: plus.y };
    marks.push({ kind: 'wire', points: [plus, end], lane: null, look, hasArrow: true });
    marks.push({ kind: 'plus', at: plus });
  }
  // On a phone the weights have no room: the wires lead to the outputs themselves.
  const outputs = layout.boxes.filter(({ kind }) => kind === 'out');
  for (const out of layout.boxes.some(({ kind }) => kind === 'mixing') ? [] : outputs) {
    const whole = wholeRect(out);
    for (let i = 0; i < layout.lanes.count; i++) {
      const map = layout.lanes.first + i;
      if (bank.mixing[mixingIndex(s, map, out.map)] === 0) continue;
      const y = whole.y + (whole.height * (i + 1)) / (layout.lanes.count + 1);
      taps.set(map, [...(taps.get(map) ?? []), { x: whole.x - 2, y }]);
    }
  }
  const rails: Mark[] = [];
  for (const [map, ends] of taps) {
    const mid = boxOf(layout, `mid:${map}`);
    if (!mid) continue;
    const whole = wholeRect(mid);
    const others = [...taps].flatMap(([other, points]) => (other === map ? [] : points.map(({ y }) => y)));
    const from = { x: whole.x + whole.width + CLEAR, y: apart(whole, others) };
    const x = railOf(layout, map, from.x, ends[0].x);
    const lane = laneOfMap(s, map);
    const heights = [from.y, ...ends.map(({ y }) => y)];
    rails.push({ kind: 'wire', points: [from, { x, y: from.y }], lane, look, hasArrow: false });
    const rail = [Math.min(...heights), Math.max(...heights)].map((y) => ({ x, y }));
    rails.push({ kind: 'wire', points: rail, lane, look, hasArrow: false });
    for (const end of ends)
      rails.push({ kind: 'wire', points: [{ x, y: end.y }, end], lane, look, hasArrow: isWhole });
  }
  return [...rails, ...marks];
}

/** Between level wires of two lanes (px), so that neither seems to go on as the other. */
const APART = 10;

/** Where a wire leaves a map: at the height nearest to its middle that keeps clear of others. */
function apart({ y, height }: Rect, others: readonly number[]): number {
  const middle = y + height / 2;
  for (let by = 0; by < height / 2; by += APART / 2)
    for (const at of [middle + by, middle - by])
      if (others.every((other) => Math.abs(other - at) >= APART)) return at;
  return middle;
}
