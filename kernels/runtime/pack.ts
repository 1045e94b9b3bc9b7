// Weights in the order in which the kernels read them. Packed once, when a layer is made or its weights change.
import type { StageGeometry } from '../spec/geometry.ts';
import type { StageWeights } from '../spec/weights.ts';

/** Groups of four channels; when the channels are no multiple of four, the last group overlaps the one before. */
const channelGroups = (C: number): number[] =>
  C < 4 ? [0] : Array.from({ length: Math.ceil(C / 4) }, (_, i) => Math.min(4 * i, C - 4));

/** Numbers that `packFilter` writes. */
export function filterLength({ kernel, input, output }: StageGeometry, layout: 'nhwc' | 'nchw'): number {
  const taps = kernel[0] * kernel[1] + 1;
  const M = output.channels / input.channels;
  return layout === 'nchw' ? taps * output.channels : M * channelGroups(input.channels).length * taps * 4;
}

/**
 * nhwc: for each m and each group of four channels the bias, then the taps, four numbers each. Lanes beyond the channels stay 0.
 * nchw: for each output channel the bias, then the taps.
 */
export function packFilter(
  to: Float32Array,
  { kernel, input, output }: StageGeometry,
  { weights, bias }: StageWeights,
  layout: 'nhwc' | 'nchw',
): void {
  const taps = kernel[0] * kernel[1];
  const Q = output.channels;
  const C = input.channels;
  const M = Q / C;
  let next = 0;
  if (layout === 'nchw') {
    for (let q = 0; q < Q; q++) {
      to[next++] = bias ? bias[q] : 0;
      for (let t = 0; t < taps; t++) to[next++] = weights[t * Q + q];
    }
    return;
  }
  for (let m = 0; m < M; m++)
    for (const c0 of channelGroups(C))
      for (let t = -1; t < taps; t++)
        for (let c = c0; c < c0 + 4; c++) {
          const q = c * M + m;
          to[next++] = c >= C ? 0 : t >= 0 ? weights[t * Q + q] : bias ? bias[q] : 0;
        }
}

/** Numbers that `packMix` writes. */
export function mixLength({ taps, groups, output }: StageGeometry, layout: 'nhwc' | 'nchw'): number {
  const N = output.channels;
  return layout === 'nchw' ? (taps + 1) * N + 8 : groups * Math.ceil(N / groups / 8) * (taps + 1) * 8;
}

/**
 * A pointwise, standard or grouped step. nhwc: panels of eight filters, the bias first, then tap after tap (u, v, c). nchw: filter after
 * filter, tap after tap (c, u, v), all biases at the end. `order` says which input a pointwise step finds at place k.
 */
export function packMix(
  to: Float32Array,
  { kernel, taps: K, groups, output }: StageGeometry,
  { weights, bias }: StageWeights,
  layout: 'nhwc' | 'nchw',
  order: (k: number) => number = (k) => k,
): void {
  const N = output.channels;
  let next = 0;
  if (layout === 'nchw') {
    const area = kernel[0] * kernel[1];
    const C = K / area;
    for (let o = 0; o < N; o++)
      for (let c = 0; c < C; c++) for (let t = 0; t < area; t++) to[next++] = weights[(t * C + c) * N + o];
    for (let o = 0; o < N; o++) to[next++] = bias ? bias[o] : 0;
    return;
  }
  const each = N / groups;
  for (let g = 0; g < groups; g++)
    for (let o0 = g * each; o0 < (g + 1) * each; o0 += 8)
      for (let k = -1; k < K; k++) {
        const row = k < 0 ? bias : weights;
        const at = k < 0 ? 0 : order(k) * N;
        for (let o = o0; o < o0 + 8; o++) to[next++] = row && o < (g + 1) * each ? row[at + o] : 0;
      }
}
