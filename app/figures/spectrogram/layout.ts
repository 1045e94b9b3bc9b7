// The layer, its cost and the places of the picture: pure.
import { describe } from '../../../kernels/spec/geometry.ts';
import type { LayerSpec } from '../../../kernels/spec/layer.ts';
import { BANDS, FRAMES, TOP_HERTZ } from './spectrogram.ts';
import { SECONDS } from './sound.ts';

export const KERNELS = { least: 3, most: 75 } as const;
/** Input channels of the layer whose cost is shown. */
export const CHANNELS = 256;
export const MOST_FILTERS = 1024;

/** What the kernel of every channel does along time. */
export type Shape = 'average' | 'change';

export interface Choice {
  /** Length of the kernel, in moments: odd. */
  length: number;
  filters: number;
  shape: Shape;
}

/** Along time only: height 1, a kernel 1×K for each band. */
export const filterSpec = (length: number): LayerSpec => ({
  kind: 'depthwise',
  height: 1,
  width: FRAMES,
  channels: BANDS,
  kernel: [1, length],
  padding: 'same',
});

/** (1, K, BANDS, 1): the mean of K moments, or the later half minus the earlier one. */
export function filterWeights(length: number, shape: Shape): Float32Array {
  const middle = (length - 1) / 2;
  const tap = (v: number) => (shape === 'average' ? 1 / length : Math.sign(v - middle) / middle);
  return Float32Array.from({ length: length * BANDS }, (_, i) => tap(Math.floor(i / BANDS)));
}

/** Weights and multiply-adds of the standard and the separable layer, for two seconds of sound. */
export function costOf({ length, filters }: Pick<Choice, 'length' | 'filters'>) {
  const { stages, weights, multiplyAdds, standard } = describe({
    kind: 'separable',
    height: 1,
    width: FRAMES,
    channels: CHANNELS,
    filters,
    kernel: [1, length],
    padding: 'same',
  });
  return {
    filter: stages[0].weights,
    mix: stages[1].weights,
    separable: { weights, multiplyAdds },
    standard: { weights: standard.weights, multiplyAdds: standard.multiplyAdds },
    /** How many times less the separable layer needs, of both: the moments cancel. */
    saving: standard.weights / weights,
  };
}

export interface Box {
  width: number;
  height: number;
  /** Of the letters on the axes. */
  letter: number;
}

/** Where the picture and the labels of its axes stand. */
export function plotOf({ width, height, letter }: Box, hasTimes: boolean) {
  const left = letter * 1.6;
  const [top, bottom] = [letter * 0.5, height - letter * (hasTimes ? 1.8 : 0.5)];
  // A folded figure has no width.
  const right = Math.max(left, width - letter * 0.8);
  const x = (seconds: number) => left + ((right - left) * seconds) / SECONDS;
  const y = (hertz: number) => bottom - ((bottom - top) * hertz) / TOP_HERTZ;
  return {
    ...{ left, top, right, bottom },
    times: hasTimes ? [0, 0.5, 1, 1.5, 2].map((value) => ({ value, x: x(value) })) : [],
    frequencies: [0, 4000, 8000].map((value) => ({ value: value / 1000, y: y(value) })),
  };
}

/** A kernel on the picture: K moments around the middle of the sound, in one band. */
export function kernelBox(plot: ReturnType<typeof plotOf>, length: number) {
  const frame = (plot.right - plot.left) / FRAMES;
  const height = (plot.bottom - plot.top) / BANDS;
  return {
    x: (plot.left + plot.right) / 2 - (length * frame) / 2,
    y: plot.top + height * BANDS * 0.66 - 2,
    width: length * frame,
    height: height + 4,
  };
}
