/** What a person typed, as a number: full-width digits, a true minus sign, a decimal comma. NaN when it is none. */
export function readNumber(text: string): number {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s_]/g, '')
    .replace(/[−–]/g, '-')
    .replace(
      /^([+-]?\d{1,3})((?:,\d{3})+)(?=\.|$)/,
      (_, head: string, groups: string) => head + groups.replaceAll(',', ''),
    )
    .replace(',', '.')
    .replaceAll('。', '.');
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : NaN;
}

export interface NumberRange {
  min: number;
  max: number;
  /** The only values possible, ascending; without it every value from min to max. */
  allowed?: readonly number[];
  /** Whole numbers only. */
  whole?: boolean;
}

/** The possible value nearest to `value`. */
export function nearest(value: number, { min, max, allowed, whole }: NumberRange): number {
  if (allowed?.length) {
    return allowed.reduce((best, next) => (Math.abs(next - value) < Math.abs(best - value) ? next : best));
  }
  return Math.min(max, Math.max(min, whole ? Math.round(value) : value));
}

/** One press of + or − away from `value`; the same number at the end of the range. */
export function neighbour(value: number, by: number, range: NumberRange): number {
  const { allowed } = range;
  if (!allowed?.length) return nearest(Number((value + by).toPrecision(12)), range);
  return (
    (by > 0 ? allowed.find((x) => x > value) : allowed.findLast((x) => x < value)) ?? nearest(value, range)
  );
}
