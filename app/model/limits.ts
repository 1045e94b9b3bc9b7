import {
  NUMBER_FIELDS,
  OPTIONS,
  OPTION_FIELDS,
  fieldOf,
  placeOfField,
  rangeOf,
  withField,
} from './fields.ts';
import type { Field, NumberField } from './fields.ts';
import { plainNumber } from './read-number.ts';
import { AXIS_FIELDS, mapsRefusal, possibleGroups, refusal, windowRefusal } from './refusal.ts';
import type { LimitReason } from './refusal.ts';
import type { LayerSettings } from './settings.ts';
import { shownValue } from './shown-value.ts';

export type { Field, NumberField } from './fields.ts';
export type { LimitReason } from './refusal.ts';

export interface Limit {
  min: number;
  max: number;
  /** Only where not every whole number from min to max is possible. */
  allowed?: readonly number[];
  /** Why min − 1 is not possible. */
  minReason: LimitReason;
  /** Why max + 1 is not possible. */
  maxReason: LimitReason;
}

/** How far each number of a possible layer can go while all others stay (groups follow channels, filters and mixing). */
export function limits(settings: LayerSettings): Record<NumberField, Limit> {
  const entries = NUMBER_FIELDS.map((field) => [field, limitOf(settings, field)] as const);
  return Object.fromEntries(entries) as Record<NumberField, Limit>;
}

function limitOf(settings: LayerSettings, field: NumberField): Limit {
  const [from, to] = rangeOf(field);
  const range = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const possible = range.filter((value) => !refusal(settings, field, value));
  // A field of an impossible layer may have no possible value; it then stays where it is.
  const allowed = possible.length > 0 ? possible : [fieldOf(settings, field)];
  const [min, max] = [allowed[0], allowed.at(-1)!];
  return {
    ...{ min, max },
    ...(allowed.length < max - min + 1 ? { allowed } : {}),
    minReason: refusal(settings, field, min - 1)!,
    maxReason: refusal(settings, field, max + 1)!,
  };
}

/** Settings as they come from a form, an address or a preset: any value in any field, in pairs or one by one. */
export type Candidate = { readonly [F in keyof LayerSettings | NumberField]?: unknown };

export type RepairReason =
  | LimitReason
  | { code: 'not-a-number' }
  | { code: 'not-whole' }
  | { code: 'not-an-option'; allowed: readonly (string | boolean)[] };

export interface Repair {
  field: Field;
  /** What was asked for, short enough to show; for a number that had to follow others, what it was. */
  asked: string | number;
  got: number | string | boolean;
  reason: RepairReason;
}

export interface Settled {
  settings: LayerSettings;
  /** One for each field that is not as asked, in the order in which they were found. */
  repairs: readonly Repair[];
}

/**
 * The possible layer nearest to what is asked for. Total: `candidate` may hold anything; what it leaves out (or has as null)
 * stays as in `base`, so pass only what was set. In this order:
 *
 * 1. Options are taken if they exist.
 * 2. Numbers are read, rounded and brought into the instrument's range.
 * 3. Where no output cell would be left along an axis, its numbers give way until one is: those asked for first, and among
 *    them dilation, kernel, padding (if explicit), size. So one number moved too far stops at its limit.
 * 4. Where C·M is too much, M gives way, then C; again those asked for first.
 * 5. Groups go to the nearest possible number, the smaller of two. Groups not asked for that were C become the new C.
 */
export function settle(candidate: Candidate | null | undefined, base: LayerSettings): Settled {
  const given = candidate ?? {};
  const repairs = new Map<Field, Repair>();
  const asked = new Set<NumberField>();
  let s = base;

  const note = (field: Field, was: string | number, got: Repair['got'], reason: RepairReason) =>
    repairs.set(field, { field, asked: repairs.get(field)?.asked ?? was, got, reason });

  /** Moves a number to the nearest possible one, or as far as it helps. */
  const giveWay = (field: NumberField, reason: LimitReason) => {
    const value = fieldOf(s, field);
    const got = nearest(s, field, value) ?? mostHelpful(field);
    if (got === value) return;
    s = withField(s, field, got);
    note(field, value, got, reason);
  };

  const giveWayInTurn = (fields: readonly NumberField[], check: () => LimitReason | null) => {
    const turns = [...fields.filter((f) => asked.has(f)), ...fields.filter((f) => !asked.has(f))];
    for (const field of turns) {
      const reason = check();
      if (!reason) return;
      giveWay(field, reason);
    }
  };

  for (const field of OPTION_FIELDS) {
    const value = given[field];
    const allowed: readonly unknown[] = OPTIONS[field];
    if (value === undefined || value === null) continue;
    if (allowed.includes(value)) s = { ...s, [field]: value };
    else note(field, shownValue(value), base[field], { code: 'not-an-option', allowed: OPTIONS[field] });
  }

  for (const field of NUMBER_FIELDS) {
    const value = askedFor(given, field);
    if (value === undefined || value === null) continue;
    const number = plainNumber(value);
    if (number === null) {
      note(field, shownValue(value), fieldOf(base, field), { code: 'not-a-number' });
      continue;
    }
    const [min, max] = rangeOf(field);
    const whole = Math.max(min, Math.min(Math.round(number), max));
    if (whole !== number) {
      const isInside = number > min && number < max;
      note(field, shownValue(value), whole, isInside ? { code: 'not-whole' } : { code: 'range', min, max });
    }
    asked.add(field);
    s = withField(s, field, whole);
  }

  for (const axis of ['height', 'width'] as const) {
    const movable = AXIS_FIELDS[axis].filter((field) => s.padding === 'explicit' || !field.startsWith('pad'));
    giveWayInTurn(movable, () => windowRefusal(s, axis));
  }
  giveWayInTurn(['depthMultiplier', 'channels'], () => mapsRefusal(s));

  if (!asked.has('groups') && base.groups === base.channels) s = { ...s, groups: s.channels };
  const reason = refusal(s, 'groups', s.groups);
  if (reason) giveWay('groups', reason);

  return { settings: s, repairs: [...repairs.values()] };
}

/** `kernelHeight` from the field itself, from `kernel: [3, 5]` or from `kernel: 3`. */
function askedFor(candidate: Candidate, field: NumberField): unknown {
  const [name, index] = placeOfField(field);
  const whole = candidate[name];
  if (index === null) return whole;
  return candidate[field] ?? (Array.isArray(whole) ? (whole[index] as unknown) : whole);
}

/** The possible value nearest to `value`, the smaller of two equally near; null if there is none. */
function nearest(s: LayerSettings, field: NumberField, value: number): number | null {
  const [min, max] = rangeOf(field);
  const possible =
    field === 'groups'
      ? possibleGroups(s)
      : Array.from({ length: max - min + 1 }, (_, i) => min + i).filter((v) => !refusal(s, field, v));
  const byDistance = possible.toSorted((a, b) => Math.abs(a - value) - Math.abs(b - value) || a - b);
  return byDistance[0] ?? null;
}

/** The end of its range where a number asks least of the others. */
function mostHelpful(field: NumberField): number {
  const [min, max] = rangeOf(field);
  const isRoom = field.startsWith('pad') || field === 'height' || field === 'width';
  return isRoom ? max : min;
}
