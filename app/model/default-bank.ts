import type { Bank } from './bank.ts';
import { kernelIndex, mixingIndex } from './bank.ts';
import { centre, kernelPreset, presetFits } from './kernel-presets.ts';
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

/**
 * The bank after a change of settings. Where nothing was edited it is the new layer's default. Otherwise every weight that the
 * new layer has too is kept, kernels of another size are cropped or embedded in zeros around their centre, and the rest is
 * the default. The same bank if nothing of its shape has changed.
 */
export function reshapeBank(old: Bank, oldSettings: LayerSettings, s: LayerSettings): Bank {
  if (hasSameShape(oldSettings, s)) return old;
  const bank = defaultBank(s);
  if (isDefault(old, oldSettings)) return bank;
  const maps = survivingMaps(oldSettings, s);
  for (const [from, to] of maps) {
    for (let c = 0; c < Math.min(oldSettings.channels, s.channels); c++) {
      keepKernel(old, oldSettings, from, bank, s, to, c);
    }
    bank.firstBias[to] = old.firstBias[from];
  }
  for (let o = 0; o < Math.min(oldSettings.filters, s.filters); o++) {
    for (const [from, to] of maps) {
      bank.mixing[mixingIndex(s, to, o)] = old.mixing[mixingIndex(oldSettings, from, o)];
    }
    bank.bias[o] = old.bias[o];
  }
  return bank;
}

/** [old, new] number of each filtered map that both layers have: of the m-th kernel of channel c, or of plain output q. */
function survivingMaps(oldSettings: LayerSettings, s: LayerSettings): [from: number, to: number][] {
  const [oldQ, Q] = [firstOutputs(oldSettings), firstOutputs(s)];
  const perChannel = (t: LayerSettings) => t.mixing || t.groups === t.channels;
  const maps: [number, number][] = [];
  if (!perChannel(oldSettings) || !perChannel(s)) {
    for (let q = 0; q < Math.min(oldQ, Q); q++) maps.push([q, q]);
    return maps;
  }
  const [oldM, M] = [oldSettings.depthMultiplier, s.depthMultiplier];
  for (let c = 0; c < Math.min(oldSettings.channels, s.channels); c++)
    for (let m = 0; m < Math.min(oldM, M); m++) maps.push([c * oldM + m, c * M + m]);
  return maps;
}

function keepKernel(
  old: Bank,
  oldSettings: LayerSettings,
  from: number,
  bank: Bank,
  s: LayerSettings,
  to: number,
  c: number,
): void {
  const [oldKh, oldKw] = oldSettings.kernel;
  const [kh, kw] = s.kernel;
  for (let u = 0; u < kh; u++)
    for (let v = 0; v < kw; v++) {
      const oldU = u - centre(kh) + centre(oldKh);
      const oldV = v - centre(kw) + centre(oldKw);
      const isInside = oldU >= 0 && oldU < oldKh && oldV >= 0 && oldV < oldKw;
      bank.kernels[kernelIndex(s, u, v, c, to)] = isInside
        ? old.kernels[kernelIndex(oldSettings, oldU, oldV, c, from)]
        : 0;
    }
}

function hasSameShape(a: LayerSettings, b: LayerSettings): boolean {
  const shape = (s: LayerSettings) => [...s.kernel, s.channels, firstOutputs(s), s.filters].join();
  return shape(a) === shape(b);
}

function isDefault(bank: Bank, s: LayerSettings): boolean {
  const original = defaultBank(s);
  const same = (a: Float32Array, b: Float32Array) => a.every((weight, i) => weight === b[i]);
  return (Object.keys(original) as (keyof Bank)[]).every((part) => same(bank[part], original[part]));
}
