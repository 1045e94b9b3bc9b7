import type { LayerGeometry } from '../../../kernels/spec/geometry.ts';
import type { LayerSettings } from '../../model/settings.ts';
import type { CellSize, Page } from './fit.ts';

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
}

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
  focus: Focus;
  /** Pages chosen by hand: first filtered map, first output. */
  lanePage: number | null;
  outputPage: number | null;
  /** First input where inputs stand apart from the lanes; null: the one of the step. */
  inputPage: number | null;
  /** Weights large enough to be read from the back row. */
  large?: boolean;
}

/** The name of a box: there is one of each on a board. */
export function boxId(kind: BoxKind, { channel = 0, map = 0 }: Partial<Shown> = {}): string {
  switch (kind) {
    case 'in':
      return `in:${channel}`;
    case 'kernel':
      return `kernel:${channel},${map}`;
    case 'mixing':
      return 'mixing';
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
}

/** The one maker of boxes for a layer: wide and narrow say where each stands, and how large its cells are. */
export function boxMaker({ settings: s, geometry }: Pick<LayoutInput, 'settings' | 'geometry'>) {
  const result = [geometry.output.height, geometry.output.width] as const;
  const sizes = {
    ...{ in: [s.height, s.width], kernel: s.kernel, bias: [1, 1], mid: result, out: result, mixing: [0, 0] },
  } satisfies Record<BoxKind, readonly [number, number]>;
  return (kind: BoxKind, { x, y, cell, rows, columns, ...shown }: Given): Box => ({
    ...{ id: boxId(kind, shown), kind, channel: 0, map: 0, filter: 0, ...shown },
    ...{ x, y, cellWidth: cell.width, cellHeight: cell.height },
    ...{ rows: rows ?? sizes[kind][0], columns: columns ?? sizes[kind][1] },
  });
}

/** The cell of a bias: one for each filtered map, so wide that its number can be read. */
const BIAS_CELL: CellSize = { width: 34, height: 20 };
const BIAS_GAP = 8;
/** With its letter beside it. */
export const BIAS_WIDTH = BIAS_CELL.width + 14;
/** What a lane needs besides its kernels, which stand a little over its middle, when their bias is under them. */
export const BIAS_ROOM = BIAS_GAP + BIAS_CELL.height + 4;

/** Where the bias stands: under its kernels, whose lower end is `bottom`. */
export const biasUnder = (x: number, bottom: number) => ({ x, y: bottom + BIAS_GAP, cell: BIAS_CELL });
