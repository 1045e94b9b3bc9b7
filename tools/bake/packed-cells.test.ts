import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packCells, unpackCells } from './packed-cells.ts';

test('a picture that was packed is the same again, in letters that stand in a page and in a script', () => {
  const picture = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 })).chain(([h, w]) =>
    fc.record({
      h: fc.constant(h),
      w: fc.constant(w),
      bytes: fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 3 * h * w, maxLength: 3 * h * w }),
    }),
  );
  fc.assert(
    fc.property(picture, ({ h, w, bytes }) => {
      const cells = Float32Array.from(bytes, (byte) => byte / 255);
      const text = packCells(cells, h, w);
      expect(unpackCells(text, h, w)).toEqual(cells);
      expect(text).not.toMatch(/[<&'"\\\s]/);
    }),
  );
});
