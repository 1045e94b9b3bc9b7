import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exact, value as shown, weight } from '../i18n/numbers.ts';
import { beginsNumber } from './number-signs.ts';
import { decimalSignOf, plainNumber, readNumber } from './read-number.ts';

const read = (text: string) => readNumber(text)?.value ?? null;
/** Every text with its number, so that a failure names the text. */
function expectEach(typed: Record<string, number | null>): void {
  expect(Object.fromEntries(Object.keys(typed).map((text) => [text, read(text)]))).toEqual(typed);
}

describe('a number', () => {
  test('may be typed on the keyboards of both languages', () => {
    expectEach({
      '3': 3,
      ' 0.5 ': 0.5,
      '.25': 0.25,
      '4.': 4,
      '+6': 6,
      '１２．５': 12.5,
      '１２': 12,
      '＋７': 7,
      '－７': -7,
      '2。5': 2.5,
      '2｡5': 2.5,
      '１，５': 1.5,
      '——5': -5,
      '－０，５': -0.5,
    });
  });

  test('may have any dash for a minus, any space around it, and signs that show nothing', () => {
    for (const minus of ['-', '−', '–', '—', '‒', '―', '‐', '‑', '﹣', '－', '⁻', '➖'])
      expect([minus, read(`${minus}5`)]).toEqual([minus, -5]);
    for (const space of ['\u0020', '\u00a0', '\u2009', '\u202f', '\u3000', '\t', '\n'])
      expect([space, read(`${space}1${space}`)]).toEqual([space, 1]);
    for (const nothing of ['\u200b', '\u200d', '\ufeff', '\u2060', '\u00ad', '\u200e', '\u202a', '\ufe0f'])
      expect([nothing, read(`${nothing}1${nothing}2${nothing}`)]).toEqual([nothing, 12]);
    expect(read('- 5')).toBe(-5);
  });

  test('may have an exponent, a decimal comma, or groups of digits', () => {
    expectEach({
      '2e3': 2000,
      '1E+3': 1000,
      '1e−2': 0.01,
      '1,5e3': 1500,
      ',5': 0.5,
      '-,5': -0.5,
      '5,': 5,
      '0,234': 0.234,
      '1,2345': 1.2345,
      '1,234,567': 1_234_567,
      '1,234.5': 1234.5,
      '1.234,5': 1234.5,
      '1.234.567': 1_234_567,
      '12,34,567.5': 1_234_567.5,
      '1 234,5': 1234.5,
      '1 234': 1234,
      "1'234.5": 1234.5,
      '1’234,5': 1234.5,
      '12_345': 12_345,
    });
  });

  test('may come out of a program', () => {
    expectEach({
      'np.float32(1.5)': 1.5,
      'np.int64(-3)': -3,
      'float(2)': 2,
      'tensor(0.25)': 0.25,
      'tf.float32( 1e-3 )': 0.001,
    });
  });

  test('that is none is refused', () => {
    for (const text of [
      ...['', ' ', '-', '.', ',', 'e5', 'abc', 'three', '1 2', '1-2', '1.2.3', '1,2,3', '--1', '+-1', '0x10'],
      ...[
        'NaN',
        'Infinity',
        '∞',
        '1e',
        '1e5.5',
        '3px',
        '5%',
        '½',
        '1²',
        '一',
        'sqrt(4)',
        'exp(1)',
        '(5)',
        '1,,5',
      ],
      ...['1\u00002', '1\u2800', '1 23', '1,23,45', "1''234"],
    ]) {
      expect([text, read(text)]).toEqual([text, null]);
    }
  });

  test('is infinite where it is larger than a number can be, and −0 stays −0', () => {
    expect(read('1e999')).toBe(Infinity);
    expect(read('-1e999')).toBe(-Infinity);
    expect(read('-0')).toBe(-0);
    expect(read('−0,0')).toBe(-0);
  });
});

