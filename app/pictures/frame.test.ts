import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byKey, centred, fitted, framed, moved, resized, scaled } from './frame.ts';

const photo = { width: 600, height: 400 };
const cells = { height: 10, width: 10 };
const crop = { x: 300, y: 200, width: 200 };

const anyPhoto = fc.record({
  width: fc.integer({ min: 1, max: 2048 }),
  height: fc.integer({ min: 1, max: 2048 }),
});
const anyCells = fc.record({
  height: fc.integer({ min: 1, max: 64 }),
  width: fc.integer({ min: 1, max: 64 }),
});
const anyCrop = fc.record({
  x: fc.integer({ min: 0, max: 1000 }),
  y: fc.integer({ min: 0, max: 5000 }),
  width: fc.integer({ min: 1, max: 1000 }),
});

describe('the frame on the photograph', () => {
  it('goes where it is dragged, right and down in parts of the width', () => {
    expect(moved(crop, 0.1, -0.05, photo, cells)).toEqual({ x: 400, y: 150, width: 200 });
  });

  it('stops at the edges and keeps its size there', () => {
    expect(moved(crop, 5, 5, photo, cells)).toEqual({ x: 800, y: 466, width: 200 });
    expect(moved(crop, -5, -5, photo, cells)).toEqual({ x: 0, y: 0, width: 200 });
  });

  it('puts its middle where the photograph is pressed', () => {
    expect(centred(crop, 0.5, 0.3, photo, cells)).toEqual({ x: 400, y: 200, width: 200 });
  });

  it('grows and shrinks by its corner while the other corner stays', () => {
    expect(resized(crop, 0.1, 0.02, photo, cells)).toEqual({ x: 300, y: 200, width: 300 });
    expect(resized(crop, -0.01, -0.1, photo, cells)).toEqual({ x: 300, y: 200, width: 100 });
    const most = resized(crop, 3, 3, photo, cells);
    expect(most).toEqual({ x: 300, y: 200, width: 466 });
  });

  it('keeps its middle under + and −', () => {
    expect(scaled(crop, 1.1, photo, cells)).toEqual({ x: 290, y: 190, width: 220 });
    expect(scaled(crop, 0.5, photo, cells)).toEqual({ x: 350, y: 250, width: 100 });
  });

  it('moves by one cell of the board with an arrow and by five with Shift', () => {
    expect(byKey('ArrowRight', false, crop, photo, cells)).toEqual({ ...crop, x: 320 });
    expect(byKey('ArrowUp', true, crop, photo, cells)).toEqual({ ...crop, y: 100 });
    expect(byKey('+', false, crop, photo, cells)!.width).toBe(220);
    expect(byKey('-', false, crop, photo, cells)!.width).toBe(182);
    expect(byKey('a', false, crop, photo, cells)).toBeNull();
  });

  it('lies within any photograph, whatever was done to it', () => {
    const act = fc.constantFrom(moved, resized);
    const by = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(anyPhoto, anyCells, anyCrop, act, by, by, (photo, cells, crop, act, right, down) => {
        const from = fitted(crop, photo, cells);
        const to = act(from, right, down, photo, cells);
        const { x, y, width, height } = framed(to, photo, cells);
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(1 + 1e-9);
        expect(y + height).toBeLessThanOrEqual(1 + 1e-9);
        expect(Number.isInteger(to.x) && Number.isInteger(to.y) && Number.isInteger(to.width)).toBe(true);
      }),
    );
  });

  it('stays where it is when nothing is asked of it', () => {
    fc.assert(
      fc.property(anyPhoto, anyCells, anyCrop, (photo, cells, crop) => {
        const from = fitted(crop, photo, cells);
        const again = fitted(from, photo, cells);
        expect(Math.abs(again.x - from.x)).toBeLessThanOrEqual(1);
        expect(Math.abs(again.width - from.width)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
