import type { Pair } from '../../kernels/spec/layer.ts';
import { kernelPreset } from './kernel-presets.ts';

/** What a kernel meets outside the picture: zeros, the nearest pixel, or the picture mirrored about its outermost pixels. */
export const BORDERS = ['zero', 'edge', 'reflect'] as const;
export type Border = (typeof BORDERS)[number];

/**
 * What is read from a picture. 'rgb': red, green, blue as they are stored; 'linear': the same as amounts of light; 'luma': Y, Cb
 * and Cr as JPEG has them, the last two about 0; 'grey': Y alone. All reach as far as the file's values do: 255, or 65,535.
 */
export const CHANNELS = ['rgb', 'linear', 'luma', 'grey'] as const;
export type Channels = (typeof CHANNELS)[number];

/** C, by what is read. */
export const channelCount = (channels: Channels): 1 | 3 => (channels === 'grey' ? 1 : 3);

/** A depthwise separable layer over a whole picture. Its output has the size of TensorFlow's rule "same": ⌈n/stride⌉. */
export interface PictureLayer {
  channels: Channels;
  kernel: Pair;
  stride: number;
  dilation: number;
  /** M: kernels for each channel. */
  depthMultiplier: number;
  border: Border;
  /** Each kernel divided by the sum of its weights, as ImageJ does, unless that is 0. */
  isNormalised: boolean;
  /** (kh, kw, C, M), TensorFlow's order; before `isNormalised`. */
  depthwise: Float32Array;
  /** Between the two steps. */
  between: 'none' | 'relu';
  /** (C·M, N) */
  pointwise: Float32Array;
  /** N */
  filters: number;
  /** (kh, kw, C, N): a standard convolution of the same sizes to compare with, or none. Never normalised. */
  standard?: Float32Array;
}

/** Fewest and most of each number. */
export const PICTURE_RANGE = {
  kernel: [1, 7],
  stride: [1, 4],
  dilation: [1, 4],
  depthMultiplier: [1, 4],
  filters: [1, 16],
} as const;

interface Size {
  height: number;
  width: number;
}

/** Rows and columns of the filtered maps and of the outputs, on a picture of this size. */
export const mapSize = ({ stride }: Pick<PictureLayer, 'stride'>, { height, width }: Size): Size => ({
  height: Math.ceil(height / stride),
  width: Math.ceil(width / stride),
});

/** Q: how many filtered maps there are. */
export const filteredCount = ({ channels, depthMultiplier }: PictureLayer): number =>
  channelCount(channels) * depthMultiplier;

/** Multiply-adds of the layer and of the standard convolution of the same sizes; taps outside the picture count. */
export function countsOf(layer: PictureLayer, picture: Size): { separable: number; standard: number } {
  const { height, width } = mapSize(layer, picture);
  const taps = layer.kernel[0] * layer.kernel[1];
  const filtered = filteredCount(layer);
  return {
    separable: height * width * filtered * (taps + layer.filters),
    standard: height * width * taps * channelCount(layer.channels) * layer.filters,
  };
}

/** Sum of a kernel's weights below which it counts as 0, as a share of the sum of their sizes: what rounding leaves. */
const NO_SUM = 1e-6;

/** The weights (kh, kw, C, M) that are really used: `depthwise`, each kernel divided by its sum where the layer says so. */
export function usedDepthwise({ depthwise, kernel, isNormalised }: PictureLayer): Float32Array {
  if (!isNormalised) return depthwise;
  const kernels = depthwise.length / (kernel[0] * kernel[1]);
  const sums = new Float64Array(kernels);
  const sizes = new Float64Array(kernels);
  for (const [i, weight] of depthwise.entries()) {
    sums[i % kernels] += weight;
    sizes[i % kernels] += Math.abs(weight);
  }
  return depthwise.map((weight, i) => {
    const [sum, size] = [sums[i % kernels], sizes[i % kernels]];
    return Math.abs(sum) <= NO_SUM * size ? weight : weight / sum;
  });
}

/** The layer that the page opens with: edges from left to right and from above in each channel, added for each channel. */
export function openingPictureLayer(): PictureLayer {
  const [across, down] = [kernelPreset('sobel-x', 3, 3), kernelPreset('sobel-y', 3, 3)];
  const depthwise = Float32Array.from({ length: 54 }, (_, i) => (i % 2 ? down : across)[Math.floor(i / 6)]);
  return {
    ...{ channels: 'rgb', kernel: [3, 3], stride: 1, dilation: 1, depthMultiplier: 2, border: 'edge' },
    ...{ isNormalised: false, depthwise, between: 'none', filters: 3 },
    pointwise: Float32Array.from({ length: 18 }, (_, i) => Number(Math.floor(i / 6) === i % 3)),
  };
}
