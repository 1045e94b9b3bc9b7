// Pixels made larger: each cell is the mean of the pixels that it covers, in parts where it covers parts.
import { clampCrop } from './crop.ts';
import type { Crop } from './crop.ts';

/**
 * RGBA bytes of a `width`×`height` picture → red, green, blue of H×W cells (H, W, 3), each from 0 to 1.
 * The numbers are means of the stored (sRGB) values divided by 255, a pixel counting by the part that is covered, not
 * rounded to steps of 1/255 again; alpha is not read. Plain arithmetic: the same in Node, in a test and on every
 * device. Where a cell is smaller than a pixel, it has that pixel's value.
 */
export function areaAverage(
  rgba: ArrayLike<number>,
  width: number,
  height: number,
  crop: Crop,
  H: number,
  W: number,
): Float32Array {
  const inside = clampCrop(crop);
  const rows = spans(height, inside.y, inside.height, H);
  const columns = spans(width, inside.x, inside.width, W);
  const result = new Float32Array(H * W * 3);
  for (let i = 0; i < H; i++) {
    for (let j = 0; j < W; j++) {
      const [x, y] = [columns[j], rows[i]];
      let red = 0;
      let green = 0;
      let blue = 0;
      for (let r = y.first; r < y.end; r++) {
        const partOfRow = covered(r, y);
        for (let c = x.first; c < x.end; c++) {
          const part = partOfRow * covered(c, x);
          const at = (r * width + c) * 4;
          red += part * rgba[at];
          green += part * rgba[at + 1];
          blue += part * rgba[at + 2];
        }
      }
      const scale = 1 / (255 * (x.to - x.from) * (y.to - y.from));
      // The sums carry rounding errors of 1e-16; a white cell is 1 all the same.
      result.set(
        [Math.min(1, red * scale), Math.min(1, green * scale), Math.min(1, blue * scale)],
        (i * W + j) * 3,
      );
    }
  }
  return result;
}

/** What one cell covers along one axis, in pixels: [from, to), touching pixels first … end − 1. */
interface Span {
  from: number;
  to: number;
  first: number;
  end: number;
}

function spans(pixels: number, start: number, size: number, cells: number): Span[] {
  return Array.from({ length: cells }, (_, i) => {
    const from = Math.min(pixels * (start + (size * i) / cells), pixels - 1e-6);
    const to = Math.min(Math.max(pixels * (start + (size * (i + 1)) / cells), from + 1e-6), pixels);
    return { from, to, first: Math.floor(from), end: Math.ceil(to) };
  });
}

function covered(pixel: number, { from, to }: Span): number {
  return Math.min(to, pixel + 1) - Math.max(from, pixel);
}
