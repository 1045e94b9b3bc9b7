import { expect, test } from 'vitest';
import { tilesOf } from './tiles.ts';

test.each([
  [1, 1],
  [1, 4000],
  [4000, 3000],
  [4096, 256],
  [4097, 257],
  [100_000, 1000],
])('tiles cover %i×%i once, and none asks for a canvas of more than a million pixels', (width, height) => {
  const tiles = tilesOf({ width, height });
  for (const tile of tiles) {
    expect(tile.width * tile.height).toBeGreaterThan(0);
    expect(tile.width * tile.height).toBeLessThanOrEqual(2 ** 20);
    expect(tile.width).toBeLessThanOrEqual(tiles[0].width);
    expect(tile.height).toBeLessThanOrEqual(tiles[0].height);
    expect(tile.x + tile.width <= width && tile.y + tile.height <= height).toBe(true);
  }
  expect(tiles.reduce((sum, tile) => sum + tile.width * tile.height, 0)).toBe(width * height);
  expect(new Set(tiles.map(({ x, y }) => `${x} ${y}`)).size).toBe(tiles.length);
});
