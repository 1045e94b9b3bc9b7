// A helper thread of the engine: makes its own instance on the shared memory, says so, and waits there for work.
import { instantiate } from '../runtime/load.ts';
import type { ThreadStart } from '../runtime/threads.ts';

self.onmessage = async ({ data }: MessageEvent<ThreadStart>) => {
  const kernels = await instantiate(data.module, data.memory);
  self.postMessage('ready');
  kernels.help(data.thread, data.seen);
};
