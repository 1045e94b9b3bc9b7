// Cells of a map in few levels, so that a map is a handful of paths and not a hundred squares. Pure.
import { domainOf } from '../../../image/colour-map.ts';
import type { Cells } from './marks.ts';

/** Steps between the ends of a scale: more are not told apart on so little room. */
const STEPS = 16;

export interface Level {
  /** Entry of the colour table, 0 to 255; 128 is zero where values are signed. */
  at: number;
  /** The cells of this level, those that follow each other in a row as one. */
  d: string;
}

/** The cells by level. NaN is left out, and in ink what is nothing. */
export function levelsOf({ x, y, cell, height = cell, columns, values, scale }: Cells): Level[] {
  const { low, high } = domainOf(values, scale === 'signed');
  const levelOf = (value: number) => {
    const step = Math.round((STEPS * (value - low)) / (high - low));
    return Math.min(255, (256 / STEPS) * step);
  };
  const paths = new Map<number, string>();
  for (let i = 0; i < values.length;) {
    const level = levelOf(values[i]);
    const from = i;
    do i++;
    while (i % columns !== 0 && levelOf(values[i]) === level);
    if (Number.isNaN(level) || (scale === 'ink' && level === 0)) continue;
    const [left, top] = [x + (from % columns) * cell, y + Math.floor(from / columns) * height];
    const right = left + (i - from) * cell;
    const d = `M${n(left)},${n(top)}H${n(right)}V${n(top + height)}H${n(left)}z`;
    paths.set(level, (paths.get(level) ?? '') + d);
  }
  return [...paths].map(([at, d]) => ({ at, d }));
}

const n = (value: number): string => String(Number(value.toFixed(2)));
