export type Lang = 'en' | 'zh';

const MINUS = '−';

const signed = (text: string): string => text.replace('-', MINUS);

/** A count, grouped by thousands: 462,422,016. */
export function count(n: number): string {
  return Math.round(n).toLocaleString('en-US');
}

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
  const step = steps.find(([least]) => n >= least);
  if (!step) return count(n);
  const divisor = step[1] === ' k' ? 1e3 : step[0];
  return `${significant(n / divisor, 3)}${step[1]}`;
}

function significant(n: number, digits: number): string {
  return Number(n.toPrecision(digits)).toString();
}

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

/** A weight as it was typed: as few digits as give the same float32, at most four decimals. */
export function weight(v: number): string {
  const short = Number(v.toFixed(4));
  return short !== 0 && Math.abs(short - v) <= 5e-5
    ? signed(String(Number(v.toFixed(2)) === short ? Number(v.toFixed(2)) : short))
    : value(v);
}

/** Inside a cell, where room is short: .06, −.5. */
export function tight(v: number): string {
  return value(v)
    .replace(/^(−?)0\./, '$1.')
    .replace(/(\.\d)0$/, '$1');
}

/** All the digits that a float32 has, for a person who asks for the exact value. */
export function exact(v: number): string {
  return signed(String(Number(v.toPrecision(7))));
}

/** A number typed by a person: a true minus and a decimal comma are taken too. Null when it is none. */
export function parseNumber(text: string): number | null {
  const plain = text
    .trim()
    .replace(/[−–—－]/g, '-')
    .replace(/,/g, '.')
    .replace(/。|．/g, '.');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return null;
  const n = Math.fround(Number(plain));
  return Number.isFinite(n) ? n : null;
}

/** A ratio as a factor: 7.89×. */
export function times(ratio: number): string {
  return `${ratio.toFixed(2)}×`;
}

/** 3×3, 14×14×512. */
export function shape(...sizes: number[]): string {
  return sizes.join('×');
}
