// One layer of a network from what a paper says of it.
import { describe } from '../../../kernels/spec/geometry.ts';
import type { MapShape } from '../../../kernels/spec/geometry.ts';
import type { LayerSpec, PaddingRule, Pair } from '../../../kernels/spec/layer.ts';
import type { Block, NetworkLayer, Part } from './types.ts';

interface Extra {
  /** One for each output channel. */
  bias?: boolean;
  /** Numbers of its normalisation; by default batch normalisation's scale and shift for each output channel. */
  norm?: number;
}

interface Window {
  kernel: number | Pair;
  stride?: number | Pair;
  padding?: PaddingRule;
}

export function layer(part: Part, spec: LayerSpec, { bias = false, norm }: Extra = {}): NetworkLayer {
  const { output, weights, multiplyAdds } = describe(spec);
  const biases = bias ? output.channels : 0;
  return { part, spec, weights, biases, norm: norm ?? 2 * output.channels, multiplyAdds };
}

/** The map that a layer gives. */
export const outputOf = ({ spec }: NetworkLayer): MapShape => describe(spec).output;

export const standard = (
  input: MapShape,
  filters: number,
  { kernel, stride = 1, padding = 'same' }: Window,
  extra?: Extra,
): NetworkLayer => layer('standard', { kind: 'standard', ...input, filters, kernel, stride, padding }, extra);

export const depthwise = (
  input: MapShape,
  { kernel, stride = 1, padding = 'same' }: Window,
  extra?: Extra,
): NetworkLayer => layer('depthwise', { kind: 'depthwise', ...input, kernel, stride, padding }, extra);

export const pointwise = (input: MapShape, filters: number, extra?: Extra): NetworkLayer =>
  layer('pointwise', { kind: 'pointwise', ...input, filters }, extra);

/** Fully connected: a 1×1 on a map of one pixel. */
export const dense = (channels: number, filters: number): NetworkLayer =>
  layer('dense', { kind: 'pointwise', height: 1, width: 1, channels, filters }, { bias: true, norm: 0 });

/** The two small layers that weigh the channels against each other: to `width` numbers and back. */
export const excite = (channels: number, width: number): NetworkLayer[] =>
  [
    { channels, filters: width },
    { channels: width, filters: channels },
  ].map((sizes) =>
    layer('excite', { kind: 'pointwise', height: 1, width: 1, ...sizes }, { bias: true, norm: 0 }),
  );

export const block = (layers: readonly NetworkLayer[], repeat = 1): Block => ({ layers, repeat });
