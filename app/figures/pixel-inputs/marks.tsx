// The parts that the drawing is made of.
import { value } from '../../i18n/numbers.ts';
import { SPEC } from './fixture.ts';
import type { Box } from './layout.ts';
import type { At } from './sum.ts';
import './pixel-inputs.css';

interface GridProps {
  box: Box;
  size: number;
  valueOf: (row: number, column: number) => number | null;
  isLit: (row: number, column: number) => boolean;
  isOutput?: boolean;
}

/** Cells with their numbers. */
export function Grid({ box, size, valueOf, isLit, isOutput = false }: GridProps) {
  const [width, height] = [box.width / size, box.height / size];
  return Array.from({ length: size * size }, (_, i) => {
    const [row, column] = [Math.floor(i / size), i % size];
    const [x, y] = [box.x + column * width, box.y + row * height];
    const v = valueOf(row, column);
    return (
      <g
        key={i}
        data-lit={isLit(row, column)}
        className={isOutput ? 'pixel-inputs-out' : 'pixel-inputs-cell'}
      >
        <rect x={x} y={y} width={width} height={height} />
        {v !== null && (
          <Mid x={x + width / 2} y={y + height / 2}>
            {value(v)}
          </Mid>
        )}
      </g>
    );
  });
}

/** The frame of what an output cell reads. */
export function Window({ box, cell, at }: { box: Box; cell: number; at: At }) {
  const side = SPEC.kernel * cell;
  return (
    <rect
      className="pixel-inputs-window"
      x={box.x + at.column * cell}
      y={box.y + at.row * cell}
      width={side}
      height={side}
    />
  );
}

/** Text in the middle of a point. */
export function Mid({
  x,
  y,
  className,
  children,
}: {
  x: number;
  y: number;
  className?: string;
  children: string;
}) {
  return (
    <text className={className} x={x} y={y} dy="0.35em" textAnchor="middle">
      {children}
    </text>
  );
}
