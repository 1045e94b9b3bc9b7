import type { LayerGeometry } from '../../kernels/spec/geometry.ts';
import { groupOf } from '../model/bank.ts';
import type { LayerSettings } from '../model/settings.ts';
import { BIAS_ROOM, BIAS_WIDTH, biasBox } from './layout-bias.ts';
import { narrowBoxes } from './layout-narrow.ts';
import { fitCells, kernelGrid, pageOf } from './layout-fit.ts';
import type { Page } from './layout-fit.ts';

export type BoxKind = 'in' | 'kernel' | 'bias' | 'mid' | 'mixing' | 'out';

/** One grid of cells on the board, in CSS pixels. */
export interface Box {
  id: string;
  kind: BoxKind;
  /** Input channel of 'in' and 'kernel'. */
  channel: number;
  /** Filtered map of 'kernel' and 'mid', output map of 'out', first filtered map shown of 'mixing'. */
  map: number;
  /** First output shown of 'mixing'. */
  filter: number;
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
  /** Weights large enough to be read from the back row. */
  large?: boolean;
}

/** Below this width the board is a vertical flow that shows one stage at a time. */
export const NARROW = 640;

const LANE_BAR = 14; // px left of the input maps: the lane's coloured bar
const CAPTION = 26; // px under each map: marker and name
const LEAST_LANE = 134;
const LEAST_OUTPUT = 112;
const LEAST_GAP = 26;
const MOST_GAP = 84;
const MOST_GAP_ALONE = 170; // without mixing there are three columns only
const MOST_CELL = 60;
const OUTPUT_LABEL = 22; // px right of an output: its number
const MIXING_HEAD = 22;

/** Where every grid of the board is. Pure: the same input gives the same boxes. */
export function layoutBoard(input: LayoutInput): BoardLayout {
  return input.width < NARROW ? narrowBoxes(input) : wideBoxes(input);
}

