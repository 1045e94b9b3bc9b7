export type Lang = 'en' | 'zh';

const MINUS = '−';

const signed = (text: string): string => text.replaceAll('-', MINUS);

/** A count, grouped by thousands: 462,422,016. */
export function count(n: number): string {
  // Not toLocaleString: its first call takes 13 ms.
  return signed(String(Math.round(n)).replace(/\B(?=(\d{3})+$)/g, ','));
}

/** The size of a file, in MB with one decimal. */
export const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

/** A large count as people say it: 569 M, 5.69 亿. Below 10,000 as it is. */
export function roundCount(n: number, lang: Lang): string {
  const steps: readonly (readonly [number, string])[] =
    lang === 'zh'
      ? [
          [1e8, ' 亿'],
          [1e4, ' 万'],
        ]
      : [
          [1e9, ' G'],
          [1e6, ' M'],
          [1e4, ' k'],
        ];
  // What rounds up to the next step is said in that: 1 M, not 1000 k.
  const step = n >= 1e4 && steps.find(([least]) => significant(n, 3) >= least);
  if (!step) return count(n);
  const divisor = step[1] === ' k' ? 1e3 : step[0];
  // 万 and 亿 lie four digits apart: no digit before the point is rounded away, 2929 万.
  const digits = lang === 'zh' ? Math.max(3, String(Math.round(n / divisor)).length) : 3;
  return `${significant(n / divisor, digits)}${step[1]}`;
}

/** The same in a sentence, where M would be taken for a letter of the formulas: 569 million, 5.69 亿. */
export function saidCount(n: number, lang: Lang): string {
  return roundCount(n, lang).replace(/ ([kMG])$/, (_, unit: 'k' | 'M' | 'G') => ` ${SAID[unit]}`);
}

const SAID = { k: 'thousand', M: 'million', G: 'billion' } as const;

const significant = (n: number, digits: number): number => Number(n.toPrecision(digits));

/**
 * A value of a map or weight for reading: whole numbers as such, else two decimals, more where two would show nothing,
 * powers of ten where digits run out. A true minus sign.
 */
export function value(v: number): string {
  if (Number.isNaN(v)) return 'NaN';
  if (!Number.isFinite(v)) return v > 0 ? '∞' : `${MINUS}∞`;
  const size = Math.abs(v);
  if (size < 5e-7) return '0';
  if (size >= 1e6) return signed(v.toExponential(1).replace('e+', 'e'));
  if (Math.abs(v - Math.round(v)) < 5e-7 * Math.max(1, size)) return signed(String(Math.round(v)));
  if (size >= 1000) return signed(v.toFixed(0));
  if (size >= 0.005) return signed(v.toFixed(2));
  return signed(Number(v.toPrecision(1)).toString());
}

/** A weight as it was typed, where that has at most four decimals; else rounded, a small one to three digits. */
export function weight(v: number): string {
  if (!Number.isFinite(v)) return value(v);
  const short = Number(v.toFixed(4));
  const isExact = Math.fround(short) === Math.fround(v);
  return signed(String(isExact || Math.abs(v) >= 0.1 ? short : significant(v, 3)));
}

const withoutZeros = (text: string): string =>
  text
    .replace(/^(−?)0\./, '$1.')
    .replace(/(\.\d*?)0+(?=e|$)/, '$1')
    .replace(/\.(?=e|$)/, '');

/** Inside a cell, where room is short: at most five characters, as many digits as fit. `.06`, `−.5`, `−12.3`, `−1e5` */
export function tight(v: number): string {
  const text = withoutZeros(value(v));
  if (text.length <= 5) return text;
  const shorter = Math.abs(v) >= 1 ? [v.toFixed(1), v.toFixed(0)] : [];
  const powers = [v.toExponential(1), v.toExponential(0)];
  const written = [...shorter, ...powers].map((t) => withoutZeros(signed(t.replace('e+', 'e'))));
  return written.find(({ length }) => length <= 5) ?? written.at(-1)!;
}

/** The same for one of many of which the largest is `largest`: what is next to nothing beside it needs no powers of ten. `−.00` */
export function tightAmong(v: number, largest: number): string {
  const size = Math.abs(v);
  return size > 0 && size < 0.001 && size < largest / 200 ? `${v < 0 ? MINUS : ''}.00` : tight(v);
}

/** The number that a cell shows, which may be rounded. */
export const asShown = (v: number): number => Number(tight(v).replace(MINUS, '-').replace('∞', 'Infinity'));

/** All the digits that a float32 has, for a person who asks for the exact value: typed in again it is the same. */
export function exact(v: number): string {
  if (!Number.isFinite(v)) return value(v);
  const digits = [7, 8].find((n) => Math.fround(significant(v, n)) === Math.fround(v)) ?? 9;
  return signed(String(significant(v, digits)));
}

/** A ratio as a factor: 7.89×. */
export function times(ratio: number): string {
  return `${ratio.toFixed(2)}×`;
}

/** 3×3, 14×14×512. */
export function shape(...sizes: number[]): string {
  return sizes.join('×');
}

/** A count in full; in Chinese with the way it is said in brackets: 462,422,016（4.62 亿）. */
export function fullCount(n: number, lang: Lang): string {
  return lang === 'zh' && n >= 1e4 ? `${count(n)}（${roundCount(n, 'zh')}）` : count(n);
}
