// A photograph ready for the board.
import type { ImageType } from './header/facts.ts';

export interface Size {
  width: number;
  height: number;
}

/** What was done to a picture on its way in. Facts; i18n makes the sentences: `say(words.notes, note)`. */
export type Note =
  | { code: 'cut-off' }
  | { code: 'turned' }
  | { code: 'alpha-on-white' }
  | { code: 'first-frame'; type: ImageType }
  | { code: 'reduced'; from: Size; to: Size }
  /** What the colours of a picture at full size are: those in the file, or what the browser makes of them. */
  | { code: 'as-file' | 'as-shown' }
  /** What became of the 16 bits of a file: all are there, or 8. */
  | { code: 'sixteen-bits' | 'eight-of-sixteen' };

export interface Photo {
  /** Upright, opaque, at most 2048 pixels on the long side. */
  bitmap: ImageBitmap;
  width: number;
  height: number;
  /** File name, or the id of a sample. */
  name: string;
  /** Upright size in the file, before any reduction. */
  original: Size;
  notes: Note[];
}
