import { expect, test } from 'vitest';
import { FIXTURE } from './fixture.ts';
import { cellOf, KINDS, neighbourOf, ORDERS, sizeOf, tensorOf } from './layout.ts';

test('depthwise: torch[c·M + m, 0, i, j] = keras[i, j, c, m]', () => {
  for (let id = 0; id < sizeOf('depthwise'); id++) {
    const [i, j, c, m] = cellOf('depthwise', 'keras', id).index;
    expect(cellOf('depthwise', 'pytorch', id).index).toEqual([c * 2 + m, 0, i, j]);
  }
});

test('standard and pointwise: transpose (3, 2, 0, 1)', () => {
  for (const kind of ['standard', 'pointwise'] as const)
    for (let id = 0; id < sizeOf(kind); id++) {
      const [i, j, c, o] = cellOf(kind, 'keras', id).index;
      expect(cellOf(kind, 'pytorch', id).index).toEqual([o, c, i, j]);
    }
});

test('each order shows every weight once, in rows of one length', () => {
  for (const kind of KINDS)
    for (const order of ORDERS) {
      const { rows } = tensorOf(kind, order);
      const ids = rows.flat().map(({ id }) => id);
      expect(new Set(ids).size).toBe(sizeOf(kind));
      expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
      expect(rows.flat().map(({ place }) => place)).toEqual(ids.map((_, place) => place));
    }
});

test('arrow keys stay within the picture and undo each other', () => {
  for (const kind of KINDS)
    for (const order of ORDERS)
      for (let id = 0; id < sizeOf(kind); id++) {
        const right = neighbourOf(kind, order, id, 'ArrowRight')!;
        if (right !== id) expect(neighbourOf(kind, order, right, 'ArrowLeft')).toBe(id);
        expect(neighbourOf(kind, order, id, 'x')).toBeNull();
      }
  expect(FIXTURE.place).toBeLessThan(sizeOf(FIXTURE.kind));
});
