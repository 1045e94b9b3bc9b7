// The first step of a layer on a picture by name: which kernels every channel has.
import { kernelPreset, presetFits } from './kernel-presets.ts';
import type { KernelPreset } from './kernel-presets.ts';

/**
 * Kernels of one channel in their order; a minus stands for the same kernel with all signs turned. `one-each` gives channels
 * different kernels: the first, second, third of its list in turn.
 */
const KERNELS = {
  'signed-edges': ['sobel-x', '-sobel-x', 'sobel-y', '-sobel-y'],
  gradient: ['sobel-x', 'sobel-y'],
  'sobel-x': ['sobel-x'],
  'sobel-y': ['sobel-y'],
  laplacian: ['laplacian'],
  sharpen: ['sharpen'],
  gaussian: ['gaussian'],
  box: ['box'],
  emboss: ['emboss'],
  'one-each': ['sobel-x', 'laplacian', 'gaussian'],
  identity: ['identity'],
  random: ['random'],
} as const satisfies Record<string, readonly (KernelPreset | `-${KernelPreset}`)[]>;

export type FilterPreset = keyof typeof KERNELS;

/** In the order in which they are offered. */
export const FILTER_PRESETS = Object.keys(KERNELS) as FilterPreset[];

export const isFilterPreset = (text: string): text is FilterPreset => Object.hasOwn(KERNELS, text);

/** What further kernels of a channel begin with, when it is given more than a preset has. */
const FURTHER: readonly KernelPreset[] = ['sobel-x', 'sobel-y', 'laplacian', 'gaussian'];

export interface Kernels {
  /** M */
  depthMultiplier: number;
  /** (kh, kw, C, M), TensorFlow's order. */
  depthwise: Float32Array;
}

/** Whether a kernel of this size can show the preset: see `presetFits` of the kernels. */
export function filterPresetFits(id: FilterPreset, [kh, kw]: readonly [number, number]): boolean {
  return KERNELS[id].every((kernel) => presetFits(plain(kernel), kh, kw));
}

/** The kernels of all C channels. `seed` decides about random ones, of which no two are the same. */
export function filterPreset(
  id: FilterPreset,
  size: readonly [number, number],
  channels: number,
  seed = 1,
): Kernels {
  const list = KERNELS[id];
  const isInTurn = id === 'one-each';
  const depthMultiplier = isInTurn ? 1 : list.length;
  const depthwise = putTogether(size, channels, depthMultiplier, (c, m) =>
    signedKernel(list[isInTurn ? c % list.length : m], size, seed * 64 + c * 4 + m),
  );
  return { depthMultiplier, depthwise };
}

/** Kernel m of a channel that had fewer. */
export function furtherKernel(m: number, [kh, kw]: readonly [number, number]): Float32Array {
  const fits = FURTHER.filter((id) => presetFits(id, kh, kw));
  return kernelPreset(fits[m % fits.length], kh, kw);
}

/** (kh, kw, C, M) of kernels (kh, kw), one for each channel and m. */
export function putTogether(
  [kh, kw]: readonly [number, number],
  channels: number,
  depthMultiplier: number,
  kernelOf: (c: number, m: number) => ArrayLike<number>,
): Float32Array {
  const all = new Float32Array(kh * kw * channels * depthMultiplier);
  for (let c = 0; c < channels; c++)
    for (let m = 0; m < depthMultiplier; m++) {
      const kernel = kernelOf(c, m);
      for (let tap = 0; tap < kh * kw; tap++) {
        all[(tap * channels + c) * depthMultiplier + m] = kernel[tap];
      }
    }
  return all;
}

function signedKernel(name: string, [kh, kw]: readonly [number, number], seed: number): Float32Array {
  const kernel = kernelPreset(plain(name), kh, kw, seed);
  return name.startsWith('-') ? kernel.map((weight) => -weight + 0) : kernel; // + 0: no −0
}

const plain = (name: string): KernelPreset => name.replace(/^-/, '') as KernelPreset;
