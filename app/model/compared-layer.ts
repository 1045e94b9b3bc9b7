// A layer on a picture with a standard convolution of the same sizes beside it: how near they are, and what becomes of both.
import { mergeSeparable } from '../../kernels/spec/weights.ts';
import { centre } from './kernel-presets.ts';
import { channelCount, usedDepthwise } from './picture-layer.ts';
import type { PictureLayer } from './picture-layer.ts';
import type { SeparableFit, StandardBank } from './separable-fit.ts';

/** The standard convolution that the two steps are equal to where nothing stands between them. */
export function mergedBank(layer: PictureLayer): StandardBank {
  const { kernel, filters, depthMultiplier, pointwise } = layer;
  const channels = channelCount(layer.channels);
  const { standard } = mergeSeparable(
    { kind: 'separable', height: kernel[0], width: kernel[1], channels, filters, kernel, depthMultiplier },
    { depthwise: usedDepthwise(layer), pointwise },
  );
  return { kernel, channels, filters, weights: standard };
}

/** The convolution beside the layer. */
export function bankBeside({ kernel, channels, filters, standard }: PictureLayer): StandardBank | null {
  return standard ? { kernel, channels: channelCount(channels), filters, weights: standard } : null;
}

/** The layer that comes nearest to a bank, with the bank beside it. What is read, stride, dilation and border stay. */
export function withFit(
  layer: PictureLayer,
  { kernel, filters, weights }: StandardBank,
  { depthwise, pointwise }: Pick<SeparableFit, 'depthwise' | 'pointwise'>,
  depthMultiplier: number,
): PictureLayer {
  return {
    ...layer,
    ...{ kernel, filters, depthMultiplier, depthwise, pointwise, standard: weights },
    ...{ between: 'none', isNormalised: false },
  };
}

/**
 * ‖W − W_M‖ / ‖W‖: how far the layer's merged kernels are from the standard ones. Null where there are none beside it, or where
 * something stands between the steps and the layer is no convolution.
 */
export function weightError(layer: PictureLayer): number | null {
  const { standard, between } = layer;
  if (!standard || between !== 'none') return null;
  const merged = mergedBank(layer).weights;
  const size = Math.hypot(...standard);
  return size === 0 ? 0 : Math.hypot(...standard.map((weight, i) => weight - merged[i])) / size;
}

/** The output whose merged kernels are farthest from the standard ones: there one sees what is lost. */
export function farthestOutput(layer: PictureLayer): number {
  const { standard, filters } = layer;
  if (!standard) return 0;
  const merged = mergedBank(layer).weights;
  const off = new Float64Array(filters);
  for (const [i, weight] of standard.entries()) off[i % filters] += (weight - merged[i]) ** 2;
  return off.indexOf(Math.max(...off));
}

/**
 * What becomes of the standard kernels when the layer they stand beside is given other sizes: they keep their weights about the
 * middle, a grey channel has those of the first and each colour those of grey, and a further output has the layer's own merged.
 */
export function keepingStandard(before: PictureLayer, next: PictureLayer): PictureLayer {
  const { standard, kernel, filters } = before;
  if (!standard || next.standard !== standard) return next;
  const [C, nextC] = [channelCount(before.channels), channelCount(next.channels)];
  const [kh, kw] = next.kernel;
  if (C === nextC && filters === next.filters && kernel[0] === kh && kernel[1] === kw) return next;
  const own = next.filters > filters ? mergedBank(next).weights : null;
  const [up, left] = [centre(kernel[0]) - centre(kh), centre(kernel[1]) - centre(kw)];
  const weights = Float32Array.from({ length: kh * kw * nextC * next.filters }, (_, i) => {
    const n = i % next.filters;
    if (own && n >= filters) return own[i];
    const c = Math.min(Math.floor(i / next.filters) % nextC, C - 1);
    const tap = Math.floor(i / next.filters / nextC);
    const [u, v] = [Math.floor(tap / kw) + up, (tap % kw) + left];
    const isThere = u >= 0 && u < kernel[0] && v >= 0 && v < kernel[1];
    return isThere ? standard[((u * kernel[1] + v) * C + c) * filters + n] : 0;
  });
  return { ...next, standard: weights };
}
