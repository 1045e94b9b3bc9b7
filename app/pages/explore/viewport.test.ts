import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxAt, fitScale, panned, pictureAt, rectOf, showing, shownViewport, zoomed } from './viewport.ts';

const box = { width: 800, height: 600 };
const picture = { width: 4000, height: 3000 };

const side = fc.integer({ min: 1, max: 12_000 });
const sizes = fc.record({ width: side, height: side });
const boxes = fc.record({
  width: fc.integer({ min: 50, max: 3000 }),
  height: fc.integer({ min: 50, max: 2000 }),
});
const anywhere = fc.record({
  x: fc.double({ min: -1e4, max: 2e4, noNaN: true }),
  y: fc.double({ min: -1e4, max: 2e4, noNaN: true }),
  scale: fc.double({ min: 1e-4, max: 200, noNaN: true }),
});

test('the whole picture fits into the box, and fills it one way', () => {
  fc.assert(
    fc.property(sizes, boxes, (size, room) => {
      const rect = rectOf(shownViewport(null, size, room), room);
      expect(rect.x).toBeLessThanOrEqual(1e-6);
      expect(rect.y).toBeLessThanOrEqual(1e-6);
      const spare = Math.min(rect.width / size.width, rect.height / size.height);
      expect(spare).toBeCloseTo(1, 6);
    }),
  );
});

test('no view shows room beside the picture where the picture could fill it', () => {
  fc.assert(
    fc.property(sizes, boxes, anywhere, (size, room, viewport) => {
      const { x, y, width, height } = rectOf(shownViewport(viewport, size, room), room);
      for (const [from, shown, whole] of [
        [x, width, size.width],
        [y, height, size.height],
      ]) {
        if (shown >= whole) expect(from + shown / 2).toBeCloseTo(whole / 2, 3);
        else {
          expect(from).toBeGreaterThanOrEqual(-1e-6 * whole);
          expect(from + shown).toBeLessThanOrEqual(whole * (1 + 1e-6));
        }
      }
    }),
  );
});

test('zooming keeps what is under the pointer, stops at 1:1 on its way, and ends at the whole', () => {
  const start = { x: 2000, y: 1500, scale: 4 };
  const at = { x: 500, y: 320 };
  const there = pictureAt(start, box, at);
  const closer = zoomed(start, 2, at, picture, box)!;
  expect(boxAt(closer, box, there).x).toBeCloseTo(at.x);
  expect(boxAt(closer, box, there).y).toBeCloseTo(at.y);
  expect(zoomed({ ...start, scale: 0.8 }, 2, at, picture, box)!.scale).toBe(1);
  expect(zoomed({ ...start, scale: 1.2 }, 0.5, at, picture, box)!.scale).toBe(1);
  expect(zoomed({ ...start, scale: 0.21 }, 0.5, at, picture, box)).toBeNull();
  expect(zoomed({ ...start, scale: 60 }, 2, at, picture, box)!.scale).toBe(64);
  expect(fitScale(picture, box)).toBeCloseTo(0.2);
});

test('a picture smaller than the view can be seen pixel by pixel, and no smaller', () => {
  const small = { width: 400, height: 300 };
  const fit = shownViewport(null, small, box);
  expect(fit.scale).toBe(2);
  const one = zoomed(fit, 0.4, { x: 100, y: 100 }, small, box)!;
  expect(one).toEqual({ x: 200, y: 150, scale: 1 });
  expect(zoomed(one, 0.5, { x: 100, y: 100 }, small, box)).toEqual(one);
});

test('a hand that drags takes the picture along, and the crosshair takes the view along', () => {
  const start = { x: 2000, y: 1500, scale: 2 };
  expect(panned(start, 100, -50, picture, box)).toEqual({ x: 1950, y: 1525, scale: 2 });
  expect(showing(start, { x: 2000, y: 1500 }, picture, box)).toEqual(start);
  const followed = showing(start, { x: 2400, y: 1500 }, picture, box);
  const pixel = boxAt(followed, box, { x: 2400, y: 1500 });
  expect(pixel.x).toBeGreaterThan(600);
  expect(pixel.x).toBeLessThan(800);
});
