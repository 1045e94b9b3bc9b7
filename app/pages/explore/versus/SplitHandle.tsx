import { useRef } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { Icon } from '../../../ui/icons.tsx';
import { useExplore, useExploreState } from '../use-explore.ts';
import type { Size } from '../viewport.ts';
import { useVersusWords } from './use-versus-words.ts';
import './versus.css';

/** Finer than a pixel of any view, short enough for an address. */
const STEPS = 10;

/** The line between the standard result and the separable one: dragged by pointer or finger, or moved by keys. */
export function SplitHandle({ box }: { box: Size }) {
  const explore = useExplore();
  const words = useVersusWords();
  const at = useExploreState((state) => state.splitAt);
  /** How far beside the line it was taken hold of. */
  const grip = useRef<number | null>(null);
  const put = (percent: number) =>
    explore.setState({ splitAt: Math.min(100, Math.max(0, Math.round(percent * STEPS) / STEPS)) });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const by = event.shiftKey ? 10 : 1;
    const ends: Record<string, number> = {
      ...{ ArrowLeft: at - by, ArrowDown: at - by, ArrowRight: at + by, ArrowUp: at + by },
      ...{ Home: 0, End: 100 },
    };
    if (!(event.key in ends)) return;
    event.preventDefault();
    event.stopPropagation(); // the view around has the same keys for its crosshair
    put(ends[event.key]);
  };
  return (
    <div
      className="explore-handle"
      role="slider"
      tabIndex={0}
      aria-label={words.handle}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(at)}
      aria-valuetext={words.handleValue(at / 100)}
      style={{ translate: `${(at / 100) * box.width}px 0` }}
      onKeyDown={onKeyDown}
      onPointerDown={(event: PointerEvent) => {
        if (event.button !== 0) return;
        event.stopPropagation(); // the view is not dragged along
        event.currentTarget.setPointerCapture(event.pointerId);
        grip.current = event.clientX - (at / 100) * box.width;
        explore.setState({ pointed: null });
      }}
      onPointerMove={(event) => {
        event.stopPropagation();
        if (grip.current !== null) put((100 * (event.clientX - grip.current)) / box.width);
      }}
      onPointerUp={(event) => {
        event.stopPropagation();
        grip.current = null;
      }}
      onPointerCancel={() => (grip.current = null)}
    >
      <span className="explore-knob">
        <Icon name="left" />
        <Icon name="right" />
      </span>
    </div>
  );
}
