// Helpers: the same module on the same memory, in other threads. They wait in wasm (`help`) and never come back.
import { isNode } from './detect.ts';
import { trustOwnScripts } from './own-scripts.ts';
import { CONTROL, EPOCH } from './words.ts';

export interface ThreadStart {
  module: WebAssembly.Module;
  memory: WebAssembly.Memory;
  /** 1 for the first helper; 0 is the thread that runs the engine. */
  thread: number;
  /** The run that it need not answer. */
  seen: number;
}

export interface Helpers {
  readonly count: number;
  stop(): void;
}

/** How long a thread may take to say that it is there. */
const PATIENCE_MS = 1500;

/** Why there are none; a note of the engine. */
export class ThreadError extends Error {
  readonly note: 'no-thread-start' | 'no-thread-answer';
  constructor(note: ThreadError['note']) {
    super(note);
    this.note = note;
  }
}

interface Started {
  ready: Promise<void>;
  stop(): void;
}

/** The thread loads its script while the module is still being compiled. */
type Start = Omit<ThreadStart, 'module'> & { module: Promise<WebAssembly.Module> };

function startInBrowser({ module, ...rest }: Start): Started {
  trustOwnScripts();
  const worker = new Worker(new URL('../worker/thread.ts', import.meta.url), { type: 'module' });
  const ready = new Promise<void>((resolve, reject) => {
    worker.onmessage = () => resolve();
    worker.onerror = () => reject(new ThreadError('no-thread-start'));
    module.then(
      (compiled) => worker.postMessage({ module: compiled, ...rest } satisfies ThreadStart),
      reject,
    );
  });
  return { ready, stop: () => worker.terminate() };
}

const NODE_THREADS: string = 'node:worker_threads';
/** Node's threads take plain JavaScript: worker/thread.ts in its words. */
const NODE_SOURCE = `
const { parentPort, workerData: { module, memory, thread, seen } } = require('${NODE_THREADS}');
WebAssembly.instantiate(module, { env: { memory, abort() {} } }).then(({ exports }) => {
  parentPort.postMessage('ready');
  exports.help(thread, seen);
});`;

interface NodeWorker {
  once(event: string, listener: (value: unknown) => void): void;
  unref(): void;
  terminate(): Promise<number>;
}

async function startInNode({ module, ...rest }: Start): Promise<Started> {
  const { Worker } = (await import(/* @vite-ignore */ NODE_THREADS)) as {
    Worker: new (source: string, options: { eval: boolean; workerData: ThreadStart }) => NodeWorker;
  };
  const worker = new Worker(NODE_SOURCE, { eval: true, workerData: { module: await module, ...rest } });
  const ready = new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve());
    worker.once('error', () => reject(new ThreadError('no-thread-start')));
  });
  worker.unref();
  return { ready, stop: () => void worker.terminate() };
}

/** Rejects, and leaves no thread behind, if one of them does not answer in time. */
export async function startHelpers(
  count: number,
  module: Promise<WebAssembly.Module>,
  memory: WebAssembly.Memory,
  patienceMs = PATIENCE_MS,
): Promise<Helpers> {
  const seen = new Int32Array(memory.buffer)[CONTROL / 4 + EPOCH];
  const started: Started[] = [];
  const stop = () => started.forEach((helper) => helper.stop());
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    for (let thread = 1; thread <= count; thread++) {
      const start = { module, memory, thread, seen };
      started.push(isNode() ? await startInNode(start) : startInBrowser(start));
    }
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new ThreadError('no-thread-answer')), patienceMs);
    });
    await Promise.race([Promise.all(started.map(({ ready }) => ready)), late]);
    return { count, stop };
  } catch (error) {
    stop();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
