import { expect, test } from 'vitest';
import { FIXTURE, PRESETS } from './fixture.ts';
import { centresOf, MOST_CELLS, numberStep, rowLayout, viewOf } from './layout.ts';
import { centreOf, compareRules, RULES, ruled, tapsOf } from './rules.ts';

const axis = (n: number, k: number, s: number, d = 1) => ({ n, k, s, d });

test('eight cells, three taps, stride 2: centres 1, 3, 5, 7 in TensorFlow and 0, 2, 4, 6 in PyTorch', () => {
  expect(centresOf(ruled(FIXTURE, 'same'), 2)).toEqual([1, 3, 5, 7]);
  expect(centresOf(ruled(FIXTURE, 'pytorch'), 2)).toEqual([0, 2, 4, 6]);
  expect(compareRules(FIXTURE)).toEqual({ kind: 'shifted', outputs: 4, by: 1 });
});

test('the table of real sizes: paddings, sizes and whether the two rules agree', () => {
  const paddings = (n: number, k: number, s: number) => [
    ruled(axis(n, k, s), 'same').padding,
    ruled(axis(n, k, s), 'pytorch').padding,
  ];
  expect(paddings(224, 3, 2)).toEqual([
    [0, 1],
    [1, 1],
  ]);
  expect(compareRules(axis(224, 3, 2))).toEqual({ kind: 'shifted', outputs: 112, by: 1 });
  expect(compareRules(axis(225, 3, 2))).toEqual({ kind: 'identical', outputs: 113 });
  expect(paddings(28, 5, 2)).toEqual([
    [1, 2],
    [2, 2],
  ]);
  expect(compareRules(axis(28, 5, 2))).toEqual({ kind: 'shifted', outputs: 14, by: 1 });
  expect(paddings(49, 10, 2)).toEqual([
    [4, 5],
    [4, 4],
  ]);
  expect(compareRules(axis(49, 10, 2))).toEqual({ kind: 'sizes', same: 25, pytorch: 24 });
});

test('no window of any rule reaches beyond its padding', () => {
  for (const n of [1, 2, 7, 8, 32])
    for (const k of [1, 2, 3, 5])
      for (const s of [1, 2, 3])
        for (const d of [1, 2])
          for (const rule of RULES) {
            const row = ruled(axis(n, k, s, d), rule, [1, 2]);
            if (row.outputs === 0) continue;
            const last = tapsOf(row, row.outputs - 1, axis(n, k, s, d)).at(-1)!;
            expect(last).toBeLessThan(n + row.padding[1]);
          }
});

test('an even window has its centre between two cells', () => {
  expect(centreOf(ruled(axis(8, 2, 2), 'valid'), 0, 2)).toBe(0.5);
});

test('a long input is drawn as its two ends, a short one whole, and all stays within the width', () => {
  for (const preset of PRESETS)
    for (const width of [300, 590]) {
      const choice = { ...FIXTURE, ...preset };
      const view = viewOf(choice);
      expect(view.runs.length).toBe(choice.n > MOST_CELLS ? 2 : 1);
      expect(view.steps[0]).toBe(0);
      for (const row of view.rows)
        for (const t of view.steps) {
          const { cells, dots, cell, span } = rowLayout(view, row, choice, t, width);
          expect(cells.at(-1)!.x + cell).toBeLessThanOrEqual(width + 1e-6);
          expect(cells.every(({ x }, i) => i === 0 || x > cells[i - 1].x)).toBe(true);
          expect(dots.every(({ x }) => x > 0 && x < width)).toBe(true);
          if (span) expect(span.x + span.width).toBeLessThanOrEqual(width + 1e-6);
        }
    }
});

test('a window that does not fit has no outputs and nothing to step through', () => {
  const view = viewOf({ ...FIXTURE, n: 2, k: 5 }, ['valid']);
  expect(view.rows[0].outputs).toBe(0);
  expect(view.steps).toEqual([]);
});

test('numbers in the cells never touch, however narrow the cells are', () => {
  for (const digits of [1, 2, 3])
    for (const cell of [4, 9, 16, 22, 58])
      expect(numberStep(cell, 12, digits) * cell).toBeGreaterThan(12 * 0.6 * digits);
});
