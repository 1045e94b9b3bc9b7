import type { LayerGeometry } from '../../kernels/spec/geometry.ts';
import type { LayerSettings } from '../model/settings.ts';
import type { CellSize, Page } from './layout/fit.ts';

export type BoxKind = 'in' | 'kernel' | 'bias' | 'mid' | 'mixing' | 'out';

/** What a box shows of its kind. Whatever a kind has not is 0. */
interface Shown {
  /** Input channel of 'in' and 'kernel'. */
  channel: number;
  /** Filtered map of 'kernel', 'bias' and 'mid', output map of 'out', first filtered map shown of 'mixing'. */
  map: number;
  /** First output shown of 'mixing'. */
  filter: number;
}

/** One grid of cells on the board, in CSS pixels. */
export interface Box extends Shown {
  id: string;
  kind: BoxKind;
  x: number;
  y: number;
  cellWidth: number;
  cellHeight: number;
  rows: number;
  columns: number;
  /** Whether it takes part in the current step: numbers stand in its cells. */
  isOpen: boolean;
  /** Cells of padding drawn around an input: top, right, bottom, left. They lie outside the box. */
  pad: readonly [number, number, number, number];
  /** Of mixing weights: a row for each filtered map (beside the output that it makes) instead of a row for each output. */
  isStack: boolean;
  /** What stands in a cell: its number, or (of weights that are at work) weight × value = product. */
  look: 'plain' | 'products';
}

export const NO_PAD = [0, 0, 0, 0] as const;

export interface Column {
  kind: BoxKind;
  x: number;
  width: number;
  /** What part of the maps is shown; null when all are. */
  page: Page | null;
}

export interface BoardLayout {
  width: number;
  height: number;
  narrow: boolean;
  boxes: Box[];
  columns: Column[];
  /** Filtered maps shown, outputs shown. */
  lanes: Page;
  outputs: Page;
  /** Which arrangement it is: all lanes alike, one lane opened, one output opened, many channels with a table of weights, one lane alone. */
  kind: 'whole' | 'filter' | 'mix' | 'table' | 'lane';
  /** The layer at a glance: no step is shown, so nothing steps back from it. */
  isGlance?: boolean;
  /** Small pictures of what has no room of its own: not to be pointed at. */
  thumbs: Box[];
  /** Left edge (px) of the upright wires that feed the outputs, one for each lane; null where there are none. */
  rails: Rails | null;
  /** Numbers smaller than this (px) are not written: from the back row they would be noise. */
  leastNumber?: number;
  /** Where the running sum stands in figures; null where it stands in its cell alone. */
  sum: Rect | null;
}

export interface Rails {
  x: number;
  gap: number;
}

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Which channel, filtered map and output the step is at: what pages follow. */
export interface Focus {
  stage: number;
  channel: number;
  map: number;
  filter: number;
}

export interface LayoutInput {
  settings: LayerSettings;
  geometry: LayerGeometry;
  width: number;
  height: number;
  /**
   * Height (px) that would be left below the heads of the stages, whatever stands over the maps now: what decides the arrangement,
   * which has heads of its own. Without it: the height.
   */
  room?: number;
  focus: Focus;
  /** Pages chosen by hand: first filtered map, first output. */
  lanePage: number | null;
  outputPage: number | null;
  /** First input where inputs stand apart from the lanes; null: the one of the step. */
  inputPage: number | null;
  /** The finished layer at a glance, or its cells one by one. */
  view?: 'whole' | 'cells';
  /** Whether the output that is being made grows: at rest and in slow play. */
  isCalm?: boolean;
  /** Weights large enough to be read from the back row. */
  large?: boolean;
}

/** The name of a box: there is one of each on a board. */
export function boxId(kind: BoxKind, { channel = 0, map = 0, filter = 0 }: Partial<Shown> = {}): string {
  switch (kind) {
    case 'in':
      return `in:${channel}`;
    case 'kernel':
      return `kernel:${channel},${map}`;
    case 'mixing':
      return `mixing:${filter}`;
    case 'bias':
    case 'mid':
    case 'out':
      return `${kind}:${map}`;
  }
}

interface Given extends Partial<Shown> {
  x: number;
  y: number;
  cell: CellSize;
  /** Of 'mixing', which shows what is on its page; every other kind has the size that the layer gives it. */
  rows?: number;
  columns?: number;
  isOpen?: boolean;
  pad?: Box['pad'];
  look?: Box['look'];
  isStack?: boolean;
}

/** The one maker of boxes for a layer: wide and narrow say where each stands, and how large its cells are. */
export function boxMaker({ settings: s, geometry }: Pick<LayoutInput, 'settings' | 'geometry'>) {
  const result = [geometry.output.height, geometry.output.width] as const;
  const sizes = {
    ...{ in: [s.height, s.width], kernel: s.kernel, bias: [1, 1], mid: result, out: result, mixing: [0, 0] },
  } satisfies Record<BoxKind, readonly [number, number]>;
  return (
    kind: BoxKind,
    {
      x,
      y,
      cell,
      rows,
      columns,
      isOpen = true,
      pad = NO_PAD,
      look = 'plain',
      isStack = false,
      ...shown
    }: Given,
  ): Box => ({
    ...{ id: boxId(kind, shown), kind, channel: 0, map: 0, filter: 0, ...shown },
    ...{ x, y, cellWidth: cell.width, cellHeight: cell.height },
    ...{ rows: rows ?? sizes[kind][0], columns: columns ?? sizes[kind][1], isOpen, pad, look, isStack },
  });
}

/** What a cell of mixing weights is: the filtered map that it weighs, null for the bias, and the output that it makes. */
export function mixingAt(
  box: Box,
  row: number,
  column: number,
  s: LayerSettings,
): { map: number | null; filter: number } {
  const [lane, output] = box.isStack ? [row, column] : [column, row];
  const lanes = lanesIn(box, s);
  return { map: lane < lanes ? box.map + lane : null, filter: box.filter + output };
}

/** How many filtered maps a box of mixing weights weighs. */
export const lanesIn = (box: Box, s: LayerSettings): number =>
  (box.isStack ? box.rows : box.columns) - (s.bias ? 1 : 0);

/** Where a mixing weight stands in a box, `map` null for the bias; null where it is not in it. */
export function mixingCell(
  box: Box,
  { map, filter }: { map: number | null; filter: number },
  s: LayerSettings,
): { row: number; column: number } | null {
  const lanes = lanesIn(box, s);
  const lane = map === null ? (s.bias ? lanes : -1) : map - box.map;
  const output = filter - box.filter;
  const [row, column] = box.isStack ? [lane, output] : [output, lane];
  const isIn = lane >= 0 && (map === null || lane < lanes) && output >= 0;
  return isIn && row < box.rows && column < box.columns ? { row, column } : null;
}

/** The cell of a bias: one for each filtered map, so wide that its number can be read. */
const BIAS_CELL: CellSize = { width: 34, height: 20 };
const BIAS_GAP = 8;
/** Its letter beside it, and both. */
export const BIAS_LETTER = 14;
export const BIAS_WIDTH = BIAS_CELL.width + BIAS_LETTER;
/** What a lane needs besides its kernels, which stand a little over its middle, when their bias is under them. */
export const BIAS_ROOM = BIAS_GAP + BIAS_CELL.height + 4;

/** Where the bias stands: under its kernels, whose lower end is `bottom`. */
export const biasUnder = (x: number, bottom: number) => ({ x, y: bottom + BIAS_GAP, cell: BIAS_CELL });
