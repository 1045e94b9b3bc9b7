// A map as a PNG of 16 bits: 65,536 steps between two ends, which stand in the file.
import type { NumberMap, WritingHelp } from './number-map.ts';
import { writePng } from './png.ts';

const FULL = 65535;

export interface Ends {
  low: number;
  high: number;
}

/** Lowest and highest of the finite numbers; 0 and 0 where there is none. */
export function endsOf(values: Float32Array): Ends {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value - value !== 0) continue; // NaN, infinities
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? { low, high } : { low: 0, high: 0 };
}

/**
 * Grey, `low` black and `high` white; what lies outside has the colour of its end, NaN is black. The file says how to come back to
 * the numbers, and `title` says what it is. Rejects where it is aborted.
 */
export function toDeepPng(
  { width, height, values }: NumberMap,
  ends: Ends,
  title: string,
  help: WritingHelp = {},
): Promise<Blob> {
  const factor = ends.high > ends.low ? FULL / (ends.high - ends.low) : 0;
  const rowsOf = (from: number, to: number) => {
    const rows = new Uint8Array((to - from) * 2 * width);
    for (let i = from * width, at = 0; i < to * width; i++) {
      const sample = Math.round(Math.min(FULL, Math.max(0, (values[i] - ends.low) * factor)));
      rows[at++] = sample >> 8; // NaN gives 0
      rows[at++] = sample & 255;
    }
    return rows;
  };
  const texts = { Title: title, Description: scaleText(ends) };
  return writePng({ width, height, bits: 16, samples: 1 }, texts, rowsOf, help);
}

/** In the file, and so in one language: how its samples are numbers again. */
const scaleText = ({ low, high }: Ends): string =>
  `value = low + sample / 65535 * (high - low); low = ${low}; high = ${high}`;
