import { groupOf } from '../../model/bank.ts';
import { firstOutputs } from '../../model/settings.ts';
import { bandsOf, middleOf } from './bands.ts';
import type { Band } from './bands.ts';
import { boxMaker } from '../boxes.ts';
import type { BoardLayout, Box, LayoutInput } from '../boxes.ts';
import { fitWhole, pageOf } from './fit.ts';

/** Lanes and outputs that a phone shows at a glance. */
const MOST = 4;
const CAPTION = 24; // px under each map: its name
const BAR = 12; // px left of an input: the bar of its lane

/** The kernels of one filtered map in a small block, their cells as large as they can be and never under three pixels. */
function kernelsIn(count: number, [rows, columns]: readonly [number, number], width: number, height: number) {
  const gap = count > 1 ? 2 : 0;
  const blocks = Array.from({ length: count }, (_, i) => {
    const across = i + 1;
    const down = Math.ceil(count / across);
    const cell = Math.min(
      (width - i * gap) / (across * columns),
      (height - (down - 1) * gap) / (down * rows),
      26,
    );
    return { across, down, cell: Math.max(3, Math.floor(cell)) };
  });
  const { across, down, cell } = blocks.reduce((best, block) => (block.cell > best.cell ? block : best));
  return {
    ...{ across, cell, gap },
    width: across * cell * columns + (across - 1) * gap,
    height: down * cell * rows + (down - 1) * gap,
  };
}

/** The whole layer on a phone: maps and kernels, and the outputs without their weights, whose wires say what they take. */
export function glanceBoxes(input: LayoutInput): BoardLayout {
  const { settings: s, geometry, width, height } = input;
  const { height: Ho, width: Wo } = geometry.output;
  const box = boxMaker(input);
  const Q = firstOutputs(s);
  const lanes = pageOf(Q, Math.min(MOST, Q), 0, null);
  const outputs = pageOf(Math.max(1, s.mixing ? s.filters : 1), MOST, 0, null);
  const bands = bandsOf(lanes.count, height, null, 1);
  const side = (band: { height: number }) => Math.max(8, band.height - CAPTION);
  const share = s.mixing ? { map: 0.25, kernel: 0.19, out: 0.17 } : { map: 0.33, kernel: 0.22, out: 0 };
  const free = width - BAR - width * (2 * share.map + share.kernel + share.out);
  const gap = free / (s.mixing ? 3.6 : 2);
  const at = { in: BAR, kernel: BAR + width * share.map + gap };
  const midX = at.kernel + width * share.kernel + gap;
  const inCell = fitWhole(s.height, s.width, width * share.map, side(bands[0]), 12);
  const midCell = fitWhole(Ho, Wo, width * share.map, side(bands[0]), 12);
  const kernels = kernelsIn(s.channels / s.groups, s.kernel, width * share.kernel, side(bands[0]));
  const boxes: Box[] = [];
  const inputBox = (channel: number, band: Band) =>
    box('in', {
      ...{ channel, cell: inCell, x: at.in },
      y: Math.round(middleOf(band) - (inCell.height * s.height + CAPTION) / 2),
    });
  // Where an output reads several channels these stand in a column of their own.
  const isGrouped = s.channels > s.groups;
  if (isGrouped) {
    const { count } = pageOf(s.channels, MOST, 0, null);
    bandsOf(count, height, null, 1).forEach((band, channel) => boxes.push(inputBox(channel, band)));
  }
  for (let r = 0; r < lanes.count; r++) {
    const { start, size } = groupOf(s, r);
    if (!isGrouped && !boxes.some((other) => other.kind === 'in' && other.channel === start))
      boxes.push(inputBox(start, bands[r]));
    const top = Math.round(middleOf(bands[r]) - (midCell.height * Ho + CAPTION) / 2);
    const kernelX = Math.round(at.kernel + (width * share.kernel - kernels.width) / 2);
    const kernelY = Math.round(top + (midCell.height * Ho - kernels.height) / 2);
    for (let i = 0; i < size; i++)
      boxes.push(
        box('kernel', {
          ...{ channel: start + i, map: r, cell: { width: kernels.cell, height: kernels.cell } },
          x: kernelX + (i % kernels.across) * (kernels.cell * s.kernel[1] + kernels.gap),
          y: kernelY + Math.floor(i / kernels.across) * (kernels.cell * s.kernel[0] + kernels.gap),
        }),
      );
    boxes.push(box('mid', { map: r, x: Math.round(midX), y: top, cell: midCell, isOpen: false }));
  }
  const outX = Math.round(width - width * share.out);
  if (s.mixing) {
    const rows = bandsOf(outputs.count, height - CAPTION, null, 1);
    for (let o = 0; o < outputs.count; o++) {
      const cell = fitWhole(Ho, Wo, width * share.out, rows[o].height - 8, 12);
      const y = Math.round(middleOf(rows[o]) - (cell.height * Ho) / 2);
      boxes.push(box('out', { map: o, x: outX, y, cell, isOpen: false }));
    }
  }
  const midEnd = midX + midCell.width * Wo;
  const heads = [
    { kind: 'in' as const, x: at.in, width: width * share.map, page: null },
    { kind: 'kernel' as const, x: Math.round(at.kernel), width: width * share.kernel, page: null },
    { kind: 'mid' as const, x: Math.round(midX), width: width * share.map, page: null },
  ];
  return {
    ...{ width, height, narrow: false, kind: 'whole', boxes, thumbs: [], lanes, outputs, sum: null },
    rails: s.mixing
      ? { x: Math.round(midEnd + 9), gap: Math.min(9, (outX - midEnd - 14) / lanes.count) }
      : null,
    columns: s.mixing ? [...heads, { kind: 'out', x: outX, width: width * share.out, page: null }] : heads,
  };
}
