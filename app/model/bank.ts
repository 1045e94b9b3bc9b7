import type { LayerSettings } from './settings.ts';
import { firstOutputs } from './settings.ts';

/**
 * The weights behind the board. `kernels` is dense, so that the groups slider can widen and narrow the
 * first step without losing an edit: the layer uses the block of channels that its groups leave.
 * Bank objects are never changed in place: an edit makes a new one, which is what undo keeps.
 */
export interface Bank {
  /** (kh, kw, C, Q), Q = firstOutputs(settings). */
  kernels: Float32Array;
  /** (Q) */
  firstBias: Float32Array;
  /** (Q, N) */
  mixing: Float32Array;
  /** (N) */
  bias: Float32Array;
}

export function bankSizes(s: LayerSettings): { [key in keyof Bank]: number } {
  const Q = firstOutputs(s);
  return {
    kernels: s.kernel[0] * s.kernel[1] * s.channels * Q,
    firstBias: Q,
    mixing: Q * s.filters,
    bias: s.filters,
  };
}

/** Position of weight (u, v) between input channel c and filtered map q in `Bank.kernels`. */
export function kernelIndex(s: LayerSettings, u: number, v: number, c: number, q: number): number {
  return ((u * s.kernel[1] + v) * s.channels + c) * firstOutputs(s) + q;
}

/** Position of the weight of filtered map q in output o in `Bank.mixing`. */
export function mixingIndex(s: LayerSettings, q: number, o: number): number {
  return q * s.filters + o;
}

/** First input channel that filtered map q reads, and how many it reads (C/G). */
export function groupOf(s: LayerSettings, q: number): { start: number; size: number } {
  const size = s.channels / s.groups;
  const perGroup = firstOutputs(s) / s.groups;
  return { start: Math.floor(q / perGroup) * size, size };
}
