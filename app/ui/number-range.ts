export interface NumberRange {
  min: number;
  max: number;
  /** The only values possible, ascending; without it every value from min to max. */
  allowed?: readonly number[];
  /** Whole numbers only. */
  whole?: boolean;
}

export function isPossible(value: number, { min, max, allowed, whole }: NumberRange): boolean {
  if (allowed?.length) return allowed.includes(value);
  return value >= min && value <= max && (!whole || Number.isInteger(value));
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
