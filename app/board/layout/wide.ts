import { groupOf } from '../../model/bank.ts';
import type { LayerSettings } from '../../model/settings.ts';
import { BIAS_ROOM, BIAS_WIDTH, biasUnder, boxMaker } from '../boxes.ts';
import type { BoardLayout, Box, BoxKind, Column, LayoutInput } from '../boxes.ts';
import { fitCells, KERNEL_GAP, kernelGrid, LEAST_TAP, pageOf, roomFor } from './fit.ts';
import type { CellSize, Page } from './fit.ts';

const LANE_BAR = 14; // px left of the input maps: the lane's coloured bar
const CAPTION = 26; // px under each map: marker and name
/** Heights (px) of a lane and of an output: least where all are on one page, least where they turn pages. */
const LEAST_LANE = { whole: 112, paged: 134 };
const LEAST_OUTPUT = { whole: 84, paged: 112 };
const LEAST_GAP = 26;
const MOST_CELL = 60;
const OUTPUT_LABEL = 22; // px right of an output: its number
const MIXING_HEAD = 22;
const KERNELS = 0.11; // of the width: the kernels of a lane side by side
const KERNELS_ALONE = 0.26; // the same where no mixing follows

/** The board on a screen with room: a lane for each filtered map, all stages side by side in columns. */
export function wideBoxes(input: LayoutInput): BoardLayout {
  const { settings: s, width, height } = input;
  const pages = pagesOf(input);
  const { lanes, inputs, outputs } = pages;
  const sizes = sizesOf(input, pages);
  const columns = columnsOf(s, width, sizes);
  const [inColumn, , midColumn, , outColumn] = columns;
  if (inputs) inColumn.page = partOf(inputs);
  midColumn.page = partOf(lanes);
  if (s.mixing) outColumn.page = partOf(outputs);
  const boxes = [...laneBoxes(input, pages, sizes, columns), ...mixingBoxes(input, pages, sizes, columns)];
  return {
    width,
    height,
    narrow: false,
    kind: 'table',
    isGlance: input.view === 'whole',
    thumbs: [],
    boxes,
    columns,
    lanes,
    outputs,
    rails: null,
    sum: null,
  };
}

/** What is shown of the filtered maps, of the outputs, and of the inputs where they stand apart from the lanes. */
interface Pages {
  lanes: Page;
  outputs: Page;
  /** Null where each filtered map reads one input, which then stands in its lane. */
  inputs: Page | null;
}

const partOf = (page: Page): Page | null => (page.count < page.of ? page : null);

function pagesOf({
  settings: s,
  geometry,
  width,
  height,
  focus,
  lanePage,
  outputPage,
  inputPage,
}: LayoutInput): Pages {
  const Q = geometry.stages[0].output.channels;
  const kernels = leastKernels(s, width) + (s.bias ? BIAS_ROOM : CAPTION);
  const N = s.mixing ? s.filters : 0;
  return {
    lanes: pageOf(
      Q,
      roomFor(Q, height, {
        whole: Math.max(LEAST_LANE.whole, kernels),
        paged: Math.max(LEAST_LANE.paged, kernels),
      }),
      focus.map,
      lanePage,
    ),
    outputs: pageOf(Math.max(N, 1), roomFor(N, height, LEAST_OUTPUT), focus.filter, outputPage),
    inputs:
      s.groups === s.channels
        ? null
        : pageOf(s.channels, roomFor(s.channels, height, LEAST_LANE), focus.channel, inputPage),
  };
}

/** Height (px) of the kernels of one filtered map when their cells are as small as can be. */
function leastKernels(s: LayerSettings, width: number): number {
  const count = s.channels / s.groups;
  const [high, wide] = s.kernel.map((side) => side * LEAST_TAP + KERNEL_GAP);
  const across = Math.max(1, Math.floor((width * KERNELS + KERNEL_GAP) / wide));
  return Math.ceil(count / across) * high - KERNEL_GAP;
}

/** Cells of each kind (px). */
interface Sizes {
  in: CellSize;
  kernels: ReturnType<typeof kernelGrid>;
  mid: CellSize;
  mixing: CellSize;
  out: CellSize;
  /** Widths (px) of the columns, from left to right. */
  widths: number[];
}

function sizesOf(input: LayoutInput, { lanes, outputs, inputs }: Pages): Sizes {
  const { settings: s, geometry, width, height, large = false } = input;
  const { height: Ho, width: Wo } = geometry.output;
  const laneHeight = height / lanes.count;
  const kernels = kernelGrid(
    s.kernel,
    s.channels / s.groups,
    width * (s.mixing ? (large ? 0.17 : KERNELS) : KERNELS_ALONE),
    laneHeight - (s.bias ? BIAS_ROOM : CAPTION),
    large ? 48 : 30,
  );
  const kernelWidth = Math.max(kernels.width, s.bias ? BIAS_WIDTH : 0);
  const mixColumns = mixingColumns(s, lanes);
  const mixing = {
    width: Math.min(large ? 46 : 34, Math.max(12, Math.floor((width * (large ? 0.19 : 0.16)) / mixColumns))),
    height: Math.min(44, Math.max(14, Math.floor((height - MIXING_HEAD) / outputs.count))),
  };
  const mixWidth = s.mixing ? mixing.width * mixColumns : 0;

  const share = s.mixing ? (large ? 0.165 : 0.185) : 0.27;
  const outShare = s.mixing ? (large ? 0.135 : 0.15) : 0;
  // On a board that is barely wide enough the maps share what weights and gaps leave.
  const left = width - LANE_BAR - labelWidth(s) - (s.mixing ? 4 : 2) * LEAST_GAP - kernelWidth - mixWidth;
  const room = Math.min(width, left / (2 * share + outShare));
  const square = (rows: number, columns: number, side: number) =>
    fitCells(rows, columns, side, side, MOST_CELL);
  const inSide = Math.min(height / Math.max(lanes.count, inputs?.count ?? 0) - CAPTION, room * share);
  const inCell = square(s.height, s.width, inSide);
  const mid = square(Ho, Wo, Math.min(laneHeight - CAPTION, room * share));
  const out = square(Ho, Wo, Math.min(height / outputs.count - 18, room * outShare));
  const widths = [inCell.width * s.width, kernelWidth, mid.width * Wo];
  if (s.mixing) widths.push(mixWidth, out.width * Wo);
  return { in: inCell, kernels, mid, mixing, out, widths };
}

