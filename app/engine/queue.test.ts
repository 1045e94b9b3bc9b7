import { expect, test } from 'vitest';
import { Superseded } from './job-error.ts';
import { createQueue } from './queue.ts';

/** Jobs that end when told to, and a record of which were begun. */
function bench() {
  const queue = createQueue();
  const begun: string[] = [];
  const ends = new Map<string, { resolve: (value: string) => void; reject: (error: Error) => void }>();
  const ask = (slot: string, name: string) =>
    queue.newest(slot, () => {
      begun.push(name);
      return new Promise<string>((resolve, reject) => ends.set(name, { resolve, reject }));
    });
  const end = (name: string) => ends.get(name)!.resolve(`${name} is done`);
  const fail = (name: string) => ends.get(name)!.reject(new Error(`${name} failed`));
  return { queue, begun, ask, end, fail };
}

test('a job of an idle slot begins at once', async () => {
  const { ask, begun, end } = bench();
  const job = ask('board', 'a');
  expect(begun).toEqual(['a']);
  end('a');
  await expect(job).resolves.toBe('a is done');
});

test('of several jobs asked for while one runs only the last is begun; the others reject as superseded', async () => {
  const { ask, begun, end } = bench();
  const [first, second, third, last] = ['a', 'b', 'c', 'd'].map((name) => ask('board', name));
  await expect(second).rejects.toBeInstanceOf(Superseded);
  await expect(third).rejects.toBeInstanceOf(Superseded);
  expect(begun).toEqual(['a']);
  end('a');
  await expect(first).resolves.toBe('a is done');
  expect(begun).toEqual(['a', 'd']);
  end('d');
  await expect(last).resolves.toBe('d is done');
});

test('a job that is running is never dropped', async () => {
  const { ask, end } = bench();
  const first = ask('board', 'a');
  const second = ask('board', 'b');
  end('a');
  await expect(first).resolves.toBe('a is done');
  end('b');
  await expect(second).resolves.toBe('b is done');
});

test('slots do not wait for each other', () => {
  const { ask, begun } = bench();
  for (const slot of ['board', 'whole', 'first']) void ask(slot, slot);
  expect(begun).toEqual(['board', 'whole', 'first']);
});

test('a job that fails makes way for the one behind it', async () => {
  const { ask, begun, fail, end } = bench();
  const first = ask('board', 'a');
  const second = ask('board', 'b');
  fail('a');
  await expect(first).rejects.toThrow('a failed');
  expect(begun).toEqual(['a', 'b']);
  end('b');
  await expect(second).resolves.toBe('b is done');
  const third = ask('board', 'c');
  end('c');
  await expect(third).resolves.toBe('c is done');
});

test('a job that throws before it gives a promise makes way too', async () => {
  const { queue, ask, end } = bench();
  const thrower = () => {
    throw new Error('no worker');
  };
  await expect(queue.newest('board', thrower)).rejects.toThrow('no worker');
  const next = ask('board', 'a');
  const behind = queue.newest('board', thrower);
  end('a');
  await expect(next).resolves.toBe('a is done');
  await expect(behind).rejects.toThrow('no worker');
});
