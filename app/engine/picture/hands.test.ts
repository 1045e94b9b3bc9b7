import { expect, test, vi } from 'vitest';
import type { Pixels } from '../../image/full/pixels.ts';
import { noise, plainLayer } from '../../testing/random-picture.ts';
import { createHands, NO_HANDS } from './hands.ts';
import type { HandLike, HandReply } from './hands.ts';
import { openKitchen } from './kitchen.ts';
import { createPlace } from './place.ts';
import { run } from './run.ts';
import { planWork, takePart } from './work.ts';
import type { Work } from './work.ts';

const kitchens = await Promise.all([openKitchen(), openKitchen()]);
const otherTasks = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Says that it has started, as a thread does when its script has come. */
function started(hand: HandLike): HandLike {
  queueMicrotask(() => hand.onmessage!({ data: { ready: true } } as MessageEvent<HandReply>));
  return hand;
}

/** A helper in this thread, on the memory that it is given. */
function unstarted(): HandLike {
  const hand: HandLike = {
    ...{ onmessage: null, onerror: null, terminate: () => {} },
    postMessage(work: Work) {
      const plan = planWork(work.layer, work.pixels, work.hasInputs);
      void takePart(work, plan, kitchens[1], otherTasks).then((tallies) => {
        hand.onmessage!({ data: { tallies } } as MessageEvent<HandReply>);
      });
    },
  };
  return hand;
}

const inProcess = () => started(unstarted());

/** One that stops at its first work. */
function mortal(): HandLike {
  const hand: HandLike = {
    ...{ onmessage: null, onerror: null, terminate: vi.fn() },
    postMessage: () => queueMicrotask(() => hand.onerror!({ message: 'out of memory' } as ErrorEvent)),
  };
  return started(hand);
}

/** In memory that threads share. */
function shared(): Pixels {
  const pixels = noise(2100, 900) as Extract<Pixels, { bits: 8 }>;
  const rgba = new Uint8ClampedArray(new SharedArrayBuffer(pixels.rgba.length));
  rgba.set(pixels.rgba);
  return { ...pixels, rgba };
}

const layer = plainLayer([[1, 2, 1]], { channels: 'rgb' });
const help = { pause: otherTasks, signal: new AbortController().signal, onProgress: () => {} };

test('two threads find what one finds, to the last count, and paint the same overviews', async () => {
  const alone = createPlace(kitchens[0], noise(2100, 900));
  const together = createPlace(kitchens[0], shared());
  const due = await run(alone, layer, { ...help, hands: NO_HANDS });
  const hands = createHands(1, inProcess);
  await otherTasks();
  const found = await run(together, layer, { ...help, hands });
  expect([due.threads, found.threads]).toEqual([1, 2]);
  expect(found.maps).toEqual(due.maps);
  for (const [name, { values }] of alone.full!.planes) {
    expect([...together.full!.planes.get(name)!.values.subarray(0, 5000)]).toEqual([
      ...values.subarray(0, 5000),
    ]);
  }
});

test('a run goes over all again without a thread that is lost', async () => {
  const place = createPlace(kitchens[0], shared());
  const hands = createHands(1, mortal);
  await otherTasks();
  expect(hands.count).toBe(1);
  const found = await run(place, layer, { ...help, hands });
  expect([found.threads, hands.count]).toEqual([1, 0]);
  const cells = 2100 * 900;
  for (const { histogram } of found.maps) {
    expect(histogram.counts.reduce((sum, count) => sum + count, 0)).toBe(cells);
  }
});

test('where no thread can be had, one does it all', async () => {
  const hands = createHands(1, () => {
    throw new Error('refused');
  });
  const found = await run(createPlace(kitchens[0], shared()), layer, { ...help, hands });
  expect([found.threads, hands.count]).toEqual([1, 0]);
});

test('a thread that has not started is not waited for, and takes part in the next run', async () => {
  const hand = unstarted();
  const hands = createHands(1, () => hand);
  const place = createPlace(kitchens[0], shared());
  expect((await run(place, layer, { ...help, hands })).threads).toBe(1);
  hand.onmessage!({ data: { ready: true } } as MessageEvent<HandReply>);
  expect((await run(place, layer, { ...help, hands })).threads).toBe(2);
});
