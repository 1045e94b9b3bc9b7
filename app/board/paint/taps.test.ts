import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boardsOf, fewSettings, narrowScreens, wideScreens } from '../../testing/random-boards.ts';
import { layoutBoard } from '../../testing/layout-all.ts';
import { cellRect } from '../places.ts';
import { operandRow, productAt, valueChip, weightChip } from './taps.ts';

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

test('under a kernel weight, value and product stand beside each other on the board, clear of sum and bias', () => {
  let rows = 0;
  fc.assert(
    fc.property(boardsOf(fewSettings, fc.oneof(wideScreens, narrowScreens)), (input) => {
      const layout = layoutBoard({ ...input, focus: { ...input.focus, stage: 0 } });
      const { sum } = layout;
      if (!sum) return;
      const box = layout.boxes
        .filter(({ kind, y }) => kind === 'kernel' && y < sum.y)
        .reduce((lowest, other) => (other.y > lowest.y ? other : lowest));
      if (box.look === 'products') return;
      rows++;
      const { unit, left, middle, most } = operandRow(layout, box);
      expect(left).toBeGreaterThanOrEqual(0);
      // A sign, two figures and their point beside the equals sign are three times as wide as they are high.
      expect(most).toBeGreaterThanOrEqual(17 * unit * 3);
      expect(left + 108 * unit + most).toBeLessThanOrEqual(layout.width);
      const bias = layout.boxes.find(({ kind, map }) => kind === 'bias' && map === box.map);
      expect(middle + 14 * unit).toBeLessThanOrEqual(Math.min(sum.y, bias?.y ?? Infinity));
    }),
    { numRuns: 300 },
  );
  expect(rows).toBeGreaterThan(30);
});
