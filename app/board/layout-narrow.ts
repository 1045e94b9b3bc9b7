import { biasBox } from './layout-bias.ts';
import type { BoardLayout, Box, LayoutInput } from './layout.ts';
import { groupOf } from '../model/bank.ts';
import { fitCell, kernelGrid, pageOf } from './layout-fit.ts';

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
  const side = (width - kernel.width - 2 * gap) / 2;
  const inCell = fitCell(s.height, s.width, side, 220, 40);
  const midCell = fitCell(Ho, Wo, side, 220, 40);
  const height = Math.max(inCell * s.height, midCell * Ho, kernel.height) + CAPTION;
  const middle = (size: number) => Math.round((height - CAPTION - size) / 2);
  const kernelX = inCell * s.width + gap;
  const midX = width - midCell * Wo;
  const boxes: Box[] = [
    {
      ...base,
      id: `in:${channel}`,
      kind: 'in',
      channel,
      x: 0,
      y: middle(inCell * s.height),
      cellWidth: inCell,
      cellHeight: inCell,
      rows: s.height,
      columns: s.width,
    },
    {
      ...base,
      id: `kernel:${channel},${q}`,
      kind: 'kernel',
      channel,
      map: q,
      x: Math.round((kernelX + midX - gap - kernel.width) / 2),
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
      x: Math.round(midX),
      y: middle(midCell * Ho),
      cellWidth: midCell,
      cellHeight: midCell,
      rows: Ho,
      columns: Wo,
    },
  ];
  const [first, second, third] = boxes;
  if (s.bias) boxes.push(biasBox(q, channel, second.x, second.y + kernel.height + 8));
  return {
    ...{ width, height, narrow: true, boxes, lanes, outputs: { first: 0, count: 0, of: s.filters } },
    columns: [
      { kind: 'in', x: first.x, width: inCell * s.width, page: null },
      { kind: 'kernel', x: second.x, width: kernel.width, page: null },
      { kind: 'mid', x: third.x, width: midCell * Wo, page: lanes.of > 1 ? lanes : null },
    ],
  };
}

function mixing({ settings: s, geometry, width, focus, lanePage, outputPage }: LayoutInput): BoardLayout {
  const { height: Ho, width: Wo } = geometry.output;
  const lanes = pageOf(geometry.stages[0].output.channels, 3, focus.map, lanePage);
  const outputs = pageOf(s.filters, 1, focus.filter, outputPage);
  const gap = 14;
  const side = (width - (lanes.count - 1) * gap) / Math.max(lanes.count, 2);
  const cell = fitCell(Ho, Wo, side, 130, 36);
  const step = lanes.count > 1 ? (width - cell * Wo) / (lanes.count - 1) : 0;
  const boxes: Box[] = [];
  for (let r = 0; r < lanes.count; r++) {
    boxes.push({
      ...base,
      id: `mid:${lanes.first + r}`,
      kind: 'mid',
      map: lanes.first + r,
      x: Math.round(r * step),
      y: NAME,
      cellWidth: cell,
      cellHeight: cell,
      rows: Ho,
      columns: Wo,
    });
  }
  const rows = pageOf(s.filters, 4, focus.filter, outputPage);
  const columns = lanes.count + (s.bias ? 1 : 0);
  const outCell = fitCell(Ho, Wo, width * 0.46, 170, 40);
  const mixWidth = Math.min(40, Math.floor((width - outCell * Wo - 2 * GAP) / columns));
  const mixHeight = Math.min(36, Math.floor(150 / rows.count));
  const top = NAME + cell * Ho + 58;
  const band = Math.max(outCell * Ho, mixHeight * rows.count);
  const outX = width - outCell * Wo;
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
    x: Math.round(outX),
    y: top + Math.round((band - outCell * Ho) / 2),
    cellWidth: outCell,
    cellHeight: outCell,
    rows: Ho,
    columns: Wo,
  });
  return {
    ...{ width, height: top + band + CAPTION, narrow: true, boxes, lanes, outputs },
    columns: [
      { kind: 'mid', x: 0, width, page: lanes.count < lanes.of ? lanes : null },
      { kind: 'mixing', x: 0, width: mixWidth * columns, page: null },
      { kind: 'out', x: outX, width: outCell * Wo, page: outputs.of > 1 ? outputs : null },
    ],
  };
}
