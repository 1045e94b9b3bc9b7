import type { Size } from '../photo.ts';

export interface Tile extends Size {
  x: number;
  y: number;
}

/** A million pixels at most: every browser has a canvas of that size, however long a picture is. */
const SIDE = { width: 4096, height: 256 };

/** Row by row, none of them empty; the first is as large as any. Together they cover the picture once. */
export function tilesOf({ width, height }: Size): Tile[] {
  const tiles: Tile[] = [];
  for (let y = 0; y < height; y += SIDE.height)
    for (let x = 0; x < width; x += SIDE.width)
      tiles.push({
        ...{ x, y },
        width: Math.min(SIDE.width, width - x),
        height: Math.min(SIDE.height, height - y),
      });
  return tiles;
}
