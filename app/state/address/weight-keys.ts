import type { StandardWeights } from '../../../kernels/worker/protocol.ts';
import type { Bank } from '../../model/bank.ts';
import { defaultBank } from '../../model/default-bank.ts';
import type { LayerSettings } from '../../model/settings.ts';
import { standardWeights } from '../../model/standard-layer.ts';
import type { Pairs } from './fragment.ts';
import type { BankKey, WeightKey } from './keys.ts';
import type { RepairList } from './repairs.ts';
import { readSparse, writeSparse } from './sparse.ts';

/** Every array of weights as its difference from what the layer begins with. */
export const BANK_KEYS = {
  dw: 'kernels',
  dwb: 'firstBias',
  pw: 'mixing',
  pwb: 'bias',
} as const satisfies Record<BankKey, keyof Bank>;

/** Weights of one array that an address can carry. */
export const MOST_WEIGHTS = 4096;

/** Writes the entries of a key over an array. */
function readOver(array: Float32Array, key: WeightKey, text: string | null, repairs: RepairList): void {
  const limits = { length: array.length, most: MOST_WEIGHTS, repairs };
  readSparse(key, text ?? '', limits, (index, value) => (array[index] = value));
}

export function readBank(pairs: Pairs, s: LayerSettings, repairs: RepairList): Bank {
  const bank = defaultBank(s);
  for (const key of Object.keys(BANK_KEYS) as (keyof typeof BANK_KEYS)[]) {
    readOver(bank[BANK_KEYS[key]], key, pairs.take(key), repairs);
  }
  return bank;
}

export function readStandard(pairs: Pairs, s: LayerSettings, repairs: RepairList): StandardWeights | null {
  const [weights, biases] = [pairs.take('sw'), pairs.take('swb')];
  if (weights === null && biases === null) return null;
  const { standard = new Float32Array(), bias } = standardWeights(s);
  readOver(standard, 'sw', weights, repairs);
  // Without biases in the layer there are none to change; an array of length 0 lists them as entries left out.
  readOver(bias ?? new Float32Array(), 'swb', biases, repairs);
  return bias ? { standard, bias } : { standard };
}

/** [key, text] of every array that was edited, the text null where more was than an address can carry. */
export function writeWeights(
  s: LayerSettings,
  bank: Bank,
  standard: StandardWeights | null,
): [key: WeightKey, text: string | null][] {
  const original = defaultBank(s);
  const written: [WeightKey, string | null][] = [];
  for (const key of Object.keys(BANK_KEYS) as (keyof typeof BANK_KEYS)[]) {
    const text = writeDifference(bank[BANK_KEYS[key]], original[BANK_KEYS[key]]);
    if (text !== '') written.push([key, text]);
  }
  if (!standard) return written;
  const own = standardWeights(s);
  written.push(['sw', writeDifference(standard.standard, own.standard)]);
  const biases = writeDifference(standard.bias, own.bias);
  if (biases !== '') written.push(['swb', biases]);
  return written;
}

function writeDifference(array: Float32Array | undefined, original: Float32Array | undefined) {
  const entries: [number, number][] = [];
  original?.forEach((value, i) => {
    const now = array?.[i] ?? value;
    if (Number.isFinite(now) && !Object.is(now, value)) entries.push([i, now]);
  });
  return writeSparse(entries, MOST_WEIGHTS);
}
