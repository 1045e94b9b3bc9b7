import { useEffect, useRef } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import './Slider.css';

export interface SliderMark {
  at: number;
  label?: string;
  /** Where the label stands: centred on the mark (default), starting there, or ending there. */
  align?: 'centre' | 'start' | 'end';
  /** A tick on the track; off for a bare label. */
  tick?: boolean;
}

export interface SliderProps {
  /** The accessible name, exactly. */
  label: string;
  value: number;
  min: number;
  max: number;
  step?: number;
  valueText?: string;
  /** What eyes read above the track, e.g. `Filters N = <b>4</b>`. */
  heading?: ReactNode;
  marks?: readonly SliderMark[];
  /** Drawn in place of the plain track, from the middle of the thumb at one end to that at the other. */
  track?: ReactNode;
  disabled?: boolean;
  className?: string;
  /** Every movement. */
  onInput: (value: number) => void;
  /** Once when the hand lets go. */
  onCommit?: (value: number) => void;
}

const share = (value: number, min: number, max: number) =>
  max > min ? Math.min(1, Math.max(0, (value - min) / (max - min))) : 0;

export function Slider({
  label,
  value,
  min,
  max,
  step = 1,
  valueText,
  heading,
  marks = [],
  track,
  disabled = false,
  className = '',
  onInput,
  onCommit,
}: SliderProps) {
  const input = useRef<HTMLInputElement>(null);
  const moved = useRef<number | null>(null);

  const commit = () => {
    if (moved.current === null) return;
    const last = moved.current;
    moved.current = null;
    onCommit?.(last);
  };

  // React's onChange is the browser's input event; its change event (hand lets go) has no prop.
  const latest = useRef(commit);
  useEffect(() => {
    latest.current = commit;
  });
  useEffect(() => {
    const node = input.current;
    const letGo = () => latest.current();
    node?.addEventListener('change', letGo);
    return () => node?.removeEventListener('change', letGo);
  }, []);

  const at = (fraction: number) => ({ '--at': fraction }) as CSSProperties;
  return (
    <div className={`ui-slider ${marks.some((mark) => mark.label) ? 'ui-slider-labelled' : ''} ${className}`}>
      {heading && (
        <div className="ui-slider-heading" aria-hidden="true">
          {heading}
        </div>
      )}
      <div className="ui-slider-lane">
        {track ? (
          <div className="ui-slider-own-track">{track}</div>
        ) : (
          <div className="ui-slider-track" style={at(share(value, min, max))} />
        )}
        {marks.map((mark) => (
          <div
            key={`${mark.at} ${mark.label ?? ''}`}
            className={`ui-slider-mark ui-slider-mark-${mark.align ?? 'centre'}`}
            style={at(share(mark.at, min, max))}
            data-tick={mark.tick ?? true}
            aria-hidden="true"
          >
            {mark.label}
          </div>
        ))}
        <input
          ref={input}
          type="range"
          aria-label={label}
          aria-valuetext={valueText}
          min={min}
          max={max}
          step={step}
          value={value}
          disabled={disabled}
          onChange={(event) => {
            moved.current = event.currentTarget.valueAsNumber;
            onInput(moved.current);
          }}
          onPointerUp={commit}
          onBlur={commit}
        />
      </div>
    </div>
  );
}
