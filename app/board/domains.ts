import { domainOf, reachIn } from '../image/colour-map.ts';
import type { Domain } from '../image/colour-map.ts';
import { groupOf, kernelIndex } from '../model/bank.ts';
import type { Computed, ScaleMode } from '../state/board/board-state.ts';

/** The values that the ends of the colour scale stand for, for each map of the board. */
export interface Domains {
  input: readonly Domain[];
  mid: readonly Domain[];
  out: readonly Domain[];
  kernel(c: number, q: number): Domain;
  mixing: Domain;
}

const channelOf = (values: Float32Array, channels: number, c: number): Float32Array => {
  const one = new Float32Array(values.length / channels);
  for (let i = 0; i < one.length; i++) one[i] = values[c + i * channels];
  return one;
};

/** Fewer cells than this are all within the scale. */
const FEW = 48;

export function reachOf(values: Float32Array): Domain {
  const whole = domainOf(values, true);
  if (values.length < FEW) return whole;
  const reach = reachIn(values.map(Math.abs));
  return reach > 0 && Number.isFinite(reach) ? { low: -reach, high: reach, isSigned: true } : whole;
}

function perMap(values: Float32Array, channels: number, isSigned: boolean, scale: ScaleMode): Domain[] {
  const of = (part: Float32Array) => (isSigned ? reachOf(part) : domainOf(part, false));
  if (scale === 'own') {
    return Array.from({ length: channels }, (_, c) => of(channelOf(values, channels, c)));
  }
  return new Array<Domain>(channels).fill(of(values));
}

/** Channels with values below zero (edges, differences) are signed, the others grey like the photograph they are of. */
function inputDomains(input: Float32Array, channels: number, scale: ScaleMode): Domain[] {
  const each = Array.from({ length: channels }, (_, c) => channelOf(input, channels, c));
  const isSigned = each.map((part) => part.some((value) => value < 0));
  const own = each.map((part, c) => (isSigned[c] ? reachOf(part) : domainOf(part, false)));
  if (scale === 'own') return own;
  const widest = (signed: boolean): Domain => {
    const alike = own.filter((_, c) => isSigned[c] === signed);
    const high = Math.max(...alike.map((domain) => domain.high));
    return { low: Math.min(...alike.map((domain) => domain.low)), high, isSigned: signed };
  };
  return own.map((_, c) => widest(isSigned[c]));
}

/** Scales of all maps. Shared: equal colours mean equal values within the inputs, the filtered maps, the outputs. */
export function domainsOf(computed: Computed, scale: ScaleMode): Domains {
  const { geometry, input, filtered, output, made } = computed;
  const { settings: s, bank } = made;
  return {
    input: inputDomains(input, s.channels, scale),
    mid: perMap(filtered, geometry.stages[0].output.channels, true, scale),
    out: s.mixing ? perMap(output, geometry.output.channels, true, scale) : [],
    kernel(c, q) {
      const [kh, kw] = s.kernel;
      const { start, size } = groupOf(s, q);
      const weights: number[] = [];
      for (let u = 0; u < kh; u++)
        for (let v = 0; v < kw; v++) weights.push(bank.kernels[kernelIndex(s, u, v, c, q)]);
      return c >= start && c < start + size ? domainOf(weights, true) : domainOf([], true);
    },
    mixing: domainOf(bank.mixing, true),
  };
}
