import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shownText, shownValue } from './shown-value.ts';

test('what is invisible is named by its code point', () => {
  expect(shownText('1\u20602')).toBe('1‹U+2060›2');
  expect(shownText('\u202e')).toBe('‹U+202E›');
  expect(shownText('a\u0000b')).toBe('a‹U+0000›b');
  expect(shownText('x\u{e0041}')).toBe('x‹U+E0041›');
  expect(shownText('12,5 猫')).toBe('12,5 猫');
});

test('a text is at most so long, and shows nothing invisible, whatever it is', () => {
  expect(shownText('abcdefgh', 5)).toBe('abcd…');
  expect(shownText('abcde', 5)).toBe('abcde');
  const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 60 }));
  fc.assert(
    fc.property(texts, fc.integer({ min: 10, max: 40 }), (text, longest) => {
      const shown = shownText(text, longest);
      expect([...shown].length).toBeLessThanOrEqual(longest);
      expect(shown).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
    }),
  );
});

test('values that are no text are shown by their kind', () => {
  expect([2, true, [1], {}, null, undefined].map((value) => shownValue(value))).toEqual([
    ...[2, 'true', 'list', 'object', 'object', 'undefined'],
  ]);
});
