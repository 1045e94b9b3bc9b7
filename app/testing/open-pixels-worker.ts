// The decoder of pictures at full size in a worker of its own, as a test of it in a browser starts it.
import { openPixels } from '../image/full/open-pixels.ts';
import type { Opened } from '../image/full/open-pixels.ts';
import type { Reading } from '../image/full/pixels.ts';
import { ImageError } from '../image/image-error.ts';

export interface ToOpen {
  blob: Blob;
  name: string;
  reading: Reading;
}

/** What came of it; with a code of `ImageProblem` where it was refused. */
export type Answer = Opened | { refused: string };

self.onmessage = ({ data: { blob, name, reading } }: MessageEvent<ToOpen>) => {
  void openPixels(blob, name, reading).then(
    (opened) => postMessage(opened satisfies Answer),
    (error: unknown) => {
      const refused = error instanceof ImageError ? error.code : String(error);
      postMessage({ refused } satisfies Answer);
    },
  );
};
