import { say } from './say.ts';
import type { Coded } from './say.ts';
import { sayReason } from './say-repair.ts';
import type { addressEn } from './words/address.en.ts';
import type { layerEn } from './words/layer.en.ts';

type Why = { why?: Coded<(typeof layerEn)['reasons']> | null };

/** One repair of an address as a sentence, with the limit that bit where there is one. */
export function sayAddressRepair(
  words: { address: typeof addressEn; layer: typeof layerEn },
  repair: Coded<(typeof addressEn)['repairs']> & Why,
): string {
  const sentence = say(words.address.repairs, repair);
  return repair.why ? words.address.withReason(sentence, sayReason(words.layer, repair.why)) : sentence;
}
