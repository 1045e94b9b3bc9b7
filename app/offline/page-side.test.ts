import { expect, test, vi } from 'vitest';
import { MemoryCaches } from '../testing/memory-caches.ts';
import { askToKeep } from './ask.ts';
import type { Told } from './protocol.ts';
import { putShared, takeShared } from './shared-picture.ts';

const worker = (...answers: Told[]) => ({
  postMessage(_: unknown, [port]: [MessagePort]) {
    for (const answer of answers) port.postMessage(answer);
  },
});
const kept = (bytes: number) => ({ bytes, all: 100 });

test('how far the keeping is is heard, and its end', async () => {
  const heard: number[] = [];
  const hear = ({ bytes }: { bytes: number }) => void heard.push(bytes);
  const through = worker({ kind: 'kept', kept: kept(40) }, { kind: 'done', kept: kept(100) });
  expect(await askToKeep(through as never, hear)).toEqual({ ok: true });
  const full = worker({ kind: 'not-kept', kept: kept(60), reason: 'no-room' });
  expect(await askToKeep(full as never, hear)).toEqual({ ok: false, reason: 'no-room' });
  expect(heard).toEqual([40, 100, 60]);
});

test('a worker that the browser has stopped is not waited for', async () => {
  vi.useFakeTimers();
  const end = askToKeep(worker() as never, () => {}, 5000);
  await vi.advanceTimersByTimeAsync(5000);
  expect(await end).toEqual({ ok: false, reason: 'failed' });
  vi.useRealTimers();
});

test('a shared picture is taken once, with its name and its bytes', async () => {
  const caches = new MemoryCaches() as unknown as CacheStorage;
  const scope = 'https://school.example/filter/';
  expect(await takeShared(caches, scope)).toBeNull();
  await putShared(caches, scope, new File(['abc'], '猫 1.png', { type: 'image/png' }));
  expect(await takeShared(caches, `${scope}other/`)).toBeNull();
  const found = await takeShared(caches, scope);
  expect([found?.name, await found?.blob.text()]).toEqual(['猫 1.png', 'abc']);
  expect(await takeShared(caches, scope)).toBeNull();
});
