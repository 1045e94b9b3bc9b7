import { expect, test } from 'vitest';
import { upright, uprightSteps } from './orientation.ts';

/** a b c / d e f, upright, by the orientation it was stored in: EXIF's own table of which corner is row 0, column 0. */
const UPRIGHT = [
  ['abc', 'def'],
  ['cba', 'fed'],
  ['fed', 'cba'],
  ['def', 'abc'],
  ['ad', 'be', 'cf'],
  ['da', 'eb', 'fc'],
  ['fc', 'eb', 'da'],
  ['cf', 'be', 'ad'],
];

test.each(UPRIGHT.map((rows, i) => [i + 1, rows] as const))(
  'a picture stored in orientation %i comes to stand upright, pixel by pixel',
  (orientation, rows) => {
    const stored = { width: 3, height: 2 };
    const { size, first, right, down } = uprightSteps(orientation, stored);
    expect(size).toEqual({ width: rows[0].length, height: rows.length });
    const found = Array<string>(6).fill('');
    for (let y = 0; y < 2; y++)
      for (let x = 0; x < 3; x++) found[first + x * right + y * down] = 'abcdef'[3 * y + x];
    expect(found.join('')).toBe(rows.join(''));
    // The middle of a pixel goes by the matrix to the middle of the same pixel.
    const [a, b, c, d, e, f] = upright(orientation, stored).matrix;
    const [x, y] = [a * 2.5 + c * 0.5 + e, b * 2.5 + d * 0.5 + f];
    expect(rows[Math.floor(y)][Math.floor(x)]).toBe('c');
  },
);
