import { groupOf } from '../../model/bank.ts';
import { firstOutputs } from '../../model/settings.ts';
import { bandsOf, middleOf } from './bands.ts';
import { boxMaker } from '../boxes.ts';
import type { BoardLayout, Box, LayoutInput } from '../boxes.ts';
import { fitWhole, pageOf } from './fit.ts';

/** Lanes and outputs that a phone shows at a glance. */
const MOST = 4;
const CAPTION = 24; // px under each map: its name
const BAR = 12; // px left of an input: the bar of its lane

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
  const kernel = Math.max(
    3,
    Math.floor(Math.min((width * share.kernel) / s.kernel[1], side(bands[0]) / s.kernel[0], 26)),
  );
  const boxes: Box[] = [];
  for (let r = 0; r < lanes.count; r++) {
    const { start } = groupOf(s, r);
    const y = (size: number) => Math.round(middleOf(bands[r]) - (size + CAPTION) / 2);
    if (!boxes.some((other) => other.kind === 'in' && other.channel === start))
      boxes.push(box('in', { channel: start, cell: inCell, x: at.in, y: y(inCell.height * s.height) }));
    const kernelX = Math.round(at.kernel + (width * share.kernel - kernel * s.kernel[1]) / 2);
    const kernelY = Math.round(y(midCell.height * Ho) + (midCell.height * Ho - kernel * s.kernel[0]) / 2);
    boxes.push(
      box('kernel', {
        channel: start,
        map: r,
        x: kernelX,
        y: kernelY,
        cell: { width: kernel, height: kernel },
      }),
      box('mid', { map: r, x: Math.round(midX), y: y(midCell.height * Ho), cell: midCell, isOpen: false }),
    );
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
