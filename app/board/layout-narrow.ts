import { BIAS_ROOM, BIAS_WIDTH, biasBox } from './layout-bias.ts';
import type { BoardLayout, Box, LayoutInput } from './layout.ts';
import { groupOf } from '../model/bank.ts';
import { fitCells, kernelGrid, pageOf } from './layout-fit.ts';

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

const base = { map: 0, filter: 0, channel: 0 };

function filtering({ settings: s, geometry, width, focus, lanePage }: LayoutInput): BoardLayout {
  const { height: Ho, width: Wo } = geometry.output;
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
  const kernelHeight = kernel.height + (s.bias ? 2 * BIAS_ROOM : 0);
  const height = Math.max(inCell.height * s.height, midCell.height * Ho, kernelHeight) + CAPTION;
  const middle = (size: number) => Math.round((height - CAPTION - size) / 2);
  const kernelX = inCell.width * s.width + gap;
  const midX = width - midCell.width * Wo;
  const boxes: Box[] = [
    {
      ...base,
      id: `in:${channel}`,
      kind: 'in',
      channel,
      x: 0,
      y: middle(inCell.height * s.height),
      cellWidth: inCell.width,
      cellHeight: inCell.height,
      rows: s.height,
      columns: s.width,
    },
    {
      ...base,
      id: `kernel:${channel},${q}`,
      kind: 'kernel',
      channel,
      map: q,
      x: Math.round((kernelX + midX - gap - kernelWidth) / 2),
      y: middle(kernel.height),
      cellWidth: kernel.cell,
      cellHeight: kernel.cell,
      rows: s.kernel[0],
      columns: s.kernel[1],
    },
    {
      ...base,
      id: `mid:${q}`,
      kind: 'mid',
      map: q,
      x: Math.floor(midX),
      y: middle(midCell.height * Ho),
      cellWidth: midCell.width,
      cellHeight: midCell.height,
      rows: Ho,
      columns: Wo,
    },
  ];
  const [first, second, third] = boxes;
  if (s.bias) boxes.push(biasBox(q, channel, second.x, second.y + kernel.height));
  return {
    ...{ width, height, narrow: true, boxes, lanes, outputs: { first: 0, count: 0, of: s.filters } },
    columns: [
      { kind: 'in', x: first.x, width: inCell.width * s.width, page: null },
      { kind: 'kernel', x: second.x, width: kernelWidth, page: null },
      { kind: 'mid', x: third.x, width: midCell.width * Wo, page: lanes.of > 1 ? lanes : null },
    ],
  };
}

function mixing({ settings: s, geometry, width, focus, lanePage, outputPage }: LayoutInput): BoardLayout {
  const { height: Ho, width: Wo } = geometry.output;
  const lanes = pageOf(geometry.stages[0].output.channels, 3, focus.map, lanePage);
  const outputs = pageOf(s.filters, 1, focus.filter, outputPage);
  const gap = 14;
  const side = (width - (lanes.count - 1) * gap) / Math.max(lanes.count, 2);
  const cell = fitCells(Ho, Wo, side, 130, 36);
  const step = lanes.count > 1 ? (width - cell.width * Wo) / (lanes.count - 1) : 0;
  const boxes: Box[] = [];
  for (let r = 0; r < lanes.count; r++) {
    boxes.push({
      ...base,
      id: `mid:${lanes.first + r}`,
      kind: 'mid',
      map: lanes.first + r,
      x: Math.floor(r * step),
      y: NAME,
      cellWidth: cell.width,
      cellHeight: cell.height,
      rows: Ho,
      columns: Wo,
    });
  }
  const rows = pageOf(s.filters, 4, focus.filter, outputPage);
  const columns = lanes.count + (s.bias ? 1 : 0);
  const outCell = fitCells(Ho, Wo, width * 0.46, 170, 40);
  const mixWidth = Math.min(40, Math.floor((width - outCell.width * Wo - 2 * GAP) / columns));
  const mixHeight = Math.min(36, Math.floor(150 / rows.count));
  const top = NAME + cell.height * Ho + 58;
  const band = Math.max(outCell.height * Ho, mixHeight * rows.count);
  const outX = width - outCell.width * Wo;
  boxes.push({
    ...base,
    id: 'mixing',
    kind: 'mixing',
    map: lanes.first,
    filter: rows.first,
    x: 0,
    y: top + Math.round((band - mixHeight * rows.count) / 2),
    cellWidth: mixWidth,
    cellHeight: mixHeight,
    rows: rows.count,
    columns,
  });
  boxes.push({
    ...base,
    id: `out:${outputs.first}`,
    kind: 'out',
    map: outputs.first,
    x: Math.floor(outX),
    y: top + Math.round((band - outCell.height * Ho) / 2),
    cellWidth: outCell.width,
    cellHeight: outCell.height,
    rows: Ho,
    columns: Wo,
  });
  return {
    ...{ width, height: top + band + CAPTION, narrow: true, boxes, lanes, outputs },
    columns: [
      { kind: 'mid', x: 0, width, page: lanes.count < lanes.of ? lanes : null },
      { kind: 'mixing', x: 0, width: mixWidth * columns, page: null },
      { kind: 'out', x: outX, width: outCell.width * Wo, page: outputs.of > 1 ? outputs : null },
    ],
  };
}
