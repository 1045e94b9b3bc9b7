import { expect, test } from 'vitest';
import { costOf } from '../../model/networks/cost.ts';
import { NETWORKS, standardOf } from '../../model/networks/networks.ts';
import { FIXTURE } from './fixture.ts';
import { chartOf, columnAt, columnsOf, layersOf, stackOf, tallestOf, publishedCount } from './layout.ts';

const BOX = { width: 590, height: 240 };

test('MobileNetV1 stands as 15 columns, with 13 layers of each kind in its pairs', () => {
  expect(columnsOf(FIXTURE)).toHaveLength(15);
  expect(layersOf(FIXTURE, 'depthwise')).toBe(13);
  expect(layersOf(FIXTURE, 'pointwise')).toBe(13);
});

test('the columns of every network add up to it', () => {
  for (const network of NETWORKS) {
    const sum = columnsOf(network)
      .flatMap(stackOf)
      .reduce((total, { multiplyAdds }) => total + multiplyAdds, 0);
    expect(sum).toBe(costOf(network).multiplyAdds);
  }
});

test('every column lies within the picture, on a phone too, and the tallest one fills it', () => {
  for (const network of [...NETWORKS, ...NETWORKS.map(standardOf)]) {
    const columns = columnsOf(network);
    for (const width of [320, 590]) {
      const chart = chartOf(columns, tallestOf(columns), { ...BOX, width }, 12);
      for (const { x, width: wide, top, pieces } of chart.columns) {
        expect(x).toBeGreaterThanOrEqual(chart.left);
        expect(x + wide).toBeLessThanOrEqual(width);
        expect(wide).toBeGreaterThan(3);
        expect(top).toBeGreaterThanOrEqual(chart.top - 1e-9);
        for (const { height } of pieces) expect(height).toBeGreaterThan(0);
      }
      expect(Math.min(...chart.columns.map(({ top }) => top))).toBeCloseTo(chart.top, 9);
    }
  }
});

test('a place on the screen finds its column, one outside the nearest', () => {
  const columns = columnsOf(FIXTURE);
  const chart = chartOf(columns, tallestOf(columns), BOX, 12);
  for (const [i, { x, width }] of chart.columns.entries()) expect(columnAt(chart, x + width / 2)).toBe(i);
  expect(columnAt(chart, -50)).toBe(0);
  expect(columnAt(chart, 5000)).toBe(columns.length - 1);
});

test('published numbers keep the digits that were printed', () => {
  expect([569e6, 4866e6, 4.2e6, 4.5e9, 22_855_952].map((n) => publishedCount(n, 'en'))).toEqual([
    '569 million',
    '4866 million',
    '4.2 million',
    '4.5 billion',
    '22,855,952',
  ]);
  expect([569e6, 4866e6, 4.2e6, 29.3e6].map((n) => publishedCount(n, 'zh'))).toEqual([
    '5.69 亿',
    '48.66 亿',
    '420 万',
    '2930 万',
  ]);
});
