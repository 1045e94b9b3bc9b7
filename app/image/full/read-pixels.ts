// From a decoded picture to its numbers, tile by tile: a browser that is asked for a canvas larger than it has gives a blank one
// without a word, and a small one it always has.
import { ImageError } from '../image-error.ts';
import { upright } from '../orientation.ts';
import { isOpaque, pixels, putOnWhite, surface } from '../surface.ts';
import { takeBytes } from './pixels.ts';
import type { Pixels } from './pixels.ts';
import { tilesOf } from './tiles.ts';
import type { Tile } from './tiles.ts';

export interface PixelsRead {
  pixels: Extract<Pixels, { bits: 8 }>;
  hadAlpha: boolean;
}

export interface ReadOptions {
  /** How the bitmap still lies, as EXIF numbers it; 1: upright. */
  orientation?: number;
  /** Known to have no transparency: where some is read back, nothing was drawn. */
  isOpaque?: boolean;
  signal?: AbortSignal;
}

/** Tiles between two looks at what else has come, so that a word to cancel is heard. */
const TILES_AT_ONCE = 4;

/** The bitmap stays open. Throws ImageError 'no-memory', 'no-canvas', 'cancelled'. */
export async function readPixels(
  bitmap: ImageBitmap,
  { orientation = 1, isOpaque: isKnownOpaque = false, signal }: ReadOptions = {},
): Promise<PixelsRead> {
  const { size, matrix } = upright(orientation, bitmap);
  const { width, height } = size;
  const rgba = new Uint8ClampedArray(takeBytes(width * height * 4));
  const tiles = tilesOf(size);
  const { brush } = surface(tiles[0].width, tiles[0].height);
  brush.imageSmoothingEnabled = false;
  let hadAlpha = false;
  for (const [i, tile] of tiles.entries()) {
    if (i > 0 && i % TILES_AT_ONCE === 0) await otherTasks();
    if (signal?.aborted) throw new ImageError({ code: 'cancelled' });
    brush.resetTransform();
    brush.clearRect(0, 0, brush.canvas.width, brush.canvas.height);
    const [a, b, c, d, e, f] = matrix;
    brush.setTransform(a, b, c, d, e - tile.x, f - tile.y);
    brush.drawImage(bitmap, 0, 0);
    let read = pixels(brush, 0, 0, tile.width, tile.height);
    if (!isOpaque(read)) {
      if (isKnownOpaque) throw new ImageError({ code: 'no-memory' });
      hadAlpha = true;
      // On the canvas the picture still has its own colours: read back they would be rounded away where little is seen of them.
      putOnWhite(brush);
      read = pixels(brush, 0, 0, tile.width, tile.height);
    }
    put(read, tile, rgba, width);
  }
  return { pixels: { width, height, bits: 8, rgba }, hadAlpha };
}

function put(from: Uint8ClampedArray, tile: Tile, rgba: Uint8ClampedArray, width: number): void {
  const rowBytes = tile.width * 4;
  for (let y = 0; y < tile.height; y++) {
    const row = from.subarray(y * rowBytes, (y + 1) * rowBytes);
    rgba.set(row, ((tile.y + y) * width + tile.x) * 4);
  }
}

const otherTasks = () => new Promise<void>((resolve) => setTimeout(resolve));
