import { seeded } from '../../kernels/spec/random.ts';

/** Kernels by name, for any size. Filters of a convolution layer are not flipped: row 0 meets the topmost cell. */
export const KERNEL_PRESETS = [
  'identity',
  'sobel-x',
  'sobel-y',
  'laplacian',
  'box',
  'gaussian',
  'sharpen',
  'emboss',
  'random',
] as const;

export type KernelPreset = (typeof KERNEL_PRESETS)[number];

/**
 * Whether a kernel of this size can show the preset: a difference needs two cells along its direction. Where it cannot,
 * `kernelPreset` gives zeros (and for 'emboss' the identity).
 */
export function presetFits(id: KernelPreset, kh: number, kw: number): boolean {
  switch (id) {
    case 'sobel-x':
      return kw > 1;
    case 'sobel-y':
      return kh > 1;
    case 'laplacian':
    case 'emboss':
      return kh * kw > 1;
    default:
      return true;
  }
}

/**
 * (kh, kw). At 3×3 the textbook's kernels, at other sizes the same idea: binomials for smoothing, their differences for Sobel,
 * a cross for the Laplacian, a slope along the diagonal for emboss. Edge kernels sum to 0, the others to 1,
 * except 'random': quarters from −1 to 1, never 0, that `seed` decides.
 */
export function kernelPreset(id: KernelPreset, kh: number, kw: number, seed = 0): Float32Array {
  switch (id) {
    case 'identity':
      return identity(kh, kw, centre);
    case 'sobel-x':
      return tamed(outer(binomial(kh), difference(kw)));
    case 'sobel-y':
      return tamed(outer(difference(kh), binomial(kw)));
    case 'laplacian':
      return laplacian(kh, kw);
    case 'box':
      return new Float32Array(kh * kw).fill(1 / (kh * kw));
    case 'gaussian':
      return outer(binomial(kh), binomial(kw)).map((weight) => weight / 2 ** (kh + kw - 2));
    case 'sharpen':
      return plus(laplacian(kh, kw), identity(kh, kw, centre));
    case 'emboss': {
      const slope = fill(kh, kw, (u, v) => u - (kh - 1) / 2 + v - (kw - 1) / 2);
      // The lower of two centres: the slope is positive there, so that identity adds to it.
      return plus(
        tamed(slope),
        identity(kh, kw, (k) => Math.floor(k / 2)),
      );
    }
    case 'random': {
      const next = seeded(seed);
      return fill(kh, kw, () => QUARTERS[Math.floor(next() * QUARTERS.length)]);
    }
  }
}

/** The cell that stands over the output's own place under 'same' padding; even kernels have the odd cell after it. */
export const centre = (k: number): number => Math.floor((k - 1) / 2);

const QUARTERS = [-1, -0.75, -0.5, -0.25, 0.25, 0.5, 0.75, 1];

function fill(kh: number, kw: number, weight: (u: number, v: number) => number): Float32Array {
  return Float32Array.from({ length: kh * kw }, (_, i) => weight(Math.floor(i / kw), i % kw));
}

function identity(kh: number, kw: number, middle: (k: number) => number): Float32Array {
  return fill(kh, kw, (u, v) => Number(u === middle(kh) && v === middle(kw)));
}

/** −1 along the cross through the centre, in the centre their number: the input minus its neighbours' mean, times that. */
function laplacian(kh: number, kw: number): Float32Array {
  return fill(kh, kw, (u, v) => {
    const [isRow, isColumn] = [u === centre(kh), v === centre(kw)];
    return isRow && isColumn ? kh + kw - 2 : isRow || isColumn ? -1 : 0;
  });
}

/** 1 · 1 1 · 1 2 1 · 1 3 3 1 · … */
function binomial(k: number): number[] {
  let row = [1];
  while (row.length < k) row = [...row, 0].map((weight, i) => weight + (row[i - 1] ?? 0));
  return row;
}

/** 0 · 1 −1 · 1 0 −1 · 1 1 −1 −1 · 1 2 0 −2 −1 · …: the difference of two binomials, two cells apart where there is room. */
function difference(k: number): number[] {
  if (k === 1) return [0];
  if (k === 2) return [1, -1];
  const smooth = binomial(k - 2);
  return Array.from({ length: k }, (_, i) => (smooth[i] ?? 0) - (smooth[i - 2] ?? 0));
}

function outer(column: number[], row: number[]): Float32Array {
  return fill(column.length, row.length, (u, v) => column[u] * row[v]);
}

/** Divided by a power of two, so that the magnitudes sum to at most 8, as in the 3×3 Sobel, and larger kernels do not shout. */
function tamed(kernel: Float32Array): Float32Array {
  const sum = kernel.reduce((total, weight) => total + Math.abs(weight), 0);
  const divisor = 2 ** Math.max(0, Math.ceil(Math.log2(sum / 8)));
  return kernel.map((weight) => weight / divisor + 0); // + 0: no −0 among the weights
}

function plus(a: Float32Array, b: Float32Array): Float32Array {
  return a.map((weight, i) => weight + b[i]);
}