describe('a comma before three digits', () => {
  test('groups thousands, as this page prints them, and is in doubt', () => {
    expect(readNumber('1,234')).toEqual({ value: 1234, otherwise: 1.234 });
    expect(readNumber('-12,500')).toEqual({ value: -12_500, otherwise: -12.5 });
    for (const sure of ['0,234', '1,2345', '1,23', '1,234,567', '1,234.5', '1.234', '1 234'])
      expect([sure, readNumber(sure)!.otherwise]).toEqual([sure, null]);
  });

  test('is not in doubt where the numbers around it tell', () => {
    expect(readNumber('1,234', '.')).toEqual({ value: 1234, otherwise: null });
    expect(readNumber('1,234', ',')).toEqual({ value: 1.234, otherwise: null });
    expect(readNumber('1.234', ',')).toEqual({ value: 1234, otherwise: null });
    expect(readNumber('1.234', '.')).toEqual({ value: 1.234, otherwise: null });
    expect(decimalSignOf(['1,234', '0,5', '12'])).toBe(',');
    expect(decimalSignOf(['1.234,5', '1,234'])).toBe(',');
    expect(decimalSignOf(['1,234', '0.5'])).toBe('.');
    expect(decimalSignOf(['1,234', '12', '5.678'])).toBeNull();
    expect(decimalSignOf(['0,5', '0.5'])).toBeNull();
  });
});

const float = fc.float({ noNaN: true, noDefaultInfinity: true });
/** Not in scientific notation, which no locale groups. */
const plain = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((v) => Number(v.toFixed(4)) + 0);

test('what this page prints is read as the same number', () => {
  fc.assert(
    fc.property(float, (v) => {
      expect(Math.fround(read(exact(v))!) + 0).toBe(v + 0);
      for (const text of [shown(v), weight(v)]) expect(read(text)).toBe(Number(text.replaceAll('−', '-')));
    }),
  );
});

test('what any locale prints is read as the same number, or is said to be in doubt', () => {
  const locales = [
    'en',
    'zh',
    'de',
    'de-CH',
    'fr',
    'es',
    'pt-BR',
    'sv',
    'pl',
    'ru',
    'en-IN',
    'en-ZA',
    'zh-TW',
  ];
  fc.assert(
    fc.property(fc.constantFrom(...locales), plain, fc.boolean(), (locale, v, useGrouping) => {
      const text = new Intl.NumberFormat(locale, { useGrouping, maximumFractionDigits: 4 }).format(v);
      const decimal = new Intl.NumberFormat(locale).format(0.5)[1] as '.' | ',';
      expect([text, readNumber(text, decimal)?.value]).toEqual([text, v]);
      const { value, otherwise } = readNumber(text)!;
      expect([text, [value, otherwise].includes(v)]).toEqual([text, true]);
    }),
    { numRuns: 500 },
  );
});

test('full-width signs and signs that show nothing change no number', () => {
  const wide = (text: string) =>
    text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  fc.assert(
    fc.property(float, fc.nat(10), fc.constantFrom('\u200b', '\ufeff', '\u00ad'), (v, at, nothing) => {
      const text = String(v);
      expect(read(wide(text))! + 0).toBe(v + 0);
      expect(read(`${text.slice(0, at)}${nothing}${text.slice(at)}`)! + 0).toBe(v + 0);
    }),
  );
});

test('any text gives a number or nothing, and soon', () => {
  const scraps = fc.array(
    fc.constantFrom(
      ...['1', '234', ',', '.', ' ', '-', '−', 'e', '(', 'np.float32(', ')', '，', '\u200b', '_', "'"],
    ),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        scraps.map((all) => all.join('')),
      ),
      (text) => {
        const reading = readNumber(text);
        if (reading) expect([reading.value, reading.otherwise]).not.toContain(NaN);
      },
    ),
    { numRuns: 1000 },
  );
  for (const scrap of ['1', ',', '1,', '1,234', ' ', '\u200b', 'np.float32(', '1e'])
    expect(readNumber(scrap.repeat(1e6 / scrap.length))).toBeNull();
});

test('where a comma separates numbers, it is none of a number', () => {
  expect(['12', ' −3 ', '１２', '1e400', 7, '0,5', '1，5', NaN, null, true, [1]].map(plainNumber)).toEqual([
    ...[12, -3, 12, Infinity, 7, null, null, null, null, null, null],
  ]);
});

test('every key that begins a number begins one on a cell', () => {
  for (const key of ['0', '9', '５', '.', ',', '，', '。', '-', '−', '－', '+', '＋', '–'])
    expect([key, beginsNumber(key)]).toEqual([key, true]);
  for (const key of ['a', 'Enter', ' ', 'e', '=', 'F2', ''])
    expect([key, beginsNumber(key)]).toEqual([key, false]);
});
