import { fieldOf } from '../../model/fields.ts';
import type { NumberField } from '../../model/fields.ts';
import { limits } from '../../model/limits.ts';
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

/** Why a number is not possible in a field: it is not whole, or it lies beyond what the field can be. */
export type FieldRefusal =
  | { code: 'not-whole' }
  | {
      code: 'limit';
      /** What the field can be: the same for every number that it cannot. */
      limit: ReturnType<typeof sharedLimit>;
      /** What stands in the way of the number next to the limit; null where the instrument just ends there. */
      why: LimitReason | null;
    };

/** Why a number as it was typed is not possible in `fields`; null where it is. */
export function typedRefusal(
  s: LayerSettings,
  fields: readonly NumberField[],
  value: number,
): FieldRefusal | null {
  const limit = sharedLimit(limits(s), fields);
  const { min, max, allowed } = limit;
  const isInside = value >= min && value <= max;
  if (isInside && !Number.isInteger(value)) return { code: 'not-whole' };
  if (isInside && (!allowed || allowed.includes(value))) return null;
  const next = isInside ? value : value < min ? min - 1 : max + 1;
  const reasons = fields.map((field) => refusal(s, field, next)).filter((reason) => reason !== null);
  // Where one axis has a reason of its own, that is more than that the other one ends.
  const why = reasons.find(({ code }) => code !== 'range') ?? null;
  return { code: 'limit', limit, why };
}
