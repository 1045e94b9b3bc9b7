import fc from 'fast-check';
import { expect, test } from 'vitest';
import { enter, NO_ENTRY, remarkOf } from './number-entry.ts';
import type { Entry } from './number-entry.ts';
import { isPossible } from './number-range.ts';
import type { NumberRange } from './number-range.ts';

const HEIGHT: NumberRange = { min: 3, max: 64, whole: true };
const WEIGHT: NumberRange = { min: -9, max: 9 };

/** What a field does when a text is typed and entered: its new value, and what it holds then. */
function entered(text: string, value: number, range: NumberRange): { value: number; entry: Entry } {
  const next = enter(text, range).taken ?? value;
  return { value: next, entry: { draft: null, entered: { text, value: next } } };
}

test('a text is read, brought into the range, and one thing is said of it', () => {
  expect(enter('１２', HEIGHT)).toEqual({ taken: 12, remark: null });
  expect(enter('1,234', { min: 1, max: 4096, whole: true })).toEqual({ taken: 1234, remark: null });
  expect(enter('0', HEIGHT)).toEqual({ taken: 3, remark: { code: 'not-possible', asked: 0, taken: 3 } });
  expect(enter('9,5', HEIGHT)).toMatchObject({ taken: 10, remark: { asked: 9.5 } });
  expect(enter('abc', HEIGHT)).toEqual({ taken: null, remark: { code: 'not-a-number', text: 'abc' } });
  expect(enter('1e9', WEIGHT)).toMatchObject({ taken: 9, remark: { asked: 1e9, taken: 9 } });
  expect(enter('1,234', { min: -1e6, max: 1e6 })).toEqual({
    taken: 1234,
    remark: { code: 'grouped', taken: 1234, otherwise: 1.234 },
  });
});

test('what was said of a value is gone with the value, and with what stood in the way', () => {
  const { value, entry } = entered('0', 10, HEIGHT);
  expect(remarkOf(entry, value, HEIGHT)).toMatchObject({ code: 'not-possible', taken: 3 });
  expect(remarkOf(entry, 10, HEIGHT)).toBeNull(); // undone
  expect(remarkOf(entry, value, { ...HEIGHT, min: 0 })).toBeNull(); // 0 has become possible
  expect(remarkOf(entry, value, { ...HEIGHT, min: 1 })).toBeNull(); // it would be another value now
  const refused = entered('abc', 10, HEIGHT);
  expect(remarkOf(refused.entry, 10, HEIGHT)).toMatchObject({ code: 'not-a-number' });
  expect(remarkOf(refused.entry, 12, HEIGHT)).toBeNull(); // moved since
  expect(remarkOf({ draft: '5', entered: null }, value, HEIGHT)).toBeNull();
  expect(remarkOf({ draft: ' ', entered: null }, value, HEIGHT)).toBeNull();
  expect(remarkOf(NO_ENTRY, value, HEIGHT)).toBeNull();
});

const ranges: fc.Arbitrary<NumberRange> = fc.oneof(
  fc
    .tuple(fc.integer({ min: -20, max: 20 }), fc.nat(60), fc.boolean())
    .map(([min, more, whole]) => ({ min, max: min + more, whole })),
  fc
    .uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1 })
    .map((values) => values.toSorted((a, b) => a - b))
    .map((allowed) => ({ min: allowed[0], max: allowed.at(-1)!, allowed, whole: true })),
);
const texts = fc.oneof(
  fc.integer({ min: -99, max: 99 }).map(String),
  fc.double({ min: -99, max: 99, noNaN: true }).map((v) => v.toFixed(2).replace('.', ',')),
  fc.constantFrom('', 'abc', '1,234', '１２', '-0', '1e9', '−1e999', '\u200b5', '5.5'),
  fc.string(),
);

test('whatever is typed, a valid number is met with silence and anything else with one remark', () => {
  fc.assert(
    fc.property(texts, ranges, (text, range) => {
      const { taken, remark } = enter(text, range);
      if (taken === null) expect(remark?.code).toBe('not-a-number');
      else {
        expect(isPossible(taken, range)).toBe(true);
        const isAsTyped = remark === null || remark.code === 'grouped';
        if (isAsTyped) expect(remarkOf({ draft: String(taken), entered: null }, taken, range)).toBeNull();
        else expect(isPossible(remark.code === 'not-possible' ? remark.asked : NaN, range)).toBe(false);
      }
    }),
    { numRuns: 1000 },
  );
});

test('after any run of typed texts a field holds a possible value, and only a refused text is spoken of', () => {
  fc.assert(
    fc.property(fc.array(texts, { minLength: 1, maxLength: 6 }), ranges, (run, range) => {
      let [value, entry] = [range.allowed?.[0] ?? range.max, NO_ENTRY];
      for (const text of run) ({ value, entry } = entered(text, value, range));
      expect(isPossible(value, range)).toBe(true);
      expect(remarkOf(entry, value, range)).toEqual(enter(run.at(-1)!, range).remark);
    }),
  );
});
