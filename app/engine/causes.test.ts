// Every cause for which a job may come to nothing: brought about, and looked up in the table that has words for it.
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Reply, Request } from '../../kernels/worker/protocol.ts';
import { sayCause } from '../i18n/say-cause.ts';
import { engineEn } from '../i18n/words/engine.en.ts';
import { engineZh } from '../i18n/words/engine.zh.ts';
import { createClient } from './client.ts';
import type { EngineClient, LayerJob, WorkerLike } from './client.ts';
import { JobError } from './job-error.ts';
import type { JobCode } from './job-error.ts';
import { startInProcess } from './in-process.ts';

afterEach(() => void vi.useRealTimers());

const job = (change: Partial<LayerJob['spec']> = {}): LayerJob => ({
  slot: 'a',
  spec: { kind: 'depthwise', height: 2, width: 2, channels: 1, kernel: 1, ...change },
  weights: { depthwise: Float32Array.of(2) },
  input: Float32Array.of(1, 2, 3, 4),
  want: { filtered: false, standard: 'none' },
});

/** Asks for a layer and gives the code of its end. */
async function codeOf(client: EngineClient, asked = client.layer(job())): Promise<string> {
  const end = await asked.then(
    () => 'it went well',
    (error: unknown) => (error instanceof JobError ? error.code : String(error)),
  );
  client.close();
  return end;
}

/** A worker that does what the test says with what it is sent. */
function workerThat(act: (worker: WorkerLike, request: Request) => void, starts = true): () => WorkerLike {
  return () => {
    const worker: WorkerLike = {
      ...{ onmessage: null, onerror: null, onmessageerror: null, terminate: () => undefined },
      postMessage: (request) => act(worker, request),
    };
    const hello = { data: { kind: 'hello', id: 0 } } as MessageEvent<Reply>;
    if (starts) queueMicrotask(() => worker.onmessage?.(hello));
    return worker;
  };
}
const onError = (message?: string) => (worker: WorkerLike) =>
  queueMicrotask(() => worker.onerror?.({ message } as ErrorEvent));

const tell = () => undefined;
type Told = keyof typeof engineEn.causes;

/** How each comes about, and how it ends. */
const INJECTED: Record<Told, () => Promise<string>> = {
  'worker-missing': () => codeOf(createClient(tell, workerThat(onError(), false))),
  'worker-broken': () => codeOf(createClient(tell, workerThat(onError('Uncaught ReferenceError'), false))),
  'worker-refused': () =>
    codeOf(
      createClient(tell, () => {
        throw new DOMException('workers are forbidden', 'SecurityError');
      }),
    ),
  crash: () =>
    codeOf(
      createClient(
        tell,
        workerThat((worker) => setTimeout(() => onError('boom')(worker))),
      ),
    ),
  hung: () =>
    codeOf(
      createClient(
        tell,
        workerThat(() => undefined),
        { silence: 1, patience: 1, late: 1e6 },
      ),
    ),
  'no-memory': () => {
    const short = workerThat(() => {
      throw new DOMException('Data cannot be cloned, out of memory.', 'DataCloneError');
    });
    return codeOf(createClient(tell, short));
  },
  'too-large': () => {
    const client = createClient(tell, startInProcess);
    const huge = { kind: 'depthwise', height: 1e5, width: 1e5, channels: 8, kernel: 1 } as const;
    const measure = { weights: null, input: null, standard: 'none', rounds: 3, budgetMs: 20 } as const;
    const asked = client.measure({ spec: huge, ...measure }).then(({ missing }) => {
      throw new JobError(missing.layer!);
    });
    return codeOf(client, asked);
  },
  'no-output': () => {
    const client = createClient(tell, startInProcess);
    return codeOf(client, client.layer(job({ kernel: 3 })));
  },
  'input-lost': async () => {
    let crash = () => {};
    const client = createClient(tell, () => {
      const worker = startInProcess();
      crash = () => worker.onerror?.({ message: 'boom' } as ErrorEvent);
      return worker;
    });
    const input = client.give(Float32Array.of(1, 2, 3, 4), () => Promise.reject(new Error('gone')));
    await client.layer({ ...job(), input });
    crash();
    return codeOf(client, client.layer({ ...job(), slot: 'b', input }));
  },
  // That the server says so when its import fails: kernels/worker/parts.test.ts.
  'part-missing': () => {
    const failed = ({ id }: Request): Reply => ({ kind: 'failed', id, code: 'part-missing', detail: {} });
    const answers = workerThat((worker, request) =>
      queueMicrotask(() => worker.onmessage?.({ data: failed(request) } as MessageEvent<Reply>)),
    );
    return codeOf(createClient(tell, answers));
  },
  cancelled: () => {
    const client = createClient(tell, startInProcess);
    const asked = client.layer(job());
    client.close();
    return codeOf(client, asked);
  },
};

/** Every code there is: the compiler misses one that is new. A refusal is a fault of the page, and has one sentence for all. */
const CODES: Record<JobCode, 'told' | 'refusal'> = {
  ...{ 'worker-missing': 'told', 'worker-refused': 'told', 'worker-broken': 'told' },
  ...{ crash: 'told', hung: 'told', 'no-memory': 'told', 'too-large': 'told', 'no-output': 'told' },
  ...{ 'input-lost': 'told', 'part-missing': 'told', cancelled: 'told' },
  ...{ 'whole-number': 'refusal', 'one-of': 'refusal', padding: 'refusal', 'not-for-kind': 'refusal' },
  ...{ missing: 'refusal', divides: 'refusal', 'filters-depthwise': 'refusal', length: 'refusal' },
  ...{ 'out-of-range': 'refusal', unavailable: 'refusal', busy: 'refusal', disposed: 'refusal' },
  ...{ 'no-slot': 'refusal', 'no-input': 'refusal' },
};

test.each(Object.entries(INJECTED))('%s is what comes of its cause', async (code, inject) => {
  expect(await inject()).toBe(code);
});

describe.each([
  ['English', engineEn],
  ['Chinese', engineZh],
] as const)('in %s', (_, words) => {
  const codes = Object.keys(CODES) as JobCode[];

  test('every code has a sentence of its own', () => {
    expect(Object.keys(words.causes).sort()).toEqual(codes.filter((code) => CODES[code] === 'told').sort());
    const sentences = codes.map((code) => sayCause(words, code).why);
    expect(new Set(sentences).size).toBe(codes.length);
    for (const code of codes.filter((code) => CODES[code] === 'refusal')) {
      expect(sayCause(words, code).why).toContain(code);
    }
  });

  test('every note on a run has a sentence of its own, and so has every part that is late', () => {
    const notes = Object.values(words.notes);
    expect(new Set(notes).size).toBe(notes.length);
    expect(new Set(Object.values(words.late).map(({ title }) => title)).size).toBe(3);
  });

  test('no sentence sends the reader to a button, which may not be there', () => {
    const all = JSON.stringify([words, codes.map((code) => sayCause(words, code))]);
    expect(all).not.toMatch(/try again|measure again|press|button|再试|重新测量|按钮|点击/i);
  });
});
