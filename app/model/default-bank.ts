import type { Bank } from './bank.ts';
import { mixingIndex } from './bank.ts';
import { kernelPreset, presetFits } from './kernel-presets.ts';
import type { KernelPreset } from './kernel-presets.ts';
import { firstOutputs } from './settings.ts';
import type { LayerSettings } from './settings.ts';

/** What the filtered maps show, in turn. */
const CYCLE: readonly KernelPreset[] = [
  'sobel-x',
  'laplacian',
  'gaussian',
  'sobel-y',
  'sharpen',
  'emboss',
  'box',
  'random',
  'identity',
];

/** Rows of mixing weights over three filtered maps: an average, a difference, and two of unequal parts. */
const MIXES = [
  [0.5, 0.5, 0],
  [1, -1, 0],
  [0, 0.5, 1],
  [-0.5, 0, 1],
] as const;

/**
 * The weights a layer begins with. They depend on C, N, Q and the kernel's size only: moving the groups slider or a switch that
 * leaves those alone changes no weight. Biases are there although they count only while `bias` is on.
 */
export function defaultBank(s: LayerSettings): Bank {
  const Q = firstOutputs(s);
  const mixing = new Float32Array(Q * s.filters);
  for (let q = 0; q < Q; q++)
    for (let o = 0; o < s.filters; o++) mixing[mixingIndex(s, q, o)] = mixingWeight(Q, q, o);
  return {
    kernels: defaultKernels(s.kernel, s.channels, Q),
    firstBias: defaultBiases(Q),
    mixing,
    bias: defaultBiases(s.filters),
  };
}

/**
 * (kh, kw, C, Q) of presets: filtered map q shows preset number q of its own channel ⌊q·C/Q⌋, which is in its group whatever
 * G is. The other channels, which it reads where G < C, add weaker presets of both signs.
 */
export function defaultKernels(
  [kh, kw]: readonly [number, number],
  C: number,
  Q: number,
  firstPreset = 0,
): Float32Array {
  const presets = CYCLE.filter((id) => presetFits(id, kh, kw));
  const weaker = 1 / powerOfTwoFrom(C);
  const kernels = new Float32Array(kh * kw * C * Q);
  for (let q = 0; q < Q; q++) {
    const own = Math.floor((q * C) / Q);
    for (let c = 0; c < C; c++) {
      const distance = (c - own + C) % C;
      const id = presets[(firstPreset + q + 2 * distance) % presets.length];
      const scale = distance === 0 ? 1 : distance % 2 === 1 ? -weaker : weaker;
      const kernel = kernelPreset(id, kh, kw, q * C + c);
      kernel.forEach((weight, uv) => (kernels[(uv * C + c) * Q + q] = weight * scale + 0)); // + 0: no −0
    }
  }
  return kernels;
}

/** (n) of tidy small values. */
export function defaultBiases(n: number): Float32Array {
  return Float32Array.from({ length: n }, (_, i) => [0.25, -0.25, 0.5, -0.5][i % 4]);
}

/**
 * Weight of filtered map q of Q in output o: the four mixes over each three maps, moved on by one map after every four outputs.
 * Odd outputs take every other three maps negatively; more maps share the same total.
 */
function mixingWeight(Q: number, q: number, o: number): number {
  const turn = Math.floor(o / MIXES.length);
  const sign = (turn > 2 ? -1 : 1) * (o % 2 === 1 && Math.floor(q / 3) % 2 === 1 ? -1 : 1);
  if (Q === 1) return sign * [1, -1, 0.5, -0.5][o % 4]; // a zero would leave the output empty
  const mix = MIXES[o % MIXES.length];
  return (sign * mix[(q + turn) % 3]) / powerOfTwoFrom(Math.ceil(Q / 3)) + 0;
}

/** The smallest power of two that is at least n. */
function powerOfTwoFrom(n: number): number {
  return 2 ** Math.ceil(Math.log2(n));
}
