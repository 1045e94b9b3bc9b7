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

/** Lays white behind all that is drawn so far, wherever the brush's numbers lie. */
export function putOnWhite(brush: Brush): void {
  brush.save();
  brush.resetTransform();
  brush.globalCompositeOperation = 'destination-over';
  brush.fillStyle = '#ffffff';
  brush.fillRect(0, 0, brush.canvas.width, brush.canvas.height);
  brush.restore();
}

export function isOpaque(rgba: Uint8ClampedArray): boolean {
  for (let i = 3; i < rgba.length; i += 4) if (rgba[i] !== 255) return false;
  return true;
}

function brushOf(canvas: Surface): Brush | null {
  const options: CanvasRenderingContext2DSettings = { willReadFrequently: true };
  // In a worker only one of the two kinds has a name.
  if ('transferToImageBitmap' in canvas) return canvas.getContext('2d', options);
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
