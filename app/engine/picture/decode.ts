// From a file to its pixels, with what the browser has.
import { ImageError } from '../../image/image-error.ts';
import { takeBytes } from '../../image/full/pixels.ts';
import type { Pixels } from '../../image/full/pixels.ts';
import type { Decoded } from './service.ts';
import type { Reading } from './protocol.ts';

const TILE = 1024;

export async function decodePixels(
  blob: Blob,
  name: string,
  reading: Reading,
  { signal }: { signal: AbortSignal },
): Promise<Decoded> {
  const bitmap = await createImageBitmap(blob, {
    colorSpaceConversion: reading === 'file' ? 'none' : 'default',
  }).catch(() => {
    throw new ImageError({ code: 'broken', name });
  });
  if (signal.aborted) {
    bitmap.close();
    throw new ImageError({ code: 'cancelled' });
  }
  return { pixels: bitmapPixels(bitmap), notes: [] };
}

/** Tile by tile, on white; closes the bitmap. */
export function bitmapPixels(bitmap: ImageBitmap): Pixels {
  const { width, height } = bitmap;
  const rgba = new Uint8ClampedArray(takeBytes(4 * width * height));
  const canvas = new OffscreenCanvas(Math.min(TILE, width), Math.min(TILE, height));
  const brush = canvas.getContext('2d', { willReadFrequently: true });
  if (!brush) throw new ImageError({ code: 'no-memory' });
  for (let y = 0; y < height; y += TILE) {
    for (let x = 0; x < width; x += TILE) {
      const [w, h] = [Math.min(TILE, width - x), Math.min(TILE, height - y)];
      brush.fillStyle = '#ffffff';
      brush.fillRect(0, 0, w, h);
      brush.drawImage(bitmap, x, y, w, h, 0, 0, w, h);
      const tile = brush.getImageData(0, 0, w, h).data;
      for (let row = 0; row < h; row++) {
        rgba.set(tile.subarray(4 * row * w, 4 * (row + 1) * w), 4 * ((y + row) * width + x));
      }
    }
  }
  bitmap.close();
  return { width, height, bits: 8, rgba };
}
