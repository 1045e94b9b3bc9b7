// The thread of the picture engine.
import { createEngine } from '../../../kernels/index.ts';
import { createBreath } from '../../../kernels/runtime/breath.ts';
import { openPixels } from '../../image/full/open-pixels.ts';
import { readPixels } from '../../image/full/read-pixels.ts';
import { createHands, NO_HANDS } from './hands.ts';
import { createKitchen } from './kitchen.ts';
import type { PictureRequest } from './messages.ts';
import { createService } from './service.ts';

/** More threads than this only wait for memory. */
const MOST_THREADS = 8;

const threads = Math.min(MOST_THREADS, navigator.hardwareConcurrency || 1);
const breath = createBreath();

const service = createService(
  {
    kitchen: createEngine({ threads: 1 }).then(createKitchen),
    hands: globalThis.crossOriginIsolated ? createHands(threads - 1) : NO_HANDS,
    decode: openPixels,
    async readFrame(bitmap) {
      try {
        return (await readPixels(bitmap)).pixels;
      } finally {
        bitmap.close();
      }
    },
    toBitmap: ({ rgba, width, height }) => createImageBitmap(new ImageData(rgba, width, height)),
    pause: () => breath.take(),
  },
  (reply, transfer) => self.postMessage(reply, { transfer }),
);

self.onmessage = ({ data }: MessageEvent<PictureRequest>) => void service.receive(data);
