import { kernelLights, lights, mixingLights } from '../model/lights.ts';
import type { Lights } from '../model/lights.ts';
import type { PartnerGeometry } from '../model/partner-geometry.ts';
import { partners } from '../model/partners.ts';
import type { OperandRef } from '../model/refs.ts';
import type { BoardLayout, Box } from './layout/boxes.ts';
import { cellRect } from './marks.ts';
import type { Rect } from './marks.ts';

/** Where the partners of an operand are on the board, as far as they are on its pages. */
export function litRects(
  layout: BoardLayout,
  geometry: PartnerGeometry,
  operand: OperandRef,
): { near: Rect[]; far: Rect[] } {
  const met = partners(geometry, operand);
  const near: Rect[] = [];
  const far: Rect[] = [];
  for (const box of layout.boxes) {
    for (const lit of lightsIn(box).rectangles) {
      const at = box.kind === 'mixing' ? clipped(box, lit, layout.lanes.count) : lit;
      if (!at) continue;
      (lit.near ? near : far).push(cellRect(box, at.row, at.column, at.rows, at.columns));
    }
  }
  return { near, far };

  function lightsIn(box: Box): Lights {
    switch (box.kind) {
      case 'in':
        return lights(met.cells, 'in', box.channel);
      case 'kernel':
        return kernelLights(met.taps, box.channel, box.map);
      case 'mid':
        return lights(met.cells, 'mid', box.map);
      case 'out':
        return lights(met.cells, 'out', box.map);
      case 'mixing':
        return mixingLights(met.mixing);
      case 'bias':
        return DARK;
    }
  }
}

const DARK: Lights = { at: () => null, rectangles: [] };

interface Run {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** The part of a run of mixing weights that is on the page, counted within it. The column of biases is no weight. */
function clipped(box: Box, { row, column, rows, columns }: Run, lanes: number): Run | null {
  const top = Math.max(row, box.filter);
  const bottom = Math.min(row + rows, box.filter + box.rows);
  const left = Math.max(column, box.map);
  const right = Math.min(column + columns, box.map + lanes);
  if (bottom <= top || right <= left) return null;
  return { row: top - box.filter, column: left - box.map, rows: bottom - top, columns: right - left };
}
