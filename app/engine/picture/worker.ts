// The thread of the picture engine.
import { createBreath } from '../../../kernels/runtime/breath.ts';
import { trustOwnScripts } from '../../../kernels/runtime/own-scripts.ts';
import { openPixels } from '../../image/full/open-pixels.ts';
import { readPixels } from '../../image/full/read-pixels.ts';
import { createHands, NO_HANDS } from './hands.ts';
import { openKitchen } from './kitchen.ts';
import type { PictureReply, PictureRequest } from './messages.ts';
import { createService } from './service.ts';

/** More threads than this only wait for memory. */
const MOST_THREADS = 8;

const threads = Math.min(MOST_THREADS, navigator.hardwareConcurrency || 1);
const breath = createBreath();

/** Milliseconds of work between two looks at what was asked meanwhile. */
const WORK_MS = 8;
let lookedAt = 0;

async function pause(): Promise<void> {
  if (performance.now() - lookedAt < WORK_MS) return;
  await breath.take();
  lookedAt = performance.now();
}

trustOwnScripts(); // the hands'
const service = createService(
  {
    kitchen: openKitchen(),
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
    pause,
  },
  (reply, transfer) => self.postMessage(reply, { transfer }),
);

self.onmessage = ({ data }: MessageEvent<PictureRequest>) => void service.receive(data);
self.postMessage({ kind: 'ready', id: 0 } satisfies PictureReply);
