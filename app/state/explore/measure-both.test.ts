import { expect, test } from 'vitest';
import { openingLayer } from './explore-state.ts';
import { specToMeasure } from './measure-both.ts';

test('a small picture is measured whole, a large one in its shape with maps of at most 25 million numbers', () => {
  const layer = openingLayer();
  expect(specToMeasure(layer, { height: 300, width: 451 })).toMatchObject({
    ...{ kind: 'separable', height: 300, width: 451, channels: 3, depthMultiplier: 4, filters: 3 },
    ...{ kernel: [3, 3], stride: 1, dilation: 1, padding: 'same', between: 'relu' },
  });
  const { height, width } = specToMeasure(layer, { height: 3000, width: 4000 });
  expect(width / height).toBeCloseTo(4 / 3, 2);
  const numbers = height * width * (3 + 12 + 6);
  expect(numbers).toBeLessThanOrEqual(25_000_000);
  expect(numbers).toBeGreaterThan(24_900_000);
});
