import { useEffect, useMemo, useState } from 'react';
import { tight } from '../i18n/numbers.ts';
import { laneOf } from '../model/lanes.ts';
import { useBoardState } from '../state/board/use-board.ts';
import { late } from '../late/late.ts';
import { afterPaint } from '../ui/after-paint.ts';
import { Awaited, NotArrivedOver } from '../ui/late/NotArrived.tsx';
import { useLate } from '../ui/late/use-late.ts';
import type { BoardLayout } from './layout/boxes.ts';
import { laneOfMap } from './names.ts';
import { marksOf, outset, wirePath } from './marks.ts';
import type { Mark } from './marks.ts';
import { operandOf } from './pointed.ts';
import { useNow } from './use-step-view.ts';
import './overlay.css';

/** Nobody points at anything before the first step is on the screen. */
const LIT = late(() => import('./Lit.tsx').then(({ Lit }) => Lit));

/** What is drawn over the maps: window, tap, cell, wires of the step, and the partners of what is pointed at. */
export function Overlay({ layout }: { layout: BoardLayout }) {
  const { computed, frame, view } = useNow();
  const s = computed.made.settings;
  const marks = useMemo(() => marksOf(layout, s, frame), [layout, s, frame]);
  const pointed = useBoardState((state) => state.pointed ?? state.pinned);
  const operand = operandOf(pointed, frame, view);
  // There before it is wanted, so that the first thing pointed at lights at once.
  useEffect(() => afterPaint(LIT.again), []);
  const [asked, setAsked] = useState<'not yet' | 'yes' | 'closed'>('not yet');
  if (operand && asked === 'not yet') setAsked('yes');
  const lit = useLate(LIT, asked !== 'not yet');
  const text = frame.step.last ? null : tight(view.partial);
  return (
    <>
      <svg className="board-overlay" aria-hidden="true" width={layout.width} height={layout.height}>
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
        {operand && lit.kind === 'there' && <lit.part layout={layout} operand={operand} done={view.done} />}
      </svg>
      {asked === 'yes' && lit.kind === 'awaited' && <Awaited isOver />}
      {asked === 'yes' && lit.kind === 'absent' && (
        <NotArrivedOver again={LIT.again} onClose={() => setAsked('closed')} />
      )}
    </>
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
