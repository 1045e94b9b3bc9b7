import { say } from './say.ts';
import type { Coded } from './say.ts';
import type { layerEn } from './words/layer.en.ts';

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
