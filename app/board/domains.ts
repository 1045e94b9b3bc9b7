import { domainOf, sharedDomain } from '../image/colour-map.ts';
import type { Domain } from '../image/colour-map.ts';
import { groupOf, kernelIndex } from '../model/bank.ts';
import type { Computed, ScaleMode } from '../state/store.ts';

/** The values that the ends of the colour scale stand for, for each map of the board. */
export interface Domains {
  input: readonly Domain[];
  mid: readonly Domain[];
  out: readonly Domain[];
  kernel(c: number, q: number): Domain;
  mixing: Domain;
  inputIsSigned: boolean;
}

const channelOf = (values: Float32Array, channels: number, c: number): Float32Array => {
  const one = new Float32Array(values.length / channels);
  for (let i = 0; i < one.length; i++) one[i] = values[c + i * channels];
  return one;
};

function perMap(values: Float32Array, channels: number, isSigned: boolean, scale: ScaleMode): Domain[] {
  const each = Array.from({ length: channels }, (_, c) => domainOf(channelOf(values, channels, c), isSigned));
  if (scale === 'own') return each;
  const shared = sharedDomain(each);
  return each.map(() => shared);
}

/** Scales of all maps. Shared: equal colours mean equal values within the inputs, the filtered maps, the outputs. */
export function domainsOf(computed: Computed, scale: ScaleMode): Domains {
  const { geometry, input, filtered, output, made } = computed;
  const { settings: s, bank } = made;
  const inputIsSigned = input.some((value) => value < 0);
  return {
    inputIsSigned,
    input: perMap(input, s.channels, inputIsSigned, scale),
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
