import { describe, expect, test } from 'vitest';
import { linesOf } from './lines-of.ts';

describe('lines of a text', () => {
  test('are one where all fits, and more where it does not', () => {
    expect(linesOf('', 10)).toBe(1);
    expect(linesOf('a b c', 10)).toBe(1);
    expect(linesOf('word word word word', 5.5)).toBe(2);
    expect(linesOf('word word word word', 2.6)).toBe(4);
  });
  test('break between the letters of Chinese', () => {
    expect(linesOf('绿色第行第列', 6)).toBe(1);
    expect(linesOf('绿色第行第列', 3)).toBe(2);
    expect(linesOf('绿色第行第列', 2.5)).toBe(3);
  });
  test('never grow fewer where there is less room', () => {
    const text = 'Green, row 4, column 5: the centre weight 4 meets the input value .19. 积 .76 加入累加和。';
    for (let width = 60; width > 8; width--)
      expect(linesOf(text, width - 1)).toBeGreaterThanOrEqual(linesOf(text, width));
  });
});
