// The one reader of numbers: cells, fields, lists, answers and addresses all read by it.
import { plainSigns } from './number-signs.ts';

/** Which sign stands before the decimals where the rest of a text tells; null where nothing does. */
export type DecimalSign = '.' | ',' | null;

export interface Reading {
  /** ±Infinity where it is larger than a number can be; −0 stays −0. */
  value: number;
  /** What it would be if its sign between digits were the other one; null where that cannot be. */
  otherwise: number | null;
}

/** Longer than any number that a person or a program writes: hostile text costs nothing. */
const LONGEST = 64;

const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const PARTS = /^([+-]?)(\d[\d.,' _’]*|[.,]\d+)(e[+-]?\d+)?$/i;
/** `np.float32(1.5)`, as lists of such numbers are printed. */
const WRAPPED =
  /^(?:(?:np|numpy|torch|tf|jnp)\.)?(?:u?int|b?float|double|single|tensor|array)\d*\(([^()]*)\)$/i;

/** How people group digits (by thousands, in India by hundreds from there on), what is left out, the sign before decimals. */
const GROUPED: readonly (readonly [pattern: RegExp, groups: RegExp, decimal: '.' | ','])[] = [
  [/^[1-9]\d{0,2}(?:,\d{2,3})*,\d{3}(?:\.\d*)?$/, /,/g, '.'],
  [/^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d*)?$/, /\./g, ','],
  [/^[1-9]\d{0,2}(?:[ _'’]\d{3})+(?:\.\d*)?$/, /[ _'’]/g, '.'],
  [/^[1-9]\d{0,2}(?:[ _'’]\d{3})+,\d*$/, /[ _'’]/g, ','],
];
/** `1,234` is a thousand and more, or one and less than a quarter. */
const DOUBTFUL = /^[1-9]\d{0,2}[.,]\d{3}$/;

/**
 * The number that a text is, or null. Full-width signs, every kind of minus and space, exponents and `np.float32(…)` are
 * read, and signs that show nothing passed over. A comma before decimals is a decimal comma. One rule for what could be both:
 * a comma before exactly three digits groups thousands, as counts on this page are printed; a point does not. `decimal`, the
 * sign that the text around the number uses, decides before that rule does.
 */
export function readNumber(text: string, decimal: DecimalSign = null): Reading | null {
  if (text.length > 4 * LONGEST) return null;
  let plain = plainSigns(text).trim();
  plain = (WRAPPED.exec(plain)?.[1] ?? plain).trim().replace(/^([+-]) /, '$1');
  if (plain.length > LONGEST) return null;
  const [, sign, digits, exponent = ''] = PARTS.exec(plain) ?? [];
  if (digits === undefined) return null;
  const numberOf = (body: string): number | null => {
    const whole = `${sign}${body}${exponent}`;
    return PLAIN.test(whole) ? Number(whole) : null;
  };
  const asDecimal = numberOf(digits.replace(',', '.'));
  if (DOUBTFUL.test(digits)) {
    const asGroups = numberOf(digits.replace(/[.,]/, ''))!;
    const groups = digits.includes(',') ? decimal !== ',' : decimal === ',';
    const [value, other] = groups ? [asGroups, asDecimal!] : [asDecimal!, asGroups];
    // A point is hardly ever put between thousands where nothing else says so.
    const isInDoubt = decimal === null && digits.includes(',');
    return { value, otherwise: isInDoubt ? other : null };
  }
  if (asDecimal !== null) return { value: asDecimal, otherwise: null };
  const [, groups, before] = GROUPED.find(([pattern]) => pattern.test(digits)) ?? [];
  const value = groups && numberOf(digits.replace(groups, '').replace(before!, '.'));
  return value === undefined || value === null ? null : { value, otherwise: null };
}

/** Which sign stands before the decimals, by the numbers that can be read in one way only; null where they say nothing. */
export function decimalSignOf(words: Iterable<string>): DecimalSign {
  let found: DecimalSign = null;
  for (const word of words) {
    const sign = decimalSignIn(plainSigns(word));
    if (sign && found && sign !== found) return null;
    found ??= sign;
  }
  return found;
}

function decimalSignIn(word: string): DecimalSign {
  const [, , digits] = PARTS.exec(word.trim()) ?? [];
  if (!digits || DOUBTFUL.test(digits) || !/[.,]/.test(digits)) return null;
  const grouped = GROUPED.find(([pattern]) => pattern.test(digits));
  if (grouped) return grouped[2];
  return digits.includes(',') ? ',' : '.';
}

/** A number, or a text in which a comma would stand between two: then without commas. ±Infinity where it is too large. */
export function plainNumber(value: unknown): number | null {
  if (typeof value === 'number') return Number.isNaN(value) ? null : value + 0;
  if (typeof value !== 'string' || value.length > 4 * LONGEST || plainSigns(value).includes(',')) return null;
  return readNumber(value)?.value ?? null;
}
