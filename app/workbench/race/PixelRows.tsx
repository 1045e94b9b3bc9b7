import { memo } from 'react';
import type { CSSProperties } from 'react';
import { cornered } from './LaneSquares.tsx';
import { LEAST_SQUARE } from './pixel-layout.ts';
import type { PixelHalf, Strip } from './pixel-layout.ts';
import './pixel-rows.css';

interface PixelRowsProps {
  half: PixelHalf;
  /** Width of one multiply-add, px. */
  unit: number;
  text: number;
  /** Multiply-adds that this layer has done at this pixel. */
  done: number;
  /** Colour of a group of the lane; of a mixing that of the filtered cell which it takes. */
  hueOf: (group: number) => string;
  label: string;
}

/** One layer's rows, one for each output, to scale. */
export function PixelRows({ half, unit, text, done, hueOf, label }: PixelRowsProps) {
  const { width, height, strips, labels, wires } = half;
  return (
    <svg
      className="race-rows"
      role="img"
      aria-label={label}
      width={Math.ceil(width)}
      height={Math.ceil(height)}
      style={{ fontSize: text }}
    >
      {wires.map((wire, i) => (
        <g key={i} className="race-trunk">
          <path d={cornered(wire, 6)} />
          <path className="race-trunk-tip" d={tipAt(wire[wire.length - 1])} />
        </g>
      ))}
      {labels.map(({ output, x, y, anchor }) => (
        <text key={output} className="race-row-number" x={x} y={y} dy="0.36em" textAnchor={anchor}>
          {output + 1}
        </text>
      ))}
      {strips.map((strip) => (
        <StripMark
          key={strip.first}
          strip={strip}
          unit={unit}
          hue={hueOf(strip.group)}
          done={Math.max(0, Math.min(done - strip.first, strip.count))}
        />
      ))}
    </svg>
  );
}

const tipAt = ([x, y]: readonly [number, number]): string =>
  `M${x - 1} ${y - 4}L${x + 5} ${y}L${x - 1} ${y + 4}z`;

interface StripProps {
  strip: Strip;
  unit: number;
  hue: string;
  done: number;
}

const StripMark = memo(function StripMark({ strip, unit, hue, done }: StripProps) {
  const { x, y, width, height, kind, count } = strip;
  const gap = unit >= LEAST_SQUARE ? 1 : 0.5;
  const foot = Math.max(1.5, Math.min(4, height / 7));
  const between =
    unit >= LEAST_SQUARE ? Array.from({ length: count - 1 }, (_, i) => x + (i + 1) * unit - gap / 2) : [];
  return (
    <g className="race-strip" data-kind={kind} style={{ '--lane': `var(--${hue})` } as CSSProperties}>
      <rect {...{ x, y, height }} width={width - gap} />
      {done > 0 && <rect className="race-strip-done" {...{ x, y, height }} width={done * unit - gap} />}
      {kind === 'mix' && height >= 6 && (
        <rect
          className="race-strip-foot"
          data-done={done > 0}
          x={x}
          y={y + height - foot}
          width={width - gap}
          height={foot}
        />
      )}
      {between.length > 0 && (
        <path className="race-strip-lines" d={between.map((at) => `M${at} ${y}v${height}`).join('')} />
      )}
    </g>
  );
});