function wideBoxes(input: LayoutInput): BoardLayout {
  const { settings: s, geometry, width, height, focus, large = false } = input;
  const Q = geometry.stages[0].output.channels;
  const N = s.mixing ? s.filters : 0;
  const { height: Ho, width: Wo } = geometry.output;
  const depthwise = s.groups === s.channels;
  const perMap = s.channels / s.groups;

  const leastLane = large ? 112 : LEAST_LANE;
  const lanes = pageOf(Q, Math.floor(height / leastLane), focus.map, input.lanePage);
  const laneHeight = height / lanes.count;
  const outputs = pageOf(
    Math.max(N, 1),
    Math.floor(height / (large ? 84 : LEAST_OUTPUT)),
    focus.filter,
    input.outputPage,
  );
  const outputHeight = height / outputs.count;
  const inputs = depthwise
    ? { first: Math.floor(lanes.first / s.depthMultiplier), count: 0, of: s.channels }
    : pageOf(s.channels, Math.floor(height / leastLane), focus.channel, null);

  const biasColumn = s.bias ? 1 : 0;
  const kernelShape = kernelGrid(
    s.kernel,
    perMap,
    width * (large ? 0.17 : 0.11),
    laneHeight - (s.bias ? BIAS_ROOM : CAPTION),
    large ? 48 : 30,
  );
  const kernelWidth = Math.max(kernelShape.width, s.bias ? BIAS_WIDTH : 0);
  const mixCell = {
    width: Math.min(
      large ? 52 : 34,
      Math.max(12, Math.floor((width * (large ? 0.19 : 0.16)) / (lanes.count + biasColumn))),
    ),
    height: Math.min(large ? 56 : 44, Math.max(14, Math.floor((height - MIXING_HEAD) / outputs.count))),
  };
  const mixWidth = s.mixing ? mixCell.width * (lanes.count + biasColumn) : 0;

  const share = s.mixing ? (large ? 0.165 : 0.185) : 0.27;
  const outShare = s.mixing ? (large ? 0.135 : 0.15) : 0;
  const label = s.mixing ? OUTPUT_LABEL : 0;
  // On a board that is barely wide enough the maps share what weights and gaps leave.
  const left = width - LANE_BAR - label - (s.mixing ? 4 : 2) * LEAST_GAP - kernelWidth - mixWidth;
  const room = Math.min(width, left / (2 * share + outShare));
  const inSide = Math.min(height / Math.max(lanes.count, inputs.count) - CAPTION, room * share);
  const inCell = fitCells(s.height, s.width, inSide, inSide, MOST_CELL);
  const midSide = Math.min(laneHeight - CAPTION, room * share);
  const midCell = fitCells(Ho, Wo, midSide, midSide, MOST_CELL);
  const outSide = Math.min(outputHeight - 18, room * outShare);
  const outCell = fitCells(Ho, Wo, outSide, outSide, MOST_CELL);

  const widths = s.mixing
    ? [inCell.width * s.width, kernelWidth, midCell.width * Wo, mixWidth, outCell.width * Wo]
    : [inCell.width * s.width, kernelWidth, midCell.width * Wo];
  const taken = LANE_BAR + widths.reduce((a, b) => a + b, 0) + label;
  const gap = Math.min(
    s.mixing ? MOST_GAP : MOST_GAP_ALONE,
    Math.max(LEAST_GAP, (width - taken) / (widths.length - 1)),
  );
  const kinds: BoxKind[] = ['in', 'kernel', 'mid', 'mixing', 'out'];
  let x = LANE_BAR;
  const columns = widths.map((columnWidth, i): Column => {
    const column = { kind: kinds[i], x: Math.floor(x), width: columnWidth, page: null };
    x += columnWidth + gap;
    return column;
  });
  const [inColumn, kernelColumn, midColumn, mixColumn, outColumn] = columns;
  midColumn.page = lanes.count < lanes.of ? lanes : null;

  const boxes: Box[] = [];
  const middle = (slot: number, slots: number, size: number, caption: number) =>
    Math.round((slot + slots / 2) * laneHeight - caption / 2 - size / 2);
  const base = { map: 0, filter: 0, channel: 0 };
  const inBox = (channel: number, y: number): Box => ({
    ...base,
    id: `in:${channel}`,
    kind: 'in',
    channel,
    x: inColumn.x,
    y,
    cellWidth: inCell.width,
    cellHeight: inCell.height,
    rows: s.height,
    columns: s.width,
  });

  for (let r = 0; r < lanes.count; r++) {
    const q = lanes.first + r;
    if (depthwise) {
      const c = Math.floor(q / s.depthMultiplier);
      if (!boxes.some(({ id }) => id === `in:${c}`)) {
        const left = Math.min((c + 1) * s.depthMultiplier, lanes.first + lanes.count) - q;
        boxes.push(inBox(c, middle(r, left, inCell.height * s.height, CAPTION)));
        inputs.count++;
      }
    }
    const { start } = groupOf(s, q);
    for (let i = 0; i < perMap; i++) {
      const { cell, across, gapX, gapY } = kernelShape;
      const kernelY = middle(r, 1, kernelShape.height, CAPTION);
      boxes.push({
        ...base,
        id: `kernel:${start + i},${q}`,
        kind: 'kernel',
        channel: start + i,
        map: q,
        x: kernelColumn.x + (i % across) * (cell * s.kernel[1] + gapX),
        y: kernelY + Math.floor(i / across) * (cell * s.kernel[0] + gapY),
        cellWidth: cell,
        cellHeight: cell,
        rows: s.kernel[0],
        columns: s.kernel[1],
      });
    }
    if (s.bias)
      boxes.push(
        biasBox(q, start, kernelColumn.x, middle(r, 1, kernelShape.height, CAPTION) + kernelShape.height),
      );
    boxes.push({
      ...base,
      id: `mid:${q}`,
      kind: 'mid',
      map: q,
      x: midColumn.x,
      y: middle(r, 1, midCell.height * Ho, CAPTION),
      cellWidth: midCell.width,
      cellHeight: midCell.height,
      rows: Ho,
      columns: Wo,
    });
  }
  if (!depthwise) {
    const slotHeight = height / inputs.count;
    for (let r = 0; r < inputs.count; r++) {
      const y = Math.round((r + 0.5) * slotHeight - CAPTION / 2 - (inCell.height * s.height) / 2);
      boxes.push(inBox(inputs.first + r, y));
    }
    inColumn.page = inputs.count < inputs.of ? inputs : null;
  }
  if (s.mixing) {
    outColumn.page = outputs.count < outputs.of ? outputs : null;
    const mixHeight = mixCell.height * outputs.count;
    boxes.push({
      ...base,
      id: 'mixing',
      kind: 'mixing',
      map: lanes.first,
      filter: outputs.first,
      x: mixColumn.x,
      y: Math.round((height - mixHeight) / 2),
      cellWidth: mixCell.width,
      cellHeight: mixCell.height,
      rows: outputs.count,
      columns: lanes.count + biasColumn,
    });
    for (let r = 0; r < outputs.count; r++) {
      boxes.push({
        ...base,
        id: `out:${outputs.first + r}`,
        kind: 'out',
        map: outputs.first + r,
        x: outColumn.x,
        y: Math.round((r + 0.5) * outputHeight - (outCell.height * Ho) / 2),
        cellWidth: outCell.width,
        cellHeight: outCell.height,
        rows: Ho,
        columns: Wo,
      });
    }
  }
  return { width, height, narrow: false, boxes, columns, lanes, outputs };
}
