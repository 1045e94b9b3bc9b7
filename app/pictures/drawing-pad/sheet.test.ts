import { expect, test } from 'vitest';
import { createSheet, INKS, SHEET, widthAt } from './sheet.ts';
import type { SheetBrush } from './sheet.ts';

/** A canvas that keeps what was painted on it since it was last white. */
function fakeBrush() {
  let from = '';
  const painted: string[] = [];
  const brush = {
    ...{ fillStyle: '', strokeStyle: '', lineWidth: 0, lineCap: 'butt' as CanvasLineCap },
    fillRect(...place: number[]) {
      expect([brush.fillStyle, ...place]).toEqual([INKS.white, 0, 0, SHEET.width, SHEET.height]);
      painted.length = 0;
    },
    beginPath() {},
    moveTo: (x: number, y: number) => void (from = `${x},${y}`),
    lineTo: (x: number, y: number) =>
      painted.push(`${brush.strokeStyle} ${brush.lineWidth} ${from}→${x},${y}`),
    stroke() {},
  };
  return { brush: brush as SheetBrush, painted };
}

const at = (x: number, y: number, width = 8) => ({ x, y, width });

test('a stroke is a dot, and then a line from each of its points to the next', () => {
  const { brush, painted } = fakeBrush();
  const sheet = createSheet(brush);
  expect(sheet.isEmpty()).toBe(true);
  sheet.begin('red', at(1, 1));
  sheet.move(at(2, 1));
  sheet.move(at(2, 5, 4));
  sheet.lift();
  sheet.move(at(9, 9)); // the pen is up
  expect(painted).toEqual([`${INKS.red} 8 1,1→1,1`, `${INKS.red} 8 1,1→2,1`, `${INKS.red} 4 2,1→2,5`]);
  expect(sheet.isEmpty()).toBe(false);
});

test('undo takes back the last stroke and leaves the others as they were, also while the pen is down', () => {
  const { brush, painted } = fakeBrush();
  const sheet = createSheet(brush);
  sheet.begin('black', at(1, 1));
  sheet.move(at(2, 2));
  const first = [...painted];
  sheet.begin('blue', at(5, 5));
  sheet.move(at(6, 6));
  sheet.undo();
  sheet.move(at(7, 7));
  expect(painted).toEqual(first);
  sheet.undo();
  sheet.undo();
  expect([painted, sheet.isEmpty()]).toEqual([[], true]);
});

test('a cleared sheet is white and can be drawn on', () => {
  const { brush, painted } = fakeBrush();
  const sheet = createSheet(brush);
  sheet.begin('black', at(1, 1));
  sheet.clear();
  expect([painted, sheet.isEmpty()]).toEqual([[], true]);
  sheet.begin('green', at(3, 3));
  expect(painted).toEqual([`${INKS.green} 8 3,3→3,3`]);
});

test('a pen at half its pressure draws as wide as a finger, and harder is wider', () => {
  expect(widthAt(10, 0.5, true)).toBe(10);
  expect(widthAt(10, 0, false)).toBe(10);
  expect(widthAt(10, 1, true)).toBeGreaterThan(widthAt(10, 0.2, true));
  expect(widthAt(10, 0, true)).toBeGreaterThan(0);
});
