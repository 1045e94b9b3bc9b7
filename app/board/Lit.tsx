import { memo, useMemo } from 'react';
import { value } from '../i18n/numbers.ts';
import { kernelIndex, mixingIndex } from '../model/bank.ts';
import { partnerGeometry } from '../model/partner-geometry.ts';
import type { OperandRef, Ref } from '../model/refs.ts';
import { useBoardState } from '../state/board/use-board.ts';
import type { Computed } from '../state/board/board-state.ts';
import type { BoardLayout } from './layout/boxes.ts';
import { litRects } from './lit-rects.ts';
import { cellRect, outset, refIn } from './marks.ts';
import type { Rect } from './marks.ts';
import './overlay.css';

interface LitProps {
  layout: BoardLayout;
  operand: OperandRef;
  /** Cells done in either stage: what is not computed yet has no value to show. */
  done: readonly [number, number];
}

/** The exact partners of an operand on both steps, and its own value. */
export const Lit = memo(function Lit({ layout, operand, done }: LitProps) {
  const computed = useBoardState((state) => state.computed);
  const { settings } = computed.made;
  const geometry = useMemo(() => partnerGeometry(settings), [settings]);
  const rects = useMemo(() => litRects(layout, geometry, operand), [layout, geometry, operand]);
  const own = useMemo(() => ownRect(layout, operand, settings), [layout, operand, settings]);
  return (
    <g>
      <path className="lit-halo" d={pathOf(rects.near)} />
      <path className="lit-far" d={pathOf(rects.far)} />
      <path className="lit-near" d={pathOf(rects.near)} />
      {own && <rect className="lit-own" {...outset(own, 1)} />}
      {own && <ValueTag rect={own} held={valueOf(computed, operand, done)} width={layout.width} />}
    </g>
  );
});

/** The value of what is pointed at, beside its cell. */
function ValueTag({ rect, held, width }: { rect: Rect; held: number | null; width: number }) {
  if (held === null) return null;
  const text = value(held);
  const size = { width: text.length * 8 + 14, height: 24 };
  const x = Math.max(0, Math.min(rect.x + rect.width / 2 - size.width / 2, width - size.width));
  const y = rect.y - size.height - 7;
  return (
    <g className="lit-value">
      <rect x={x} y={y} {...size} rx={4} />
      <text x={x + size.width / 2} y={y + size.height / 2}>
        {text}
      </text>
    </g>
  );
}

/** Null for a result that is not computed yet. */
function valueOf(computed: Computed, ref: OperandRef, [filtered, mixed]: LitProps['done']): number | null {
  const { made, geometry, input } = computed;
  const { settings: s, bank } = made;
  const { height, width, channels } = geometry.output;
  switch (ref.kind) {
    case 'in':
      return input[(ref.row * s.width + ref.column) * s.channels + ref.channel];
    case 'dw':
      return bank.kernels[kernelIndex(s, ref.u, ref.v, ref.channel, ref.map)];
    case 'pw':
      return bank.mixing[mixingIndex(s, ref.map, ref.filter)];
    case 'mid': {
      const cell = ref.row * width + ref.column;
      if (ref.map * height * width + cell >= filtered) return null;
      return computed.filtered[cell * geometry.stages[0].output.channels + ref.map];
    }
    case 'out': {
      const cell = ref.row * width + ref.column;
      if (ref.filter * height * width + cell >= mixed) return null;
      return computed.output[cell * channels + ref.filter];
    }
  }
}

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
