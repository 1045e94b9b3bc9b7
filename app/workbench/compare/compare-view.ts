import type { Frame } from '../../../kernels/worker/protocol.ts';
import { domainOf, sharedDomain } from '../../image/colour-map.ts';
import type { Domain } from '../../image/colour-map.ts';
import { mixingIndex } from '../../model/bank.ts';
import type { LayerSettings } from '../../model/settings.ts';
import type { Computed, Made, ScaleMode } from '../../state/board/board-state.ts';
import type { Cells } from '../../ui/feature-map/picture.ts';
import { reachOf } from '../../board/domains.ts';

/** What the comparison shows of one output map. */
export interface CompareView {
  separable: Cells;
  standard: Cells;
  /** Separable minus standard; rounding is 0. */
  difference: Cells;
  /** Of both results, reaching as far as the board's own scale: equal colours mean equal values. */
  domain: Domain;
  differenceDomain: Domain;
  /** Largest magnitude of the difference in this map, and in all. */
  largestHere: number;
  largest: number;
  /** Largest magnitude of both results. */
  scale: number;
}

/** One map of an array (height, width, maps). */
function mapOf(values: Float32Array, { geometry }: Computed, map: number): Cells {
  const { height: rows, width: columns, channels: stride } = geometry.output;
  return { values, offset: map, stride, rows, columns };
}

/** As in kernels/worker/compare.ts: a difference under this share of the scale is rounding, and comes as 0. */
export const ROUNDING = 1e-5;

export const listOf = ({ values, offset, stride, rows, columns }: Cells): Float32Array =>
  Float32Array.from({ length: rows * columns }, (_, i) => values[offset + i * stride]);

/** Whether the two steps can be merged into one kernel exactly: nothing may stand between them. */
export const canMerge = ({ settings: s }: Made): boolean => s.mixing && s.between === 'none';

/** Null until the standard layer's results are there. */
export function compareView(computed: Computed, output: number, scale: ScaleMode): CompareView | null {
  const result = computed.standard;
  if (!result) return null;
  const separable = mapOf(computed.output, computed, output);
  const standard = mapOf(result.output, computed, output);
  const difference = mapOf(result.difference, computed, output);
  const here = listOf(difference);
  const isShared = scale === 'shared';
  const of = (cells: Cells) => reachOf(isShared ? cells.values : listOf(cells));
  return {
    ...{ separable, standard, difference },
    domain: sharedDomain([of(separable), of(standard)]),
    differenceDomain: domainOf(isShared ? result.difference : here, true),
    largestHere: here.reduce((most, v) => Math.max(most, Math.abs(v)), 0),
    largest: result.largest,
    scale: result.scale,
  };
}

/** Kernel of input channel c in output o of the standard layer: weights are (kh, kw, C, N). */
export function standardKernel(computed: Computed, c: number, o: number): Cells | null {
  if (!computed.standard) return null;
  const { kernel, channels: C } = computed.made.settings;
  const N = computed.geometry.output.channels;
  const [rows, columns] = kernel;
  return { values: computed.standard.weights.standard, offset: c * N + o, stride: C * N, rows, columns };
}

/** What the merged kernel of channel c is a multiple of its depthwise kernel by; null where it is a sum of several. */
export function multipleOf({ made }: Computed, c: number, o: number): number | null {
  const s = made.settings;
  const isMultiple = s.mixing && s.groups === s.channels && s.depthMultiplier === 1;
  return isMultiple ? made.bank.mixing[mixingIndex(s, c, o)] : null;
}

/** β and the products P·b that the merged bias is the sum of. */
export function biasTerms(
  { made, geometry }: Computed,
  o: number,
): { beta: number; terms: [number, number][] } {
  const { settings: s, bank } = made;
  const Q = geometry.stages[0].output.channels;
  return {
    beta: bank.bias[o],
    terms: Array.from({ length: Q }, (_, q) => [bank.mixing[mixingIndex(s, q, o)], bank.firstBias[q]]),
  };
}

/** The output map that the step is at; while the first of two steps runs, none yet: the first. */
export function currentOutput(s: LayerSettings, { step }: Frame): number {
  return !s.mixing || step.stage === 'pointwise' ? step.output.channel : 0;
}
