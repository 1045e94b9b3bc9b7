// The picture made smaller by halves, for previews: level l has a cell for each 2^l × 2^l pixels.
import type { Pixels } from '../../image/full/pixels.ts';

export interface Levels {
  /** Made when it is first asked for. */
  at(level: number): Pixels;
  /** The smallest that there is: both sides are 1. */
  readonly last: number;
}

export function createLevels(pixels: Pixels): Levels {
  const made = [pixels];
  const last = Math.ceil(Math.log2(Math.max(pixels.width, pixels.height)));
  return {
    last,
    at(level) {
      while (made.length <= Math.min(level, last)) made.push(half(made[made.length - 1]));
      return made[Math.min(level, last)];
    },
  };
}

/** Each pixel the mean of four, of two or one at an odd edge, rounded. */
export function half(pixels: Pixels): Pixels {
  const [width, height] = [Math.ceil(pixels.width / 2), Math.ceil(pixels.height / 2)];
  if (pixels.bits === 8) {
    const rgba = new Uint8ClampedArray(4 * width * height);
    halve(pixels.rgba, 4, pixels.width, pixels.height, rgba);
    return { width, height, bits: 8, rgba };
  }
  const { channels } = pixels;
  const values = new Uint16Array(channels * width * height);
  halve(pixels.values, channels, pixels.width, pixels.height, values);
  return { width, height, bits: 16, channels, values };
}

/** `step` numbers for each pixel, all of which are averaged. */
function halve(
  from: Uint8ClampedArray | Uint16Array,
  step: number,
  width: number,
  height: number,
  out: Uint8ClampedArray | Uint16Array,
): void {
  let at = 0;
  for (let y = 0; y < height; y += 2) {
    const upper = y * width * step;
    const lower = Math.min(y + 1, height - 1) * width * step;
    for (let x = 0; x < width; x += 2) {
      const left = x * step;
      const right = Math.min(x + 1, width - 1) * step;
      for (let c = 0; c < step; c++) {
        out[at++] =
          (from[upper + left + c] +
            from[upper + right + c] +
            from[lower + left + c] +
            from[lower + right + c] +
            2) >>
          2;
      }
    }
  }
}
