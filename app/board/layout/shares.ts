import type { LayoutInput } from '../boxes.ts';

export type StackKind = 'whole' | 'filter' | 'mix';

export const COLUMNS = ['in', 'kernel', 'mid', 'weights', 'out'] as const;
export type ColumnName = (typeof COLUMNS)[number];
export type Columns = Record<ColumnName, { x: number; width: number }>;

/** Of the board's width. What is left over goes into the gaps, by their weights. */
export interface Shares extends Record<ColumnName, number> {
  label: number;
  /** Between label and input, input and kernel, kernel and filtered map, that and the weights, those and the output, after it. */
  gaps: readonly [number, number, number, number, number, number];
  /** Height of a lane, of an output that is not open. */
  shut: number;
}

const SHARES: Record<StackKind, Shares> = {
  whole: {
    ...{ label: 0, in: 0.18, kernel: 0.092, mid: 0.18, weights: 0.034, out: 0.145 },
    gaps: [1, 0.95, 0.95, 1.7, 1.35, 1.25],
    shut: 1,
  },
  filter: {
    ...{ label: 0.115, in: 0.25, kernel: 0.21, mid: 0.2, weights: 0.018, out: 0.058 },
    gaps: [0.35, 0.75, 0.75, 1.35, 0.6, 0.1],
    shut: 0.56,
  },
  mix: {
    ...{ label: 0.1, in: 0.09, kernel: 0.06, mid: 0.185, weights: 0.17, out: 0.18 },
    gaps: [0.45, 0.5, 0.5, 1.5, 1.15, 1.1],
    shut: 0.55,
  },
};

/** A layer of one step has no weights to mix with and no other outputs: its maps take their room. */
const WITHOUT_MIXING: Pick<Shares, ColumnName | 'gaps'> = {
  ...{ in: 0.29, kernel: 0.22, mid: 0.27, weights: 0, out: 0 },
  gaps: [0.35, 1, 1, 0, 0, 0.3],
};

export const sharesOf = (kind: StackKind, hasMixing: boolean): Shares =>
  hasMixing ? SHARES[kind] : { ...SHARES[kind], ...WITHOUT_MIXING };

type Layer = Pick<LayoutInput, 'settings' | 'geometry'>;
type Room = Pick<LayoutInput, 'width' | 'height' | 'view'>;

/** The columns, each at least a pixel wide for each cell of its maps, and the unit (px) of the gaps between them. */
export function columnsOf(
  kind: StackKind,
  { settings: s, geometry }: Layer,
  width: number,
): { columns: Columns; unit: number } {
  const { label, gaps, ...shares } = sharesOf(kind, s.mixing);
  const least: Record<ColumnName, number> = {
    ...{ in: s.width + sidesOf(kind, geometry).across, kernel: 0, mid: geometry.output.width, weights: 0 },
    out: s.mixing ? geometry.output.width : 0,
  };
  // An input, a filtered map that is not open has a share of its column.
  const part = kind === 'filter' && geometry.stages[0].output.channels > 1 ? SHARES.filter.shut : 1;
  const partOf = (name: ColumnName) => (name === 'in' || name === 'mid' ? part : 1);
  const widths = COLUMNS.map((name) => Math.max(shares[name] * width, least[name] / partOf(name)));
  const [first, ...others] = gaps;
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  const spare = (1 - label) * width - sum(widths);
  const before = Math.max((spare / sum(gaps)) * first, LANE_BAR);
  const unit = (spare - before) / sum(others);
  let x = label * width + before;
  const entries = COLUMNS.map((name, i) => {
    if (i > 0) x += gaps[i] * unit;
    const column = { x: Math.round(x), width: Math.floor(widths[i]) };
    x += widths[i];
    return [name, column] as const;
  });
  return { columns: Object.fromEntries(entries) as Columns, unit };
}

/** Cells of padding that are drawn around an input: while filtering, which is what reads them. */
export function sidesOf(kind: StackKind, { padding }: Pick<LayoutInput['geometry'], 'padding'>) {
  const pad = kind === 'filter' ? padding : ([0, 0, 0, 0] as const);
  return { pad, down: pad[0] + pad[2], across: pad[1] + pad[3] };
}

/** Left of an input: the bar of its lane (px). */
const LANE_BAR = 10;

/** So many lanes and outputs are seen all at once, each output with its weights beside it; beyond, a table of weights takes less room. */
const MOST = 4;
/** The least width (px) that holds the name of a lane in its share; the least unit of gaps that holds wires and ⊕. */
const LEAST_WIDTH = 720;
const LEAST_UNIT = 22;
/** The least height (px) of an open lane: a kernel of seven rows, a product, a sum; and the photograph over the lanes' names. */
const LEAST_LANE = 172;
/** Heights (px) that maps, weights and outputs need beside their cells; least of a row of weights; a name of two lines. */
const BESIDE = { map: 32, shut: 12, out: 38, outShut: 12, name: 42 };
export const LEAST_ROW = 8;

/**
 * Whether each filtered map stands in the lane of the one channel that it reads, all are few enough to be seen at once, and the
 * board has room for that: the same wherever the step stands.
 */
export function isStackable(input: Layer & Room): boolean {
  const { settings: s, geometry, width, height, view } = input;
  const Q = geometry.stages[0].output.channels;
  const N = s.mixing ? s.filters : 0;
  if (s.groups !== s.channels || Q > MOST || N > MOST) return false;
  const { height: Ho } = geometry.output;
  const map = Math.max(s.height, Ho);
  if (view === 'whole') return height >= Math.max(Q * (map + BESIDE.map), N * BESIDE.name);
  const kinds: StackKind[] = s.mixing ? ['filter', 'mix'] : ['filter'];
  if (width < LEAST_WIDTH || kinds.some((kind) => columnsOf(kind, input, width).unit < LEAST_UNIT))
    return false;
  const bands = (count: number, shut: number) => 1 + (count - 1) * shut;
  const padded = Math.max(s.height + sidesOf('filter', geometry).down, Ho);
  const lane = Math.max(LEAST_LANE, (padded + BESIDE.shut) / SHARES.filter.shut);
  const rows = LEAST_ROW * (Q + (s.bias ? 1 : 0));
  const out = Math.max(Ho, rows, BESIDE.name - BESIDE.outShut) + BESIDE.outShut;
  return (
    height >= lane * bands(Q, SHARES.filter.shut) &&
    height >= Q * (map + BESIDE.map) &&
    height >= N * (Math.max(Ho, rows) + BESIDE.out) &&
    height >= (out / SHARES.mix.shut) * bands(N, SHARES.mix.shut)
  );
}
