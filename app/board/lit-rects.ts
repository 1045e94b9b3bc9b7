import { kernelLights, lights, mixingLights } from '../model/lights.ts';
import type { Lights } from '../model/lights.ts';
import type { PartnerGeometry } from '../model/partner-geometry.ts';
import { partners } from '../model/partners.ts';
import type { OperandRef } from '../model/refs.ts';
import type { BoardLayout, Box, Rect } from './boxes.ts';
import { cellRect } from './places.ts';

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

/** The part of a run of mixing weights (a row an output, a column a lane) that is in a box, counted as the box stands. */
function clipped(box: Box, { row, column, rows, columns }: Run, lanes: number): Run | null {
  const outputs = box.isStack ? box.columns : box.rows;
  const first = Math.max(row, box.filter);
  const end = Math.min(row + rows, box.filter + outputs);
  const left = Math.max(column, box.map);
  const right = Math.min(column + columns, box.map + lanes);
  if (end <= first || right <= left) return null;
  const across = {
    row: first - box.filter,
    column: left - box.map,
    rows: end - first,
    columns: right - left,
  };
  if (!box.isStack) return across;
  return { row: across.column, column: across.row, rows: across.columns, columns: across.rows };
}
