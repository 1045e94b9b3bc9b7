import { fieldOf } from '../../model/fields.ts';
import type { NumberField } from '../../model/fields.ts';
import type { Limit } from '../../model/limits.ts';
import { refusal } from '../../model/refusal.ts';
import type { LimitReason } from '../../model/refusal.ts';
import type { LayerSettings } from '../../model/settings.ts';

/** Settings of both axes that a person mostly sets as one number. */
export const PAIRS = {
  kernel: ['kernelHeight', 'kernelWidth'],
  stride: ['strideHeight', 'strideWidth'],
  dilation: ['dilationHeight', 'dilationWidth'],
} as const satisfies Record<string, readonly [NumberField, NumberField]>;

export type PairName = keyof typeof PAIRS;

export const PAIR_NAMES = Object.keys(PAIRS) as PairName[];

/** Whether some pair has two different numbers: then one field cannot show it. */
export const isApart = (s: LayerSettings): boolean =>
  PAIR_NAMES.some((name) => fieldOf(s, PAIRS[name][0]) !== fieldOf(s, PAIRS[name][1]));

/** The numbers that are possible in all of `fields` at once; the axes do not ask each other. */
export function sharedLimit(
  limits: Record<NumberField, Limit>,
  fields: readonly NumberField[],
): { min: number; max: number; allowed?: number[] } {
  const values = fields.map((field) => valuesOf(limits[field]));
  const allowed = values[0].filter((value) => values.every((others) => others.includes(value)));
  if (allowed.length === 0) allowed.push(values[0][0]);
  const [min, max] = [allowed[0], allowed.at(-1)!];
  return allowed.length < max - min + 1 ? { min, max, allowed } : { min, max };
}

const valuesOf = ({ allowed, min, max }: Limit): readonly number[] =>
  allowed ?? Array.from({ length: max - min + 1 }, (_, i) => min + i);

type Refusal = LimitReason | { code: 'not-a-number' } | { code: 'not-whole' };

/** Why a number as it was typed (NaN: none) is not possible in one of `fields`; null where it is. */
export function typedRefusal(
  s: LayerSettings,
  fields: readonly NumberField[],
  value: number,
): Refusal | null {
  if (Number.isNaN(value)) return { code: 'not-a-number' };
  if (Number.isFinite(value) && !Number.isInteger(value)) return { code: 'not-whole' };
  for (const field of fields) {
    const reason = refusal(s, field, value);
    if (reason) return reason;
  }
  return null;
}
