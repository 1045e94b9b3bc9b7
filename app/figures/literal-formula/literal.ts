// The printed formulas, run as printed. Plain loops: no kernel of ours computes a wrong formula. The maps of the right one come
// from the worker.

/** A separable layer of stride 1 without padding. */
export interface Layer {
  /** Height and width of the input. */
  size: number;
  channels: number;
  filters: number;
  kernel: number;
  /** (size, size, C) */
  input: Float32Array;
  /** (k, k, C) */
  depthwise: Float32Array;
  /** (C, N) */
  pointwise: Float32Array;
}

export type Part = 'filter' | 'mix';

export const BUGS = {
  /** `k` is the kernel's size and the channel; `K` has no channel. */
  filter: ['two-jobs', 'one-kernel'],
  /** The sum ends after two channels; `n` indexes no map; the weights know no output. */
  mix: ['two-channels', 'idle-sum', 'no-output'],
} as const satisfies Record<Part, readonly string[]>;

export type Bug = (typeof BUGS)[Part][number];

/** Bugs that are repaired. */
export type Found = readonly Bug[];

export const outputSize = ({ size, kernel }: Layer): number => size - kernel + 1;

/** The size of the kernel that each channel gets: its own number, where `k` means both. */
export const kernelSizes = ({ channels, kernel }: Layer, found: Found): number[] =>
  Array.from({ length: channels }, (_, c) => (found.includes('two-jobs') ? kernel : c));

/** (Ho, Wo, C) of the first formula. Its `K` without a channel is the kernel of channel 0. */
export function filterLiterally(layer: Layer, found: Found): Float32Array {
  const { size, channels, kernel, input, depthwise } = layer;
  const out = outputSize(layer);
  const sizes = kernelSizes(layer, found);
  const maps = new Float32Array(out * out * channels);
  for (let i = 0; i < out; i++)
    for (let j = 0; j < out; j++)
      for (let c = 0; c < channels; c++) {
        const own = found.includes('one-kernel') ? c : 0;
        let sum = 0;
        for (let m = 0; m < sizes[c]; m++)
          for (let n = 0; n < sizes[c]; n++)
            sum +=
              input[((i + m) * size + j + n) * channels + c] * depthwise[(m * kernel + n) * channels + own];
        maps[(i * out + j) * channels + c] = sum;
      }
  return maps;
}

/** (Ho, Wo, N) of the second formula. Its `W` without an output is that of output 0. */
export function mixLiterally(layer: Layer, filtered: Float32Array, found: Found): Float32Array {
  const { channels, filters, pointwise } = layer;
  const pixels = filtered.length / channels;
  const m1 = found.includes('two-channels') ? channels : 2;
  const isIdle = !found.includes('idle-sum');
  const maps = new Float32Array(pixels * filters);
  for (let pixel = 0; pixel < pixels; pixel++)
    for (let o = 0; o < filters; o++) {
      const weight = (index: number) => pointwise[index * filters + (found.includes('no-output') ? o : 0)];
      let sum = 0;
      for (let m = 0; m < m1; m++)
        for (let n = 0; n < (isIdle ? 2 : 1); n++)
          sum += filtered[pixel * channels + m] * weight(isIdle ? n : m);
      maps[pixel * filters + o] = sum;
    }
  return maps;
}

/** One map of several, row by row. */
export const mapOf = (maps: Float32Array, count: number, at: number): Float32Array =>
  maps.filter((_, i) => i % count === at);

/** How many of the maps differ from all before them. */
export const distinctMaps = (maps: Float32Array, count: number): number =>
  new Set(Array.from({ length: count }, (_, at) => mapOf(maps, count, at).join())).size;

/** How many maps are the same in both. */
export const equalMaps = (a: Float32Array, b: Float32Array, count: number): number =>
  Array.from({ length: count }, (_, at) => mapOf(a, count, at).join() === mapOf(b, count, at).join()).filter(
    Boolean,
  ).length;
