import { expect, test, vi } from 'vitest';

test('in a page every job that takes breath goes on, however many take it at once', async () => {
  vi.resetModules();
  vi.stubGlobal('setImmediate', undefined);
  const { createBreath } = await import('./breath.ts');
  const breath = createBreath();
  const order: number[] = [];
  await Promise.all([1, 2, 3].map((job) => breath.take().then(() => order.push(job))));
  expect(order).toEqual([1, 2, 3]);
  breath.close();
  vi.unstubAllGlobals();
});
