import type { Border } from '../../model/picture-layer.ts';

/**
 * For cells first … first + count − 1 along an axis of n pixels, which pixel each of them reads; −1 stands for zero. 'reflect' does
 * not repeat the outermost pixel (NumPy's rule), and goes on to and fro where the border is wider than the picture.
 */
export function borderPixels(first: number, count: number, n: number, border: Border): Int32Array {
  const read = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const at = first + i;
    read[i] = at >= 0 && at < n ? at : outside(at, n, border);
  }
  return read;
}

function outside(at: number, n: number, border: Border): number {
  if (border === 'zero') return -1;
  if (border === 'edge' || n === 1) return at < 0 ? 0 : n - 1;
  const period = 2 * (n - 1);
  const step = ((at % period) + period) % period;
  return step < n ? step : period - step;
}
