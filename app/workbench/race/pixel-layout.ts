// All outputs of one pixel, to scale: N rows of the standard layer against one shared row and its mixings. Pure.
import type { PixelCost } from '../../model/pixel-cost.ts';
import type { LaneKind, RaceLane } from './lanes.ts';
import type { Box } from './tap-layout.ts';

/** Multiply-adds that stand together in a row: of one channel, of one filtered cell, or one of the mixing. */
export interface Strip extends Box {
  /** Group of the lane that it repeats; of a mixing the filtered cell that it takes. */
  group: number;
  kind: 'filter' | 'mix';
  /** Number of its first multiply-add among all of its layer's at this pixel. */
  first: number;
  count: number;
}

/** One layer's half: its strips, where its outputs are numbered, and the wires from what is shared. */
export interface PixelHalf {
  kind: LaneKind;
  width: number;
  height: number;
  strips: readonly Strip[];
  /** Right end or left end of an output's number and its middle; only every so many where rows are low. */
  labels: readonly { output: number; x: number; y: number; anchor: 'start' | 'end' }[];
  /** From the end of the shared row to each output's mixing, as corners. */
  wires: readonly (readonly (readonly [x: number, y: number])[])[];
}

export interface PixelLayout {
  /** Width of one multiply-add, px. */
  unit: number;
  isStacked: boolean;
  halves: readonly [standard: PixelHalf, layer: PixelHalf];
}

export interface PixelRoom {
  width: number;
  /** How high the rows of one half may be. */
  height: number;
  text: number;
}

const MOST_UNIT = 17;
/** Squares narrower than this are drawn without lines between them. */
export const LEAST_SQUARE = 4.5;
const BETWEEN = 48;
const TRUNK = 64;
/** Below this pitch of the rows arrows would run into one another. */
const ARROW_ROW = 10;

interface Sizes {
  unit: number;
  gap: number;
  number: number;
  row: number;
  bar: number;
}

const gapFor = (unit: number): number => (unit >= LEAST_SQUARE ? Math.max(2, unit / 2) : 1);

interface Measured {
  /** Multiply-adds in the longest row, gaps between its groups, and what stands beside them. */
  units: number;
  gaps: number;
  fixed: number;
}

export function pixelLayout(
  lanes: readonly [standard: RaceLane, layer: RaceLane],
  cost: PixelCost,
  room: PixelRoom,
): PixelLayout {
  const { text } = room;
  const number = text * 2;
  const isShared = cost.maps > 0;
  const [standard, layer] = lanes;
  const filters = layer.groups.filter(({ kind }) => kind !== 'mix');
  const left: Measured = { units: standard.count, gaps: standard.groups.length - 1, fixed: number };
  const right: Measured = {
    units: isShared ? cost.first * cost.maps + cost.mixing : layer.count,
    gaps: filters.length - 1,
    fixed: isShared ? TRUNK + number : number,
  };
  const isStacked = room.width < 760 || room.width < 60 * text;
  const half = isStacked ? room.width : (room.width - BETWEEN) / 2;
  const unit = Math.min(MOST_UNIT, unitFor(left, half), unitFor(right, half));
  const row = Math.max(4, Math.min(2.4 * text, room.height / cost.outputs));
  const sizes: Sizes = { unit, number, row, gap: gapFor(unit), bar: row > 12 ? row * 0.72 : row - 1 };
  return {
    ...{ unit, isStacked },
    halves: [
      repeated(standard, cost, sizes, text),
      isShared ? shared(layer, cost, sizes, text) : repeated(layer, cost, sizes, text),
    ],
  };
}

/** The largest unit with which a row fits. */
function unitFor({ units, gaps, fixed }: Measured, width: number): number {
  const wide = (width - fixed) / (units + gaps / 2);
  return wide >= LEAST_SQUARE ? wide : Math.min(LEAST_SQUARE - 0.01, (width - fixed - gaps) / units);
}

function stripsOf(
  groups: RaceLane['groups'],
  { unit, gap, bar }: Sizes,
  at: { x: number; y: number; first: number },
): { strips: Strip[]; right: number; next: number } {
  let { x, first } = at;
  const strips = groups.map(({ count, kind }, group): Strip => {
    const strip: Strip = {
      ...{ x, y: at.y, width: count * unit, height: bar, group, first, count },
      kind: kind === 'mix' ? 'mix' : 'filter',
    };
    x += count * unit + gap;
    first += count;
    return strip;
  });
  return { strips, right: x - gap, next: first };
}

/** Every output pays for all of its taps. */
function repeated(lane: RaceLane, { outputs }: PixelCost, sizes: Sizes, text: number): PixelHalf {
  const strips: Strip[] = [];
  let right = 0;
  let next = 0;
  for (let o = 0; o < outputs; o++) {
    const made = stripsOf(lane.groups, sizes, { x: sizes.number, y: o * sizes.row, first: next });
    strips.push(...made.strips);
    ({ right, next } = made);
  }
  return {
    ...{ kind: lane.kind, width: right, height: outputs * sizes.row, strips, wires: [] },
    labels: labelsOf(outputs, sizes, text, sizes.number - text * 0.8, 'end'),
  };
}

/** The filtered cells once, then each output mixes them. */
function shared({ kind, groups }: RaceLane, cost: PixelCost, sizes: Sizes, text: number): PixelHalf {
  const { outputs, maps } = cost;
  const { unit, row, bar, number } = sizes;
  const filters = groups.filter((group) => group.kind !== 'mix');
  const y = ((outputs - 1) * row) / 2;
  const once = stripsOf(filters, sizes, { x: 0, y, first: 0 });
  const x = once.right + TRUNK;
  const mixings = Array.from({ length: outputs * maps }, (_, i): Strip => {
    const [o, q] = [Math.floor(i / maps), i % maps];
    return {
      ...{ x: x + q * unit, y: o * row, width: unit, height: bar },
      ...{ group: q, kind: 'mix', first: once.next + i, count: 1 },
    };
  });
  const from = [once.right + 8, y + bar / 2] as const;
  const turn = once.right + TRUNK / 2;
  const wires = Array.from({ length: outputs }, (_, o) => {
    const low = o * row + bar / 2;
    return [from, [turn, from[1]], [turn, low], [x - 6, low]] as const;
  });
  const width = x + maps * unit;
  return {
    ...{ kind, width: width + number, height: outputs * row, strips: [...once.strips, ...mixings] },
    labels: labelsOf(outputs, sizes, text, width + text * 0.8, 'start'),
    wires: row >= ARROW_ROW ? wires : wires.slice(0, 1).concat(wires.slice(-1)),
  };
}

function labelsOf(
  outputs: number,
  { row, bar }: Sizes,
  text: number,
  x: number,
  anchor: 'start' | 'end',
): PixelHalf['labels'] {
  const every = Math.max(1, Math.ceil((text * 1.1) / row));
  const shown = Array.from({ length: outputs }, (_, o) => o).filter((o) => o % every === 0);
  return shown.map((output) => ({ output, x, y: output * row + bar / 2, anchor }));
}
