import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kernelLights, lights, mixingLights, runsOf } from './lights.ts';
import { partnerGeometry } from './partner-geometry.ts';
import { partners } from './partners.ts';
import { OPENING } from './settings.ts';

const ascending = fc
  .uniqueArray(fc.integer({ min: 0, max: 12 }), { minLength: 1 })
  .map((list) => list.sort((a, b) => a - b));

describe('lights', () => {
  it('cover the same cells as rectangles as they do one by one', () => {
    fc.assert(
      fc.property(ascending, ascending, fc.boolean(), (rows, columns, near) => {
        const lit = lights([{ map: { kind: 'mid', channel: 2 }, rows, columns, near }], 'mid', 2);
        const covered = new Map<string, number>();
        for (const r of lit.rectangles) {
          expect(r.near).toBe(near);
          for (let i = r.row; i < r.row + r.rows; i++)
            for (let j = r.column; j < r.column + r.columns; j++) {
              covered.set(`${i},${j}`, (covered.get(`${i},${j}`) ?? 0) + 1);
            }
        }
        for (let i = 0; i < 14; i++)
          for (let j = 0; j < 14; j++) {
            const isLit = rows.includes(i) && columns.includes(j);
            expect(lit.at(i, j)).toBe(isLit ? (near ? 'near' : 'far') : null);
            expect(covered.get(`${i},${j}`) ?? 0).toBe(Number(isLit));
          }
      }),
    );
  });

  it('outline a window as one square and leave the other maps dark', () => {
    const found = partners(partnerGeometry(OPENING), { kind: 'mid', row: 2, column: 3, map: 1 });
    expect(lights(found.cells, 'in', 1).rectangles).toEqual([
      { row: 2, column: 3, rows: 3, columns: 3, near: true },
    ]);
    expect(lights(found.cells, 'in', 0).rectangles).toEqual([]);
    expect(lights(found.cells, 'in', 0).at(2, 3)).toBeNull();
  });

  it('show the mixing weights with a row per output and the kernels with rows u', () => {
    const found = partners(partnerGeometry(OPENING), { kind: 'out', row: 2, column: 3, filter: 2 });
    expect(mixingLights(found.mixing).rectangles).toEqual([
      { row: 2, column: 0, rows: 1, columns: 3, near: true },
    ]);
    expect(kernelLights(found.taps, 1, 1).at(2, 2)).toBe('far');
    expect(kernelLights(found.taps, 1, 0).at(2, 2)).toBeNull();
  });

  it('find runs of neighbours', () => {
    expect(runsOf([0, 1, 2, 5, 7, 8])).toEqual([
      [0, 3],
      [5, 1],
      [7, 2],
    ]);
    expect(runsOf([])).toEqual([]);
  });
});