/** A column of weights for each filtered map on the page, and one of biases. */
const mixingColumns = (s: LayerSettings, lanes: Page) => lanes.count + (s.bias ? 1 : 0);
const labelWidth = (s: LayerSettings) => (s.mixing ? OUTPUT_LABEL : 0);

function columnsOf(s: LayerSettings, width: number, { widths }: Sizes): Column[] {
  const taken = LANE_BAR + widths.reduce((a, b) => a + b, 0) + labelWidth(s);
  const gap = Math.max(LEAST_GAP, (width - taken) / (widths.length - 1));
  const kinds: BoxKind[] = ['in', 'kernel', 'mid', 'mixing', 'out'];
  let x = LANE_BAR;
  return widths.map((columnWidth, i) => {
    const column = { kind: kinds[i], x: Math.floor(x), width: columnWidth, page: null };
    x += columnWidth + gap;
    return column;
  });
}

/** Inputs, kernels, biases and filtered maps. An input that several lanes read stands in their middle. */
function laneBoxes(
  input: LayoutInput,
  { lanes, inputs }: Pages,
  sizes: Sizes,
  [inColumn, kernelColumn, midColumn]: Column[],
): Box[] {
  const { settings: s, geometry, height } = input;
  const box = boxMaker(input);
  const boxes: Box[] = [];
  const laneHeight = height / lanes.count;
  /** Top of what is `size` high, with its caption in the middle of `slots` lanes from `slot` on. */
  const middle = (slot: number, slots: number, size: number, each = laneHeight) =>
    Math.round((slot + slots / 2) * each - CAPTION / 2 - size / 2);
  const inBox = (channel: number, slot: number, slots: number, each?: number) =>
    box('in', {
      ...{ channel, x: inColumn.x, cell: sizes.in },
      y: middle(slot, slots, sizes.in.height * s.height, each),
    });
  const { kernels } = sizes;
  const cell = { width: kernels.cell, height: kernels.cell };

  let lastInput = -1;
  for (let r = 0; r < lanes.count; r++) {
    const q = lanes.first + r;
    const { start, size } = groupOf(s, q);
    if (!inputs && start !== lastInput) {
      const readers = Math.min((start + 1) * s.depthMultiplier, lanes.first + lanes.count) - q;
      boxes.push(inBox(start, r, readers));
      lastInput = start;
    }
    const top = middle(r, 1, kernels.height);
    for (let i = 0; i < size; i++) {
      boxes.push(
        box('kernel', {
          ...{ channel: start + i, map: q, cell },
          x: kernelColumn.x + (i % kernels.across) * (cell.width * s.kernel[1] + kernels.gap),
          y: top + Math.floor(i / kernels.across) * (cell.height * s.kernel[0] + kernels.gap),
        }),
      );
    }
    if (s.bias) {
      const under = biasUnder(kernelColumn.x, top + kernels.height);
      boxes.push(box('bias', { channel: start, map: q, ...under }));
    }
    boxes.push(
      box('mid', {
        ...{ map: q, x: midColumn.x, cell: sizes.mid },
        y: middle(r, 1, sizes.mid.height * geometry.output.height),
      }),
    );
  }
  for (let r = 0; r < (inputs?.count ?? 0); r++) {
    boxes.push(inBox(inputs!.first + r, r, 1, height / inputs!.count));
  }
  return boxes;
}

/** Mixing weights and outputs; none in a layer of one step. */
function mixingBoxes(
  input: LayoutInput,
  { lanes, outputs }: Pages,
  sizes: Sizes,
  [, , , mixColumn, outColumn]: Column[],
): Box[] {
  const { settings: s, geometry, height } = input;
  if (!s.mixing) return [];
  const box = boxMaker(input);
  const each = height / outputs.count;
  return [
    box('mixing', {
      ...{ map: lanes.first, filter: outputs.first, rows: outputs.count, columns: mixingColumns(s, lanes) },
      ...{ x: mixColumn.x, y: Math.round((height - sizes.mixing.height * outputs.count) / 2) },
      cell: sizes.mixing,
    }),
    ...Array.from({ length: outputs.count }, (_, r) =>
      box('out', {
        ...{ map: outputs.first + r, x: outColumn.x, cell: sizes.out },
        y: Math.round((r + 0.5) * each - (sizes.out.height * geometry.output.height) / 2),
      }),
    ),
  ];
}
