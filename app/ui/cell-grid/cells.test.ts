import { expect, test } from 'vitest';
import { cellsBetween } from './cells.ts';

test('a stroke within one cell is that cell', () => {
  expect(cellsBetween({ row: 2, column: 3 }, { row: 2, column: 3 })).toEqual([{ row: 2, column: 3 }]);
});

test('a fast stroke leaves no gap and ends where the pointer is', () => {
  const cells = cellsBetween({ row: 7, column: 1 }, { row: 2, column: 9 });
  expect(cells[0]).toEqual({ row: 7, column: 1 });
  expect(cells.at(-1)).toEqual({ row: 2, column: 9 });
  for (let i = 1; i < cells.length; i++) {
    expect(Math.abs(cells[i].row - cells[i - 1].row)).toBeLessThanOrEqual(1);
    expect(Math.abs(cells[i].column - cells[i - 1].column)).toBeLessThanOrEqual(1);
  }
});
