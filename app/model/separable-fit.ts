// A standard convolution as closely as a depthwise separable layer of M kernels for each channel can be it.
import { factorise } from './rank.ts';
import type { Slices } from './rank.ts';

export interface StandardBank {
  kernel: readonly [height: number, width: number];
  /** C and N */
  channels: number;
  filters: number;
  /** (kh, kw, C, N), TensorFlow's order. */
  weights: Float32Array;
}

export interface SeparableFit {
  /** (kh, kw, C, M) and (C·M, N). Where fewer than M kernels do all there is to do, the others are zeros. */
  depthwise: Float32Array;
  pointwise: Float32Array;
  /** ‖W − W_M‖ / ‖W‖ over all weights: 0 where the layer is the same, 1 where nothing is left. 0 for a bank of zeros. */
  relativeError: number;
  /** The same for each channel alone. */
  channelErrors: readonly number[];
}

/** One channel of the bank: a row for each tap, a column for each filter. */
function slicesOf({ kernel, channels, filters, weights }: StandardBank, channel: number): Slices {
  const taps = kernel[0] * kernel[1];
  const values = Array.from({ length: taps * filters }, (_, i) => {
    const [tap, filter] = [Math.floor(i / filters), i % filters];
    return weights[(tap * channels + channel) * filters + filter];
  });
  return { taps, outputs: filters, values };
}

const squares = (values: readonly number[]): number => values.reduce((sum, value) => sum + value * value, 0);
const share = (lost: number, total: number): number => (total === 0 ? 0 : Math.sqrt(lost / total));

/**
 * The separable layer of depth multiplier M whose merged kernel is nearest to the bank, in the sum of squares over all weights: for
 * each channel the first M parts of its singular value decomposition (Eckart and Young), as no channel's kernels touch another's
 * weights. The errors follow from the singular values that are left out.
 */
export function fitSeparable(bank: StandardBank, depthMultiplier: number): SeparableFit {
  const { kernel, channels, filters } = bank;
  const taps = kernel[0] * kernel[1];
  const depthwise = new Float32Array(taps * channels * depthMultiplier);
  const pointwise = new Float32Array(channels * depthMultiplier * filters);
  const parts = Array.from({ length: channels }, (_, channel) => {
    const { singularValues, kernels, weights } = factorise(slicesOf(bank, channel));
    for (let m = 0; m < Math.min(depthMultiplier, kernels.length); m++) {
      const q = channel * depthMultiplier + m;
      for (const [tap, weight] of kernels[m].entries())
        depthwise[tap * channels * depthMultiplier + q] = weight;
      pointwise.set(weights[m], q * filters);
    }
    return { total: squares(singularValues), lost: squares(singularValues.slice(depthMultiplier)) };
  });
  const sum = (of: 'total' | 'lost') => parts.reduce((all, part) => all + part[of], 0);
  return {
    ...{ depthwise, pointwise, relativeError: share(sum('lost'), sum('total')) },
    channelErrors: parts.map(({ total, lost }) => share(lost, total)),
  };
}
