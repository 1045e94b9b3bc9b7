import { expect, test } from 'vitest';
import { milliseconds, millisecondsRange } from './terms.ts';

test('a time has three digits, a long one none after the point', () => {
  const said = [0.0006262, 0.05, 0.999, 1, 45.678, 789.4, 12345.6, 0].map(milliseconds);
  expect(said).toEqual(['0.000626', '0.0500', '0.999', '1.00', '45.7', '789', '12,346', '0.00']);
});

test('a range is as exact as the time within it', () => {
  expect(millisecondsRange(0.2, 0.7341, 0.295)).toBe('0.200–0.734');
  expect(millisecondsRange(990.2, 1234.5, 1100)).toBe('990–1,235');
});
