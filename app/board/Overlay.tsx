import { memo, useMemo } from 'react';
import { tight } from '../i18n/numbers.ts';
import { partnerGeometry } from '../model/partner-geometry.ts';
import { laneOf } from '../model/lanes.ts';
import type { OperandRef, Ref } from '../model/refs.ts';
import { useApp } from '../state/use-app.ts';
import type { BoardLayout } from './layout.ts';
import { laneOfMap } from './names.ts';
import { litRects } from './lit-rects.ts';
import { cellRect, marksOf, refIn, wirePath } from './marks.ts';
import type { Mark, Rect } from './marks.ts';
import { operandOf } from './pointed.ts';
import { useNow } from './use-step-view.ts';

/** What is drawn over the maps: window, tap, cell, wires of the step, and the partners of what is pointed at. */
export function Overlay({ layout }: { layout: BoardLayout }) {
  const { computed, frame, view } = useNow();
  const s = computed.made.settings;
  const marks = useMemo(() => marksOf(layout, s, frame), [layout, s, frame]);
  const pointed = useApp((state) => state.pointed ?? state.pinned);
  const operand = operandOf(pointed, frame, view);
  const text = frame.step.last ? null : tight(view.partial);
  return (
    <svg className="board-overlay" aria-hidden="true" width={layout.width} height={layout.height}>
      {operand ? <Lit layout={layout} operand={operand} /> : null}
      <g className="board-marks" data-behind={operand !== null}>
        {marks.map((mark, i) => (
          <MarkShape
            key={i}
            mark={mark}
            hue={mark.kind === 'sum' || mark.lane === null ? null : hueOf(mark, s)}
            upright={layout.narrow && view.focus.stage === 1}
            text={text}
          />
        ))}
      </g>
    </svg>
  );

  function hueOf(mark: Exclude<Mark, { kind: 'sum' }>, settings: typeof s): string {
    const lane = view.focus.stage === 1 ? laneOfMap(settings, mark.lane ?? 0) : (mark.lane ?? 0);
    return `var(--${laneOf(lane).hue})`;
  }
}

interface MarkShapeProps {
  mark: Mark;
  hue: string | null;
  upright: boolean;
  /** The partial sum, or null where the cell is complete. */
  text: string | null;
}

function MarkShape({ mark, hue, upright, text }: MarkShapeProps) {
  const style = hue ? { color: hue } : undefined;
  switch (mark.kind) {
    case 'wire':
      return (
        <path className={`mark-wire mark-wire-${mark.role}`} style={style} d={wirePath(mark, upright)} />
      );
    case 'rect':
      return (
        <g className={`mark-${mark.role}`} style={style}>
          <rect className="mark-halo" {...outset(mark.rect, mark.role === 'tap' ? 0 : 1)} />
          <rect className="mark-line" {...outset(mark.rect, mark.role === 'tap' ? 0 : 1)} />
        </g>
      );
    case 'sum': {
      const { x, y, width, height } = mark.rect;
      const fits = width >= 30 && height >= 16;
      return (
        <g className="mark-sum">
          <rect className="mark-halo" {...outset(mark.rect, 1)} />
          <rect className={text === null ? 'mark-line' : 'mark-line mark-filled'} {...outset(mark.rect, 1)} />
          {text !== null && Math.min(width, height) >= 10 && (
            <text
              x={x + width / 2}
              y={y + height / 2}
              style={{ fontSize: fits ? Math.min(14, width * 0.34) : Math.min(13, height * 0.7) }}
            >
              {fits ? text : 'Σ'}
            </text>
          )}
        </g>
      );
    }
  }
}

const outset = ({ x, y, width, height }: Rect, by: number): Rect => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** The exact partners of an operand on both steps. */
const Lit = memo(function Lit({ layout, operand }: { layout: BoardLayout; operand: OperandRef }) {
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
