import fc from 'fast-check';
import { expect, test } from 'vitest';
import { typedNumber } from './typed-number.ts';

test('a number that is taken as it was typed needs no word', () => {
  expect(typedNumber('０，５')).toEqual({ value: 0.5, remark: null });
  expect(typedNumber('-1e6')).toEqual({ value: -1e6, remark: null });
  expect(typedNumber('-0')).toEqual({ value: 0, remark: null });
});

test('whatever is not taken as it was typed is said', () => {
  expect(typedNumber('1e9')).toEqual({ value: 1e6, remark: { code: 'at-most', most: 1e6, taken: 1e6 } });
  expect(typedNumber('-12', 9)).toEqual({ value: -9, remark: { code: 'at-most', most: 9, taken: -9 } });
  expect(typedNumber('1e999')).toMatchObject({ value: 1e6, remark: { code: 'at-most' } });
  expect(typedNumber('1,234')).toEqual({
    value: 1234,
    remark: { code: 'grouped', taken: 1234, otherwise: 1.234 },
  });
  expect(typedNumber('1e-60')).toEqual({ value: 0, remark: { code: 'too-small' } });
  expect(typedNumber(' x\u0000 ')).toEqual({
    value: null,
    remark: { code: 'not-a-number', text: 'x‹U+0000›' },
  });
});

test('no value is changed without a word, and none is larger than the place can hold', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), fc.integer({ min: 1, max: 1e6 }), (v, most) => {
      const { value, remark } = typedNumber(String(v).replace('Infinity', '1e999'), most);
      expect(Math.abs(value!)).toBeLessThanOrEqual(most);
      if (value !== Math.fround(v) + 0) expect(remark).not.toBeNull();
    }),
  );
});
