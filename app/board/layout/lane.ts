import { groupOf } from '../../model/bank.ts';
import { firstOutputs } from '../../model/settings.ts';
import { BIAS_ROOM, BIAS_WIDTH, biasUnder, boxMaker } from '../boxes.ts';
import type { BoardLayout, Box, Column, LayoutInput, Rect } from '../boxes.ts';
import { fitCells, pageOf } from './fit.ts';
import type { Page } from './fit.ts';

/** On a projector letters and cells grow with the wall, from a board so wide (px) on: that of a screen of 1280. */
const WALL = 1226;
const scaleOf = ({ large = false, width }: LayoutInput): number => (large ? Math.max(1, width / WALL) : 1);
/** Room (px) over each map, for its name; on a projector names are larger, and numbers smaller than them are not written. */
const captionOf = (input: LayoutInput) => (input.large ? Math.round(40 * scaleOf(input)) : 30);
const LEAST_NUMBER = 24;
/** Room (px) for the name of a filtered map while mixing: over it, on a projector, where names are larger, left of it. */
const nameRoom = (input: LayoutInput) =>
  input.large ? { over: 0, left: Math.round(132 * scaleOf(input)) } : { over: 26, left: 0 };
const AIR = 10; // px between small maps
const MOST_CELL = 60;
/** Room (px) for the ring around a cell at the right edge. */
const RING = 4;
const PRODUCT = 0.42; // room under a kernel for weight × value = product, in parts of the kernel's width

const LEAST_PRODUCT = 30; // px

/** Filtered maps beside their weights while mixing: so many at a time. */
const MOST_LANES = 4;

/**
 * One lane, as large as the room allows: on a projector, where maps must be seen from the back row, and on a screen that is wide but
 * low. The other lanes and outputs stand at the sides as small pictures.
 */
export function laneBoxes(input: LayoutInput): BoardLayout {
  return input.focus.stage === 1 ? mixing(input) : filtering(input);
}

const leastOf = (input: LayoutInput) => (input.large ? { leastNumber: LEAST_NUMBER * scaleOf(input) } : {});

const shownAt = (x: number, width: number, kind: Column['kind'], page: Page | null = null): Column => ({
  ...{ kind, x, width, page },
});

const sideways = (input: LayoutInput) => {
  const { large = false, width } = input;
  const most = (onWall: number, inHand: number) => (large ? onWall * scaleOf(input) : inHand);
  return {
    strip: Math.round(Math.min(most(150, 64), width * 0.13)),
    outs: Math.round(Math.min(most(72, 40), width * 0.07)),
    gap: Math.round(Math.min(most(64, 36), width * 0.05)),
  };
};

function filtering(input: LayoutInput): BoardLayout {
  const { settings: s, geometry, width, height, focus, lanePage } = input;
  const { height: Ho, width: Wo } = geometry.output;
  const box = boxMaker(input);
  const Q = firstOutputs(s);
  const lanes = pageOf(Q, 1, focus.map, lanePage);
  const q = lanes.first;
  const { start, size } = groupOf(s, q);
  const chosen = lanePage === null ? focus.channel : start;
  const channel = Math.max(start, Math.min(chosen, start + size - 1));
  const { strip, outs, gap } = sideways(input);
  const hasStrip = Q > 1;
  const left = hasStrip ? strip + gap * 0.6 : 0;
  const right = s.mixing ? width - outs - gap * 0.35 : width - RING;
  const room = right - left - 2 * gap;
  const pad = geometry.padding;
  const [rows, columns] = [s.height + pad[0] + pad[2], s.width + pad[1] + pad[3]];
  const caption = captionOf(input);
  const tall = height - caption - 4;
  const inCell = fitCells(rows, columns, room * 0.385, tall, MOST_CELL * scaleOf(input));
  const midCell = fitCells(Ho, Wo, room * 0.375, tall, MOST_CELL * scaleOf(input));
  const bias = s.bias ? BIAS_ROOM : 0;
  const kernelRoom = room * 0.24;
  const side = Math.max(
    4,
    Math.floor(
      Math.min(
        ...[kernelRoom / s.kernel[1], (tall - bias - LEAST_PRODUCT) / s.kernel[0], 72 * scaleOf(input)],
        (tall - bias) / (s.kernel[0] + PRODUCT * Math.min(3, s.kernel[1])),
      ),
    ),
  );
  const [inWidth, midWidth] = [inCell.width * columns, midCell.width * Wo];
  const kernel = { width: side * s.kernel[1], height: side * s.kernel[0] };
  const product = Math.max(LEAST_PRODUCT, Math.round(side * PRODUCT * Math.min(3, s.kernel[1])));
  const kernelWidth = Math.max(kernel.width, s.bias ? BIAS_WIDTH : 0);
  const spare = Math.max(0, right - left - inWidth - kernelWidth - midWidth) / 2;
  const y = (size: number) => Math.round(caption + (tall - size) / 2);
  const kernelX = Math.round(left + inWidth + spare);
  const kernelY = y(kernel.height + product + bias);
  const midX = Math.floor(right - midWidth);
  const boxes = [
    box('in', {
      ...{ channel, cell: inCell, pad },
      x: Math.round(left + inCell.width * pad[3]),
      y: Math.round(y(inCell.height * rows) + inCell.height * pad[0]),
    }),
    box('kernel', { channel, map: q, x: kernelX, y: kernelY, cell: { width: side, height: side } }),
    box('mid', { map: q, x: midX, y: y(midCell.height * Ho), cell: midCell }),
  ];
  if (s.bias) {
    const under = biasUnder(kernelX, kernelY + kernel.height + product);
    boxes.push(box('bias', { channel, map: q, ...under }));
  }
  const thumbs = [
    ...(hasStrip ? small(input, 'in', channel, { x: 0, y: caption, width: strip * 0.6, height: tall }) : []),
    ...(s.mixing
      ? small(input, 'out', null, { x: width - outs, y: caption, width: outs, height: tall })
      : []),
  ];
  return {
    ...{ width, height, narrow: false, kind: 'lane', boxes, thumbs, rails: null, sum: null, lanes },
    outputs: { first: 0, count: 0, of: Math.max(1, s.mixing ? s.filters : 0) },
    ...leastOf(input),
    columns: [
      shownAt(left, inWidth, 'in'),
      shownAt(kernelX, kernelWidth, 'kernel'),
      shownAt(midX, midWidth, 'mid', lanes.of > 1 ? lanes : null),
    ],
  };
}

