// A thread that helps with runs. It keeps nothing of a picture between them.
import type { HandReply } from './hands.ts';
import { openKitchen } from './kitchen.ts';
import { planWork, takePart } from './work.ts';
import type { Work } from './work.ts';

const kitchen = openKitchen();

self.onmessage = async ({ data: work }: MessageEvent<Work>) => {
  const say = (reply: HandReply) => self.postMessage(reply);
  try {
    say({ tallies: await takePart(work, planWork(work.layer, work.pixels, work.hasInputs), await kitchen) });
  } catch (error) {
    say({ failed: String(error) });
  }
};
self.postMessage({ ready: true } satisfies HandReply);
