import { groupOf } from '../../model/bank.ts';
import { BIAS_ROOM, biasUnder, boxMaker } from '../boxes.ts';
import type { BoardLayout, LayoutInput } from '../boxes.ts';
import { fitCells, kernelGrid, pageOf } from './fit.ts';

const MOST_CELL = 40;
const SUM = 34;
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
  const pad = geometry.padding;
  const [rows, columns] = [s.height + pad[0] + pad[2], s.width + pad[1] + pad[3]];
  const inCell = fitCells(rows, columns, width * 0.6, Math.min(260, width * 0.62), MOST_CELL);
  const [inWidth, inHeight] = [inCell.width * columns, inCell.height * rows];
  // Right of the input: the kernel, what it meets, and the sum.
  const column = { x: Math.round(width * 0.68), width: Math.floor(width * 0.32) };
  const kernel = kernelGrid(s.kernel, 1, column.width, 150, 40);
  const line = Math.round(44 * Math.max(0.72, Math.min(1.7, kernel.width / 150)));
  const kernelX = column.x + Math.round((column.width - kernel.width) / 2);
  const under = NAME + kernel.height + line;
  const biasAt = biasUnder(kernelX, under - 6);
  const sumY = under + (s.bias ? BIAS_ROOM : 0) + 4;
  const sum = { x: column.x, y: sumY, width: column.width, height: SUM };
  const upper = Math.max(NAME + inHeight, sumY + SUM) + 10;
  const midCell = fitCells(Ho, Wo, width * 0.5, Math.min(190, width * 0.5), MOST_CELL);
  const boxes = [
    box('in', {
      ...{ channel, cell: inCell, pad },
      x: Math.round(inCell.width * pad[3]),
      y: Math.round(NAME + inCell.height * pad[0]),
    }),
    box('kernel', {
      ...{ channel, map: q, x: kernelX, y: NAME },
      cell: { width: kernel.cell, height: kernel.cell },
    }),
    box('mid', { map: q, x: 0, y: upper + NAME, cell: midCell }),
  ];
  if (s.bias) boxes.push(box('bias', { channel, map: q, ...biasAt }));
  return {
    ...{ width, height: upper + NAME + midCell.height * Ho + 6, narrow: true, kind: 'table', thumbs: [] },
    ...{ rails: null, sum, boxes, lanes, outputs: { first: 0, count: 0, of: s.filters } },
    columns: [
      { kind: 'in', x: 0, width: inWidth, page: null },
      { kind: 'kernel', x: column.x, width: column.width, page: null },
      { kind: 'mid', x: 0, width: midCell.width * Wo, page: lanes.of > 1 ? lanes : null },
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
    ...{
      width,
      height: top + band + CAPTION,
      narrow: true,
      kind: 'table',
      thumbs: [],
      rails: null,
      sum: null,
      boxes,
      lanes,
      outputs,
    },
    columns: [
      { kind: 'mid', x: 0, width, page: lanes.count < lanes.of ? lanes : null },
      { kind: 'mixing', x: 0, width: mixCell.width * columns, page: null },
      { kind: 'out', x: outX, width: outCell.width * Wo, page: outputs.of > 1 ? outputs : null },
    ],
  };
}
