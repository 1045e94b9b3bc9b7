import { expect, test } from 'vitest';
import { overviewSettings } from '../../../model/overview.ts';
import { OPENING } from '../../../model/settings.ts';
import { openingCrop } from '../../../state/address/crop.ts';
import { partsOfWhole } from './part-of-whole.ts';

const photo = { width: 451, height: 300 };
const crop = openingCrop('chelsea');
const wide = overviewSettings(OPENING);

const middles = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) => [
  x + width / 2,
  y + height / 2,
];

test('the crop is in the midst of the whole, as wide a part of it as its frame is wider', () => {
  const { input, result } = partsOfWhole(OPENING, wide, crop, crop, photo);
  expect(input.width).toBeCloseTo(1 / 1.75, 2);
  expect(input.height).toBeCloseTo(1 / 1.75, 2);
  for (const middle of [...middles(input), ...middles(result)]) expect(middle).toBeCloseTo(0.5, 1); // the photograph ends a little below
  // Eight cells of ten, seen on 62 of 64.
  expect(result.width * 62).toBeCloseTo(input.width * 64 * 0.8, 5);
});

test('a crop that went elsewhere is found there', () => {
  const there = { ...crop, x: crop.x + 90, y: crop.y - 36 };
  const before = partsOfWhole(OPENING, wide, crop, crop, photo).input;
  const { input } = partsOfWhole(OPENING, wide, crop, there, photo);
  expect(input.x - before.x).toBeCloseTo(90 / (1.75 * crop.width), 3);
  expect(input.y - before.y).toBeCloseTo(-36 / (1.75 * crop.width), 3);
});

test('padding and stride move what a map of results becomes, not what the input does', () => {
  const settings = { ...OPENING, padding: 'same' as const, stride: [2, 2] as const };
  const { input, result } = partsOfWhole(settings, overviewSettings(settings), crop, crop, photo);
  expect(input).toEqual(partsOfWhole(OPENING, wide, crop, crop, photo).input);
  expect(result.width * 32).toBeCloseTo((input.width * 64) / 2, 5);
});
