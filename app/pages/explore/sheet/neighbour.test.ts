import { expect, test } from 'vitest';
import { neighbour } from './neighbour.ts';

/** Two rows of three and one of two, the last one set off. */
const boxes = [0, 1, 2, 3, 4, 5, 6, 7].map((i) => ({
  ...{ left: (i % 3) * 100, top: Math.floor(i / 3) * 90 + (i > 5 ? 40 : 0), width: 84, height: 56 },
}));

test('arrows walk along the maps, and up and down to the nearest of the next row', () => {
  expect(neighbour('ArrowRight', boxes, 2)).toBe(3);
  expect(neighbour('ArrowLeft', boxes, 3)).toBe(2);
  expect(neighbour('ArrowDown', boxes, 1)).toBe(4);
  expect(neighbour('ArrowDown', boxes, 5)).toBe(7);
  expect(neighbour('ArrowUp', boxes, 7)).toBe(4);
  expect([neighbour('Home', boxes, 5), neighbour('End', boxes, 5)]).toEqual([0, 7]);
});

test('at the ends nothing lies further on, and other keys are left to others', () => {
  expect(neighbour('ArrowUp', boxes, 1)).toBeNull();
  expect(neighbour('ArrowDown', boxes, 7)).toBeNull();
  expect(neighbour('ArrowLeft', boxes, 0)).toBeNull();
  expect(neighbour('ArrowRight', boxes, 7)).toBeNull();
  expect(neighbour('x', boxes, 0)).toBeNull();
  expect(neighbour('Home', [], -1)).toBeNull();
});
