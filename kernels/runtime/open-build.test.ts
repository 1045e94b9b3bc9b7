// Why an engine is not the fastest there could be: each cause is brought about, as in a browser, and has a note of its own.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createEngine } from '../index.ts';
import type { Engine } from '../index.ts';
import type { EngineNote } from './program.ts';

const NODE_FS: string = 'node:fs/promises';
const { readFile } = (await import(NODE_FS)) as {
  readFile: (url: URL) => Promise<Uint8Array<ArrayBuffer>>;
};

/** What a worker of the page does with its first message. */
type Answer = 'ready' | 'error' | 'nothing';

/** A browser's surroundings: an isolated page with threads that answer, but for what is changed. */
function surround(change: { fetch?: () => Promise<Response>; answer?: Answer; globals?: object } = {}): void {
  const fetchFile = async (url: URL) =>
    new Response(await readFile(url), { headers: { 'content-type': 'application/wasm' } });
  class Thread {
    onmessage: ((event: object) => void) | null = null;
    onerror: ((event: object) => void) | null = null;
    postMessage(): void {
      if (change.answer === 'nothing') return;
      queueMicrotask(() => (change.answer === 'error' ? this.onerror?.({}) : this.onmessage?.({})));
    }
    terminate(): void {}
  }
  const globals = {
    process: Object.create(process, { versions: { value: {} } }) as object, // not Node
    ...{ crossOriginIsolated: true, fetch: change.fetch ?? fetchFile, Worker: Thread },
    ...change.globals,
  };
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
}

/** A memory that refuses when `isTooMuch`. */
function refuseMemory(isTooMuch: (asked: WebAssembly.MemoryDescriptor) => boolean): void {
  const { Memory } = WebAssembly;
  vi.spyOn(WebAssembly, 'Memory').mockImplementation(function (asked) {
    if (isTooMuch(asked)) throw new RangeError('could not allocate memory');
    return new Memory(asked);
  });
}

beforeEach(() => {
  // Which build does not matter here, and Node 20 has only one of them without a flag.
  vi.spyOn(WebAssembly, 'validate').mockReturnValue(true);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const open = (): Promise<Engine> => createEngine({ threads: 2 });
const late = (note: EngineNote, engine: Engine) =>
  vi.waitFor(() => expect(engine.notes).toEqual([note]), 3000);

declare const process: object;
const answerOf =
  (status: number, body = 'no such file') =>
  () =>
    Promise.resolve(new Response(body, { status }));
test.each<[EngineNote, string, () => Promise<Response>]>([
  ['not-loaded', 'the network is down', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['not-loaded', 'the file is not there', answerOf(404)],
  ['not-compiled', 'another file comes in its place', answerOf(200, '<!doctype html>')],
])('%s where %s: the reference runs', async (note, _, fetch) => {
  surround({ fetch });
  expect(await open()).toMatchObject({ build: 'reference', threads: 1, notes: [note] });
});

test('a file of the wrong name is compiled all the same, without asking for it twice', async () => {
  const fetch = vi.fn(async (url: URL) => new Response(await readFile(url), { headers: {} }));
  surround({ fetch: fetch as never });
  expect(await open()).toMatchObject({ notes: [] });
  expect(fetch).toHaveBeenCalledTimes(1);
});

test('not-compiled where the rules of the page forbid it', async () => {
  surround();
  const forbid = () => Promise.reject(new WebAssembly.CompileError('blocked by the policy of the page'));
  vi.spyOn(WebAssembly, 'compileStreaming').mockImplementation(forbid);
  expect(await open()).toMatchObject({ build: 'reference', notes: ['not-compiled'] });
});

test('memory-refused where the device gives none: the reference runs', async () => {
  surround();
  refuseMemory(() => true);
  expect(await open()).toMatchObject({ build: 'reference', notes: ['memory-refused'] });
});

test('shared-memory-refused where it gives none that is shared: the fast kernels run on one thread', async () => {
  surround();
  refuseMemory(({ shared }) => shared === true);
  const engine = await open();
  expect(engine).toMatchObject({ threads: 1, notes: ['shared-memory-refused'] });
  expect(engine.build).not.toBe('reference');
});

test('not-isolated and no-shared-memory are not the same', async () => {
  surround({ globals: { crossOriginIsolated: false } });
  expect(await open()).toMatchObject({ threads: 1, notes: ['not-isolated'] });
  surround({ globals: { SharedArrayBuffer: undefined } });
  expect(await open()).toMatchObject({ threads: 1, notes: ['no-shared-memory'] });
});

test('no-thread-start where the script of the threads does not arrive, or no worker may be started', async () => {
  surround({ answer: 'error' });
  await late('no-thread-start', await open());
  surround({ globals: { Worker: undefined } });
  await late('no-thread-start', await open());
});

test('no-thread-answer where they say nothing', async () => {
  surround({ answer: 'nothing' });
  await late('no-thread-answer', await open());
});

test('nothing where all is well', async () => {
  surround();
  const engine = await open();
  await vi.waitFor(() => expect(engine.threads).toBe(2));
  expect(engine.notes).toEqual([]);
});
