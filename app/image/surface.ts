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
  const brush = canvas.getContext('2d', { willReadFrequently: true }) as Brush | null;
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

function blank(): Surface {
  return typeof OffscreenCanvas === 'function' ? new OffscreenCanvas(1, 1) : document.createElement('canvas');
}

/** PNG of a picture: without loss, so that a reload shows the same numbers, and without the camera's notes. */
export async function toPng(bitmap: ImageBitmap): Promise<Blob> {
  const { canvas, brush } = surface(bitmap.width, bitmap.height);
  brush.drawImage(bitmap, 0, 0);
  if ('convertToBlob' in canvas) return canvas.convertToBlob({ type: 'image/png' });
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new ImageError({ code: 'no-memory' }))),
      'image/png',
    ),
  );
}
