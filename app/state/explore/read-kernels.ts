import { parseNumbers } from '../../image/parse-numbers.ts';
import { putTogether } from '../../model/filter-presets.ts';
import { withMultiplier } from '../../model/picture-edits.ts';
import { channelCount, PICTURE_RANGE } from '../../model/picture-layer.ts';
import type { PictureLayer } from '../../model/picture-layer.ts';
import { toCellValue } from '../../model/value-range.ts';

export interface ReadKernels {
  kernel: readonly [number, number];
  /** One for all channels, or one for each of them. */
  kernels: readonly Float32Array[];
}

export type KernelsProblem =
  | { code: 'too-large'; height: number; width: number; most: number }
  | { code: 'too-many'; got: number; channels: number };

/**
 * Kernels as text from elsewhere: what the reader of numbers reads, and rows that end in semicolons, as G'MIC and MATLAB have them.
 * Throws ImageError where it is no numbers.
 */
export function readKernels(text: string, channels: number): ReadKernels | KernelsProblem {
  const { shape, values } = parseNumbers(withLines(text), { channels });
  const [height, width, many] = shape;
  const [, most] = PICTURE_RANGE.kernel;
  if (height > most || width > most) return { code: 'too-large', height, width, most };
  if (many !== 1 && many !== channels) return { code: 'too-many', got: many, channels };
  const kernels = Array.from({ length: many }, (_, c) =>
    Float32Array.from({ length: height * width }, (_, tap) => toCellValue(values[tap * many + c])),
  );
  return { kernel: [height, width], kernels };
}

/** Rows that end in semicolons as lines. */
export const withLines = (text: string): string =>
  (/[;；]/.test(text) && !text.includes('[[')
    ? text.replace(/[()[\]{}]/g, ' ').replace(/[;；]/g, '\n')
    : text
  ).trim();

/** A layer with these kernels, one in each channel. */
export function withPasted(layer: PictureLayer, { kernel, kernels }: ReadKernels): PictureLayer {
  const C = channelCount(layer.channels);
  const one = withMultiplier(layer, 1);
  return { ...one, kernel, depthwise: putTogether(kernel, C, 1, (c) => kernels[c % kernels.length]) };
}
