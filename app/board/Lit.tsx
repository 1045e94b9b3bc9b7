import { memo, useMemo } from 'react';
import { partnerGeometry } from '../model/partner-geometry.ts';
import type { OperandRef, Ref } from '../model/refs.ts';
import { useApp } from '../state/use-app.ts';
import type { BoardLayout } from './layout.ts';
import { litRects } from './lit-rects.ts';
import { cellRect, outset, refIn } from './marks.ts';
import type { Rect } from './marks.ts';

/** The exact partners of an operand on both steps. */
export const Lit = memo(function Lit({ layout, operand }: { layout: BoardLayout; operand: OperandRef }) {
  const settings = useApp((state) => state.computed.made.settings);
  const geometry = useMemo(() => partnerGeometry(settings), [settings]);
  const rects = useMemo(() => litRects(layout, geometry, operand), [layout, geometry, operand]);
  const own = useMemo(() => ownRect(layout, operand, settings), [layout, operand, settings]);
  return (
    <g className="board-lit">
      <path className="lit-halo" d={pathOf(rects.near)} />
      <path className="lit-far" d={pathOf(rects.far)} />
      <path className="lit-near" d={pathOf(rects.near)} />
      {own && <rect className="lit-own" {...outset(own, 1)} />}
    </g>
  );
});

const pathOf = (rects: readonly Rect[]): string =>
  rects.map(({ x, y, width, height }) => `M${x},${y}h${width}v${height}h${-width}z`).join('');

function ownRect(layout: BoardLayout, ref: Ref, settings: Parameters<typeof refIn>[3]): Rect | null {
  for (const box of layout.boxes) {
    if (ref.kind === 'in' && box.kind === 'in' && box.channel === ref.channel)
      return cellRect(box, ref.row, ref.column);
    if (ref.kind === 'dw' && box.kind === 'kernel' && box.channel === ref.channel && box.map === ref.map)
      return cellRect(box, ref.u, ref.v);
    if (ref.kind === 'mid' && box.kind === 'mid' && box.map === ref.map)
      return cellRect(box, ref.row, ref.column);
    if (ref.kind === 'out' && box.kind === 'out' && box.map === ref.filter)
      return cellRect(box, ref.row, ref.column);
    if (ref.kind === 'pw' && box.kind === 'mixing') {
      const [row, column] = [ref.filter - box.filter, ref.map - box.map];
      const lanes = box.columns - (settings.bias ? 1 : 0);
      if (row >= 0 && row < box.rows && column >= 0 && column < lanes) return cellRect(box, row, column);
    }
  }
  return null;
}
