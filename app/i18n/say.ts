import type { layerEn } from './words/layer.en.ts';
import type { addressEn } from './words/address.en.ts';

/** Sentences by code; each takes the values that belong to its code. */
type Sentences = Record<string, (values: never) => string>;

/** What a table of sentences can say: a code of it together with the values that its sentence needs. */
export type Coded<S extends Sentences> = {
  [K in keyof S]: Parameters<S[K]> extends [infer V] ? { code: K } & V : { code: K };
}[keyof S];

/**
 * The sentence for a coded value, as `say(words.reasons, reason)`. The compiler refuses a code that has no sentence and a
 * sentence that wants other values.
 */
export function say<S extends Sentences>(sentences: S, coded: Coded<S>): string {
  const { code } = coded;
  return sentences[code](coded as never);
}

type LayerWords = typeof layerEn;

/** Why a value of a layer is not possible, in words. */
export function sayReason(words: LayerWords, reason: Coded<LayerWords['reasons']>): string {
  return say(words.reasons, reason);
}

/** One repair of a layer as a sentence with its reason: "Kernel height: 99 is not possible, so it is 7. …" */
export function sayRepair(
  words: LayerWords,
  repair: {
    field: keyof LayerWords['fields'];
    asked: string | number;
    got: number | string | boolean;
    reason: Coded<LayerWords['reasons']>;
  },
): string {
  return words.repair({
    name: words.fields[repair.field],
    asked: String(repair.asked).replace(/^-/, '−'),
    got: optionName(words, repair.got),
    why: sayReason(words, repair.reason),
  });
}

function optionName(words: LayerWords, got: number | string | boolean): string {
  if (typeof got === 'boolean') return words.switches[got ? 'on' : 'off'];
  const names: Record<string, string> = { ...words.paddings, ...words.activations };
  return names[got] ?? String(got);
}

type Why = { why?: Coded<(typeof layerEn)['reasons']> | null };

/** One repair of an address as a sentence, with the limit that bit where there is one. */
export function sayAddressRepair(
  words: { address: typeof addressEn; layer: typeof layerEn },
  repair: Coded<(typeof addressEn)['repairs']> & Why,
): string {
  const sentence = say(words.address.repairs, repair);
  return repair.why ? words.address.withReason(sentence, sayReason(words.layer, repair.why)) : sentence;
}