function mixing(input: LayoutInput): BoardLayout {
  const { settings: s, geometry, width, height, focus, lanePage, outputPage } = input;
  const { height: Ho, width: Wo } = geometry.output;
  const name = nameRoom(input);
  const box = boxMaker(input);
  const caption = captionOf(input);
  const tall = height - caption - 4;
  const room = Math.min(MOST_LANES, Math.max(1, Math.floor(tall / (Ho + AIR + name.over))));
  const lanes = pageOf(firstOutputs(s), room, focus.map, lanePage);
  const outputs = pageOf(s.filters, 1, focus.filter, outputPage);
  const { outs, gap } = sideways(input);
  const right = s.filters > 1 ? width - outs - gap * 0.35 : width - RING;
  const midCell = fitCells(
    Ho,
    Wo,
    right * 0.24 - name.left,
    tall / lanes.count - Math.max(AIR, name.over),
    MOST_CELL,
  );
  const outCell = fitCells(Ho, Wo, right * 0.36, tall, MOST_CELL * scaleOf(input));
  const rows = lanes.count + (s.bias ? 1 : 0);
  const taps = {
    width: Math.floor(right * 0.24),
    height: Math.floor(Math.min(72 * scaleOf(input), tall / rows)),
  };
  const outX = Math.floor(right - outCell.width * Wo);
  const midEnd = name.left + midCell.width * Wo;
  const tapX = Math.round(midEnd + (outX - midEnd - taps.width) * 0.52);
  const y = (size: number) => Math.round(caption + (tall - size) / 2);
  const boxes = Array.from({ length: lanes.count }, (_, i) =>
    box('mid', {
      ...{ map: lanes.first + i, x: name.left, cell: midCell },
      y: Math.round(
        caption - 6 + ((i + 0.5) * tall) / lanes.count + name.over / 2 - (midCell.height * Ho) / 2,
      ),
    }),
  );
  boxes.push(
    box('mixing', {
      ...{ map: lanes.first, filter: outputs.first, rows, columns: 1, isStack: true },
      ...{
        look: taps.width >= 110 && taps.height >= 30 ? 'products' : 'plain',
        x: tapX,
        y: y(taps.height * rows),
        cell: taps,
      },
    }),
    box('out', { map: outputs.first, x: outX, y: y(outCell.height * Ho), cell: outCell }),
  );
  const rest = { x: width - outs, y: caption, width: outs, height: tall };
  return {
    ...{ width, height, narrow: false, kind: 'lane', boxes, lanes, outputs, sum: null },
    ...leastOf(input),
    thumbs: s.filters > 1 ? small(input, 'out', outputs.first, rest) : [],
    rails: { x: Math.round(midEnd + 22), gap: Math.min(14, (tapX - midEnd) / (lanes.count + 4)) },
    columns: [
      shownAt(name.left, midEnd - name.left, 'mid', lanes.count < lanes.of ? lanes : null),
      shownAt(tapX, taps.width, 'mixing'),
      shownAt(outX, outCell.width * Wo, 'out', outputs.of > 1 ? outputs : null),
    ],
  };
}

/** Small pictures of the other lanes' inputs or of outputs, one under the other: those around the current one. */
function small(input: LayoutInput, kind: 'in' | 'out', current: number | null, room: Rect): Box[] {
  const { settings: s, geometry } = input;
  const box = boxMaker(input);
  const [rows, columns] =
    kind === 'in' ? [s.height, s.width] : [geometry.output.height, geometry.output.width];
  const of = kind === 'in' ? s.channels : s.filters;
  const page = pageOf(of, Math.max(1, Math.floor(room.height / 72)), current ?? 0, null);
  const each = room.height / page.count;
  // Nobody points at a small picture: its cells may be less than a pixel.
  const most = Math.min(room.width / columns, (each - AIR) / rows);
  const cell = most < 1 ? { width: most, height: most } : fitCells(rows, columns, room.width, each - AIR, 12);
  return Array.from({ length: page.count }, (_, i) =>
    box(kind, {
      ...(kind === 'in' ? { channel: page.first + i } : { map: page.first + i }),
      ...{ cell, isOpen: false, x: Math.round(room.x + (room.width - cell.width * columns) / 2) },
      y: Math.round(room.y + (i + 0.5) * each - (cell.height * rows) / 2),
    }),
  );
}
