import { expect, test } from 'vitest';
import { CHAPTERS } from '../../../model/lesson.ts';
import { lines, stripes } from './hatch.ts';
import { levelsOf } from './levels.ts';
import { PLACE } from './marks.ts';
import type { MakeMiniature, Mark, Point } from './marks.ts';

const MODULES = import.meta.glob<{ miniature: MakeMiniature }>('../chapters/*/miniature.ts', { eager: true });
const ALL = Object.entries(MODULES).map(([path, { miniature }]) => ({ path, marks: miniature() }));

const placesIn = (d: string): Point[] =>
  [...d.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

/** The corners of a mark, or its points. */
function extentOf(mark: Mark): Point[] {
  switch (mark.kind) {
    case 'rect':
      return [
        [mark.x, mark.y],
        [mark.x + mark.width, mark.y + mark.height],
      ];
    case 'dot':
      return [
        [mark.x - mark.radius, mark.y - mark.radius],
        [mark.x + mark.radius, mark.y + mark.radius],
      ];
    case 'path':
      return placesIn(mark.d).map(([x, y]) => [mark.x + x, mark.y + y]);
    case 'cells': {
      const rows = mark.values.length / mark.columns;
      return [
        [mark.x, mark.y],
        [mark.x + mark.columns * mark.cell, mark.y + rows * (mark.height ?? mark.cell)],
      ];
    }
  }
}

test('every chapter has a miniature, whose marks lie within its place', () => {
  expect(ALL).toHaveLength(CHAPTERS);
  for (const { path, marks } of ALL) {
    expect(marks.length, path).toBeGreaterThanOrEqual(3);
    for (const [x, y] of marks.flatMap(extentOf)) {
      expect(x, path).toBeGreaterThanOrEqual(3);
      expect(x, path).toBeLessThanOrEqual(PLACE.width - 3);
      expect(y, path).toBeGreaterThanOrEqual(3);
      expect(y, path).toBeLessThanOrEqual(PLACE.height - 3);
    }
  }
});

test('no two chapters have the same picture', () => {
  expect(new Set(ALL.map(({ marks }) => JSON.stringify(marks))).size).toBe(CHAPTERS);
});

test('a map is drawn in few levels: cells of a like value are one path, neighbours in a row one piece, NaN is left out', () => {
  const place = { x: 0, y: 0, cell: 2, columns: 3 };
  expect(levelsOf({ ...place, values: [-1, -1, 1, 0, NaN, 0], scale: 'signed' })).toEqual([
    { at: 0, d: 'M0,0H4V2H0z' },
    { at: 255, d: 'M4,0H6V2H4z' },
    { at: 128, d: 'M0,2H2V4H0zM4,2H6V4H4z' },
  ]);
  // Ink: nothing is the ground.
  expect(levelsOf({ ...place, height: 1, values: [0, 1, 1], scale: 'ink' })).toEqual([
    { at: 255, d: 'M2,0H6V1H2z' },
  ]);
});

test('the marks of a piece lie within it, however narrow it is', () => {
  for (const place of [
    { x: 8, y: 8, width: 112, height: 13 },
    { x: 20.5, y: 70.2, width: 0.4, height: 1.6 },
  ])
    for (const [x, y] of [...placesIn(stripes(place)), ...placesIn(lines(place))]) {
      expect(x).toBeGreaterThanOrEqual(place.x - 0.01);
      expect(x).toBeLessThanOrEqual(place.x + place.width + 0.01);
      expect(y).toBeGreaterThanOrEqual(place.y - 0.01);
      expect(y).toBeLessThanOrEqual(place.y + place.height + 0.01);
    }
  expect(placesIn(stripes({ x: 8, y: 8, width: 112, height: 13 })).length).toBeGreaterThan(20);
});
