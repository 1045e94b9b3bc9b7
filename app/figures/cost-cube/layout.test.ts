import { expect, test } from 'vitest';
import { costOf, doubled, KERNELS, MOST_MAPS, ratioOf, SIZES, timeOf } from './cost.ts';
import { FIXTURE } from './fixture.ts';
import { boxesOf, edgesOf } from './layout.ts';
import type { Choice } from './layout.ts';

const PLACE = { width: 590, height: 300, em: 13 };

test('14×14 pixels, 512 to 512 channels, 3×3: 462,422,016 multiply-adds, 462 ms at a billion a second', () => {
  const { multiplyAdds, weights } = costOf({ channels: 512, filters: 512, size: 14, kernel: 3 });
  expect([multiplyAdds, weights]).toEqual([462422016, 2359296]);
  expect(timeOf(multiplyAdds)).toEqual({ amount: 462, unit: 'ms' });
});

test('channels and maps doubled cost four times as much, and so does the side alone', () => {
  const both = doubled(doubled(FIXTURE, 'channels')!, 'filters')!;
  expect(ratioOf(both, FIXTURE)).toBe(4);
  expect(ratioOf(doubled(FIXTURE, 'size')!, FIXTURE)).toBe(4);
});

test('nothing is doubled past the end of its slider', () => {
  expect(doubled({ ...FIXTURE, channels: MOST_MAPS }, 'channels')).toBeNull();
  expect(doubled({ ...FIXTURE, size: SIZES.at(-1)! }, 'size')).toBeNull();
});

test('the volume of the box is in the same proportion as the cost', () => {
  const volume = (choice: Choice) => {
    const { c, n, p } = edgesOf(choice);
    return c * n * p;
  };
  for (const size of SIZES)
    for (const kernel of KERNELS) {
      const choice = { channels: 100, filters: 3, size, kernel };
      expect(volume(choice) / volume(FIXTURE)).toBeCloseTo(ratioOf(choice, FIXTURE), 8);
    }
});

test('no box, however large, leaves the picture, and its bricks are never too small to be told apart', () => {
  const most = { channels: MOST_MAPS, filters: MOST_MAPS, size: 224, kernel: 7 };
  const least = { channels: 1, filters: 1, size: 7, kernel: 1 };
  for (const place of [PLACE, { width: 326, height: 260, em: 13 }, { width: 560, height: 300, em: 24 }])
    for (const now of [FIXTURE, most, least, { ...least, channels: MOST_MAPS }, { ...least, size: 224 }])
      for (const before of [FIXTURE, most, least]) {
        const { box, ghost } = boxesOf(now, before, place);
        const text = [box.left, box.right, box.top, box.joints, ghost].join('');
        for (const [, x, y] of text.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)) {
          expect(Number(x)).toBeGreaterThanOrEqual(0);
          expect(Number(x)).toBeLessThanOrEqual(place.width);
          expect(Number(y)).toBeGreaterThanOrEqual(0);
          expect(Number(y)).toBeLessThanOrEqual(place.height);
        }
        expect(box.joints.length).toBeLessThan(20000);
      }
});

test('a doubled edge is twice as long on screen while there is room', () => {
  const wide = doubled(FIXTURE, 'channels')!;
  const before = boxesOf(FIXTURE, FIXTURE, PLACE);
  const after = boxesOf(wide, FIXTURE, PLACE);
  expect(after.scale).toBe(before.scale);
  expect(after.brick).toEqual(before.brick);
});

test('long times are told in seconds and minutes', () => {
  expect(timeOf(7225344)).toEqual({ amount: 7.23, unit: 'ms' });
  expect(timeOf(2.5e9)).toEqual({ amount: 2.5, unit: 's' });
  expect(timeOf(1.2e11)).toEqual({ amount: 2, unit: 'min' });
});
