// A thread that helps with runs. It keeps nothing of a picture between them.
import { createEngine } from '../../../kernels/index.ts';
import type { HandReply } from './hands.ts';
import { createKitchen } from './kitchen.ts';
import { planWork, takePart } from './work.ts';
import type { Work } from './work.ts';

const kitchen = createEngine({ threads: 1 }).then(createKitchen);

self.onmessage = async ({ data: work }: MessageEvent<Work>) => {
  const say = (reply: HandReply) => self.postMessage(reply);
  try {
    say({ tallies: await takePart(work, planWork(work.layer, work.pixels), await kitchen) });
  } catch (error) {
    say({ failed: String(error) });
  }
};
