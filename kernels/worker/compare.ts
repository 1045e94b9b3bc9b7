// How far two outputs are apart.

/** What is smaller than this share of the scale is rounding: float32 keeps about 7 digits, a sum of many terms fewer. */
const ROUNDING = 1e-5;

export interface Comparison {
  /** a − b; rounding is written as 0. */
  difference: Float32Array;
  /** Largest magnitude in `difference`. */
  largest: number;
  /** Largest magnitude in a and b. */
  scale: number;
}

/** Compares two outputs of the same length. */
export function compare(a: Float32Array, b: Float32Array): Comparison {
  let scale = 0;
  for (let i = 0; i < a.length; i++) scale = Math.max(scale, Math.abs(a[i]), Math.abs(b[i]));
  const difference = new Float32Array(a.length);
  let largest = 0;
  for (let i = 0; i < a.length; i++) {
    const apart = Math.fround(a[i] - b[i]);
    if (Math.abs(apart) < ROUNDING * scale) continue;
    difference[i] = apart;
    largest = Math.max(largest, Math.abs(apart));
  }
  return { difference, largest, scale };
}
