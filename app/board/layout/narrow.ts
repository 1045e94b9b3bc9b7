import { groupOf } from '../../model/bank.ts';
import { BIAS_ROOM, BIAS_WIDTH, biasUnder, boxMaker } from './boxes.ts';
import type { BoardLayout, LayoutInput } from './boxes.ts';
import { fitCells, kernelGrid, pageOf } from './fit.ts';

const CAPTION = 24;
const GAP = 30;
/** Over the filtered maps while mixing: their names, out of the wires' way. */
const NAME = 22;

/**
 * The board on a phone: one stage at a time. Filtering shows one lane (input, kernel, filtered map) in a row; mixing shows
 * up to three filtered maps over their mixing weights and the output.
 */
export function narrowBoxes(input: LayoutInput): BoardLayout {
  return input.focus.stage === 1 ? mixing(input) : filtering(input);
}

function filtering(input: LayoutInput): BoardLayout {
  const { settings: s, geometry, width, focus, lanePage } = input;
  const { height: Ho, width: Wo } = geometry.output;
  const box = boxMaker(input);
  const lanes = pageOf(geometry.stages[0].output.channels, 1, focus.map, lanePage);
  const q = lanes.first;
  const { start, size } = groupOf(s, q);
  const chosen = lanePage === null ? focus.channel : start;
  const channel = Math.max(start, Math.min(chosen, start + size - 1));
  const kernel = kernelGrid(s.kernel, 1, Math.min(96, width * 0.22), 96);
  const gap = width < 420 ? GAP - 8 : GAP;
  const kernelWidth = Math.max(kernel.width, s.bias ? BIAS_WIDTH : 0);
  const side = (width - kernelWidth - 2 * gap) / 2;
  const inCell = fitCells(s.height, s.width, side, 220, 40);
  const midCell = fitCells(Ho, Wo, side, 220, 40);
  const [inWidth, midWidth] = [inCell.width * s.width, midCell.width * Wo];
  const kernelHeight = kernel.height + (s.bias ? 2 * BIAS_ROOM : 0);
  const height = Math.max(inCell.height * s.height, midCell.height * Ho, kernelHeight) + CAPTION;
  const middle = (size: number) => Math.round((height - CAPTION - size) / 2);
  const midX = width - midWidth;
  const kernelX = Math.round((inWidth + midX - kernelWidth) / 2);
  const kernelY = middle(kernel.height);
  const boxes = [
    box('in', { channel, x: 0, y: middle(inCell.height * s.height), cell: inCell }),
    box('kernel', {
      ...{ channel, map: q, x: kernelX, y: kernelY },
      cell: { width: kernel.cell, height: kernel.cell },
    }),
    box('mid', { map: q, x: Math.floor(midX), y: middle(midCell.height * Ho), cell: midCell }),
  ];
  if (s.bias) boxes.push(box('bias', { channel, map: q, ...biasUnder(kernelX, kernelY + kernel.height) }));
  return {
    ...{ width, height, narrow: true, boxes, lanes, outputs: { first: 0, count: 0, of: s.filters } },
    columns: [
      { kind: 'in', x: 0, width: inWidth, page: null },
      { kind: 'kernel', x: kernelX, width: kernelWidth, page: null },
      { kind: 'mid', x: Math.floor(midX), width: midWidth, page: lanes.of > 1 ? lanes : null },
    ],
  };
}

function mixing(input: LayoutInput): BoardLayout {
  const { settings: s, geometry, width, focus, lanePage, outputPage } = input;
  const { height: Ho, width: Wo } = geometry.output;
  const box = boxMaker(input);
  const lanes = pageOf(geometry.stages[0].output.channels, 3, focus.map, lanePage);
  const outputs = pageOf(s.filters, 1, focus.filter, outputPage);
  const gap = 14;
  const side = (width - (lanes.count - 1) * gap) / Math.max(lanes.count, 2);
  const midCell = fitCells(Ho, Wo, side, 130, 36);
  const step = lanes.count > 1 ? (width - midCell.width * Wo) / (lanes.count - 1) : 0;
  const rows = pageOf(s.filters, 4, focus.filter, outputPage);
  const columns = lanes.count + (s.bias ? 1 : 0);
  const outCell = fitCells(Ho, Wo, width * 0.46, 170, 40);
  const mixCell = {
    width: Math.min(40, Math.floor((width - outCell.width * Wo - 2 * GAP) / columns)),
    height: Math.min(36, Math.floor(150 / rows.count)),
  };
  const top = NAME + midCell.height * Ho + 58;
  const band = Math.max(outCell.height * Ho, mixCell.height * rows.count);
  const inBand = (size: number) => top + Math.round((band - size) / 2);
  const outX = width - outCell.width * Wo;
  const boxes = Array.from({ length: lanes.count }, (_, r) =>
    box('mid', { map: lanes.first + r, x: Math.floor(r * step), y: NAME, cell: midCell }),
  );
  boxes.push(
    box('mixing', {
      ...{ map: lanes.first, filter: rows.first, rows: rows.count, columns },
      ...{ x: 0, y: inBand(mixCell.height * rows.count), cell: mixCell },
    }),
    box('out', {
      ...{ map: outputs.first, x: Math.floor(outX), y: inBand(outCell.height * Ho), cell: outCell },
    }),
  );
  return {
    ...{ width, height: top + band + CAPTION, narrow: true, boxes, lanes, outputs },
    columns: [
      { kind: 'mid', x: 0, width, page: lanes.count < lanes.of ? lanes : null },
      { kind: 'mixing', x: 0, width: mixCell.width * columns, page: null },
      { kind: 'out', x: outX, width: outCell.width * Wo, page: outputs.of > 1 ? outputs : null },
    ],
  };
}
