// The facts that a picture file states before it is decoded.

export type ImageType = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif' | 'heic' | 'svg' | 'unknown';

export interface ImageHeader {
  type: ImageType;
  /** Size in pixels as stored, before any turning; 0 if not known. */
  width: number;
  height: number;
  /** Whether the file states its size; only then does a 0 mean "no pixels". */
  isSized: boolean;
  /** EXIF orientation of a JPEG, 1 (upright) to 8. */
  orientation: number;
  /** Whether it holds more than one frame. */
  isAnimated: boolean;
}

export const header = (type: ImageType, facts: Partial<ImageHeader> = {}): ImageHeader => ({
  ...{ width: 0, height: 0, isSized: false, orientation: 1, isAnimated: false },
  ...facts,
  type,
});
