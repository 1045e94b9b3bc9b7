import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boardsOf, fewSettings, wideScreens } from '../../testing/random-boards.ts';
import { layoutBoard } from '../../testing/layout-all.ts';
import { cellRect } from '../places.ts';
import { productAt, valueChip, weightChip } from './taps.ts';

test('in a row that is mixed weight, value and product stand side by side within it, on any board', () => {
  let rows = 0;
  fc.assert(
    fc.property(boardsOf(fewSettings, wideScreens), (input) => {
      for (const box of layoutBoard(input).boxes) {
        if (box.kind !== 'mixing' || box.look !== 'products') continue;
        for (let row = 0; row < box.rows; row++) {
          rows++;
          const cell = cellRect(box, row, 0);
          const [weight, value] = [weightChip(box, row, 0), valueChip(box, row, 0)];
          const { x, most, size } = productAt(box, row, 0);
          expect(value.x).toBeGreaterThan(weight.x + weight.width);
          expect(x - most).toBeGreaterThan(value.x + value.width);
          expect(x).toBeLessThan(cell.x + cell.width);
          expect(size).toBeGreaterThanOrEqual(9);
        }
      }
    }),
    { numRuns: 300 },
  );
  expect(rows).toBeGreaterThan(50);
});
