import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scrollWatch } from './wheel-steps.ts';

type Turn = Parameters<ReturnType<typeof scrollWatch>['stepsAt']>[0];

const turn = (deltaY: number, timeStamp: number, more: Partial<Turn> = {}): Turn => ({
  ...{ deltaX: 0, deltaY, deltaMode: 0, shiftKey: false, ctrlKey: false, metaKey: false, timeStamp },
  ...more,
});

/** A flick of two fingers on a trackpad, as recorded: it grows, then momentum dies away for a second after they have left. */
const FLICK = [
  ...[1, 3, 8, 15, 24, 31, 35, 36],
  ...[
    33, 30, 27, 25, 22, 20, 18, 16, 15, 13, 12, 11, 10, 9, 8, 7, 6, 6, 5, 5, 4, 4, 3, 3, 2, 2, 2, 1, 1, 1, 1,
  ],
];
const every = (ms: number, deltas: readonly number[], from = 0, more: Partial<Turn> = {}) =>
  deltas.map((delta, i) => turn(delta, from + i * ms, more));

/** All steps of some turns at one place; null where each was the browser's. */
function stepsOf(turns: readonly Turn[], spot: string | null = ''): number | null {
  const watch = scrollWatch();
  let sum: number | null = null;
  for (const one of turns) {
    watch.hear(one);
    const steps = watch.stepsAt(one, 'field', spot);
    if (steps !== null) sum = (sum ?? 0) + steps;
  }
  return sum;
}

test('thirty events of four pixels are one step', () => {
  expect(stepsOf(every(16, Array<number>(30).fill(4)))).toBe(-1);
  expect(stepsOf(every(16, Array<number>(24).fill(4)))).toBe(0);
});

test('a notch of a mouse is one step, whether a browser makes it 100 or 120 pixels, three lines or a page', () => {
  for (const notch of [100, 120, -100, -120]) {
    const notches = every(90, Array<number>(12).fill(notch));
    expect(stepsOf(notches)).toBe(-12 * Math.sign(notch));
  }
  expect(stepsOf(every(90, Array<number>(5).fill(-3), 0, { deltaMode: 1 }))).toBe(5);
  expect(stepsOf(every(90, Array<number>(5).fill(1), 0, { deltaMode: 2 }))).toBe(-5);
});

test('a flick makes as many steps as it is long, momentum and all', () => {
  const length = FLICK.reduce((sum, delta) => sum + delta, 0);
  expect(stepsOf(every(16, FLICK))).toBe(-Math.floor(length / 100));
});

test('no steps come from a scroll that began elsewhere, and the page goes on with it', () => {
  const watch = scrollWatch();
  const turns = every(16, FLICK);
  const answers = turns.map((one, i) => {
    watch.hear(one);
    // The page scrolls, and after ten events the focused field has come under the pointer.
    return i < 10 ? null : watch.stepsAt(one, 'field', '');
  });
  expect(answers.every((answer) => answer === null)).toBe(true);

  const later = turn(-100, turns.at(-1)!.timeStamp + 500);
  watch.hear(later);
  expect(watch.stepsAt(later, 'field', '')).toBe(1);
});

test('momentum ends with the pointer’s stay: on another cell it changes nothing, and does not scroll either', () => {
  const watch = scrollWatch();
  const answers = every(16, FLICK).map((one, i) => {
    watch.hear(one);
    return watch.stepsAt(one, 'grid', i < 8 ? '1,1' : i < 20 ? null : '1,2');
  });
  expect(answers.slice(0, 8).reduce((sum: number, steps) => sum + steps!, 0)).toBe(-1);
  expect(answers.slice(8).every((answer) => answer === 0)).toBe(true);
});

test('a press begins a new scroll, however soon', () => {
  const watch = scrollWatch();
  watch.hear(turn(100, 0));
  watch.end();
  watch.hear(turn(-100, 50));
  expect(watch.stepsAt(turn(-100, 50), 'grid', '0,0')).toBe(1);
});

test('a pinch is left to the browser, also in the middle of a scroll', () => {
  expect(stepsOf(every(16, FLICK, 0, { ctrlKey: true }))).toBeNull();
  expect(stepsOf(every(90, [100, -100], 0, { metaKey: true }))).toBeNull();
  const watch = scrollWatch();
  watch.hear(turn(100, 0));
  expect(watch.stepsAt(turn(100, 0), 'field', '')).toBe(-1);
  watch.hear(turn(100, 16, { ctrlKey: true }));
  expect(watch.stepsAt(turn(100, 16, { ctrlKey: true }), 'field', '')).toBeNull();
});

test('a swipe to the side is left to the browser; with Shift it counts, as browsers turn the wheel sideways then', () => {
  expect(stepsOf([turn(2, 0, { deltaX: 90 }), turn(3, 16, { deltaX: 120 })])).toBeNull();
  expect(stepsOf([turn(0, 0, { deltaX: -100, shiftKey: true })])).toBe(1);
});

test('turning round begins at nothing', () => {
  expect(stepsOf(every(16, [...Array<number>(20).fill(4), ...Array<number>(24).fill(-4)]))).toBe(0);
  expect(stepsOf(every(16, [...Array<number>(20).fill(4), ...Array<number>(25).fill(-4)]))).toBe(1);
});

test('however a way is cut into events, it is about one step for each hundred pixels', () => {
  const cut = fc.array(fc.float({ min: Math.fround(0.25), max: 99, noNaN: true }), {
    minLength: 1,
    maxLength: 80,
  });
  fc.assert(
    fc.property(cut, fc.constantFrom(1, -1), (deltas, sign) => {
      const way = deltas.reduce((sum, delta) => sum + delta, 0);
      const steps = stepsOf(
        every(
          8,
          deltas.map((delta) => sign * delta),
        ),
      )!;
      expect(Math.abs(-sign * steps - way / 100)).toBeLessThanOrEqual(1.001);
    }),
  );
});

test('no device makes a value fly', () => {
  expect(stepsOf([turn(-1e9, 0)])).toBe(10);
});
