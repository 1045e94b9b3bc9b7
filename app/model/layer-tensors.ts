// The weights of a layer on a picture as PyTorch has them: what its two layers would hold, under the names that they would have.
import { depthwiseToPytorch, toPytorch } from '../../kernels/spec/weights.ts';
import { channelCount, filteredCount, usedDepthwise } from './picture-layer.ts';
import type { PictureLayer } from './picture-layer.ts';

export interface Tensor {
  shape: readonly number[];
  /** In C order: the last index runs first. */
  values: Float32Array;
}

export type TensorName = 'depthwise.weight' | 'pointwise.weight';

/**
 * Of `depthwise = Conv2d(C, C·M, (kh, kw), groups=C)` the weights (C·M, 1, kh, kw), each kernel divided by its sum where the layer says
 * so; of `pointwise = Conv2d(C·M, N, 1)` the weights (N, C·M, 1, 1).
 */
export function layerTensors(layer: PictureLayer): Record<TensorName, Tensor> {
  const { kernel, depthMultiplier: M, pointwise, filters: N } = layer;
  const [kh, kw] = kernel;
  const Q = filteredCount(layer);
  return {
    'depthwise.weight': {
      shape: [Q, 1, kh, kw],
      values: depthwiseToPytorch(usedDepthwise(layer), [kh, kw, channelCount(layer.channels), M]),
    },
    'pointwise.weight': { shape: [N, Q, 1, 1], values: toPytorch(pointwise, [1, 1, Q, N]) },
  };
}

/** All that decides about a layer beside its weights, in plain words and numbers. */
export function layerFacts(layer: PictureLayer) {
  const { channels, kernel, stride, dilation, depthMultiplier, border, isNormalised, between, filters } =
    layer;
  return { channels, kernel, stride, dilation, depthMultiplier, border, isNormalised, between, filters };
}
