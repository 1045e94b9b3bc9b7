// A canvas to draw pictures on and to read pixels from, off the page.
import { ImageError } from './image-error.ts';

export type Surface = OffscreenCanvas | HTMLCanvasElement;
export type Brush = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;

/**
 * Kept on the processor (`willReadFrequently`), where the same picture gives the same pixels on every machine.
 * Throws ImageError 'no-memory' where the device gives no canvas of this size.
 */
export function surface(width: number, height: number): { canvas: Surface; brush: Brush } {
  const canvas = blank();
  canvas.width = width;
  canvas.height = height;
  const brush = brushOf(canvas);
  if (!brush) throw new ImageError({ code: 'no-memory' });
  brush.imageSmoothingEnabled = true;
  brush.imageSmoothingQuality = 'high';
  return { canvas, brush };
}

/** RGBA bytes of part of a canvas; ImageError 'no-memory' where they do not fit. */
export function pixels(brush: Brush, x: number, y: number, width: number, height: number): Uint8ClampedArray {
  try {
    return brush.getImageData(x, y, width, height).data;
  } catch {
    throw new ImageError({ code: 'no-memory' });
  }
}

function brushOf(canvas: Surface): Brush | null {
  const options: CanvasRenderingContext2DSettings = { willReadFrequently: true };
  if (canvas instanceof HTMLCanvasElement) return canvas.getContext('2d', options);
  return canvas.getContext('2d', options);
}

function blank(): Surface {
  return typeof OffscreenCanvas === 'function' ? new OffscreenCanvas(1, 1) : document.createElement('canvas');
}

/** A small square from the middle of a picture, as a file. */
export async function thumbnailOf(bitmap: ImageBitmap, side: number): Promise<Blob> {
  const { canvas, brush } = surface(side, side);
  const edge = Math.min(bitmap.width, bitmap.height);
  const [x, y] = [(bitmap.width - edge) / 2, (bitmap.height - edge) / 2];
  brush.drawImage(bitmap, x, y, edge, edge, 0, 0, side, side);
  const type = 'image/jpeg';
  if ('convertToBlob' in canvas) return canvas.convertToBlob({ type, quality: 0.85 });
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new ImageError({ code: 'no-memory' }))),
      type,
      0.85,
    ),
  );
}
