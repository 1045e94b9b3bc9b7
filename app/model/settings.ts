/**
 * What a person sets about the layer on the board. The kernels' `LayerSpec` is derived from it (`to-spec.ts`),
 * its bounds are computed by `limits.ts`.
 */
export type Activation = 'none' | 'relu' | 'relu6';

/**
 * Padding as a named rule:
 * - `valid`: none;
 * - `same`: TensorFlow's 'same' (also ONNX SAME_UPPER): ⌈n/s⌉ outputs, the odd cell of padding goes after;
 * - `pytorch`: what PyTorch users write, d(k−1)/2 rounded down on both sides;
 * - `explicit`: the four numbers of `pad`.
 */
export type PaddingRule = 'valid' | 'same' | 'pytorch' | 'explicit';

export interface LayerSettings {
  height: number;
  width: number;
  channels: number;
  /** N: outputs of the 1×1 step; without it, outputs of the first step unless that is depthwise. */
  filters: number;
  kernel: readonly [number, number];
  stride: readonly [number, number];
  dilation: readonly [number, number];
  padding: PaddingRule;
  /** [top, right, bottom, left], used when padding is `explicit`. */
  pad: readonly [number, number, number, number];
  /** M: kernels per input channel. */
  depthMultiplier: number;
  /** G of the first step: 1 is a standard convolution, C a depthwise one. */
  groups: number;
  /** Whether the 1×1 step follows. */
  mixing: boolean;
  bias: boolean;
  /** Activation after the first of two steps. */
  between: Activation;
  /** Activation at the end. */
  activation: Activation;
}

export const OPENING: LayerSettings = {
  height: 10,
  width: 10,
  channels: 3,
  filters: 4,
  kernel: [3, 3],
  stride: [1, 1],
  dilation: [1, 1],
  padding: 'valid',
  pad: [0, 0, 0, 0],
  depthMultiplier: 1,
  groups: 3,
  mixing: true,
  bias: false,
  between: 'none',
  activation: 'none',
};

/** What the instrument can show; `limits.ts` narrows these for the other values of a layer. */
export const RANGE = {
  height: [1, 64],
  width: [1, 64],
  channels: [1, 12],
  filters: [1, 16],
  kernel: [1, 7],
  stride: [1, 7],
  dilation: [1, 7],
  pad: [0, 7],
  depthMultiplier: [1, 9],
  /** C·M: filtered maps. */
  filteredMaps: [1, 48],
} as const;

/** Number of maps that the first step gives: C·M, or N where a standard or grouped convolution stands alone. */
export function firstOutputs(s: LayerSettings): number {
  return s.mixing || s.groups === s.channels ? s.channels * s.depthMultiplier : s.filters;
}

/** Number of maps that the layer gives. */
export function layerOutputs(s: LayerSettings): number {
  return s.mixing ? s.filters : firstOutputs(s);
}
