import { expect, test } from 'vitest';
import { clockStep, contest, spreadOf } from './sample.ts';
import type { Contestant, ContestOptions } from './sample.ts';

/** A machine whose time passes only when something runs on it; its clock shows whole steps. */
function machine(step: number) {
  let time = 1000;
  const log: string[] = [];
  const pass = (ms: number) => void (time += ms);
  return {
    log,
    pass,
    /** Looking takes a little while too, or a look for the next step would never end. */
    clock: () => Math.floor((time += step / 50) / step) * step,
    breathe: () => Promise.resolve(),
    /** A contestant of so many milliseconds a run, whatever the round. */
    runs(name: string, ms: (run: number) => number): Contestant {
      let done = 0;
      return {
        burst(count) {
          log.push(`${name}×${count}`);
          for (let i = 0; i < count; i++) pass(ms(done++));
        },
        sliced(onPart) {
          log.push(name);
          const whole = ms(done++);
          for (let i = 1; i <= 4; i++) {
            pass(whole / 4);
            onPart?.(i / 4);
          }
          return Promise.resolve({ ms: whole, slices: 4 });
        },
      };
    },
  };
}

type Machine = ReturnType<typeof machine>;
const options = ({ clock, breathe }: Machine, change: Partial<ContestOptions> = {}): ContestOptions => ({
  ...{ clock, breathe, rounds: 11, budgetMs: 5000 },
  ...change,
});

test('a spread is the median and the ends of the middle half', () => {
  expect(spreadOf([5, 1, 4, 2, 3])).toEqual({ low: 2, median: 3, high: 4 });
  expect(spreadOf([1, 2, 3, 4])).toEqual({ low: 1.75, median: 2.5, high: 3.25 });
  expect(spreadOf([7])).toEqual({ low: 7, median: 7, high: 7 });
});

test('the step of the clock is found out, not assumed', async () => {
  for (const step of [0.005, 0.1, 1, 16]) {
    const { clock, breathe } = machine(step);
    expect(await clockStep(clock, breathe)).toBeCloseTo(step, 6);
  }
});

test('short runs are repeated until the clock can tell them, long ones are single', async () => {
  const here = machine(0.1);
  const { timings, ratio, rounds, resolution } = await contest(
    [here.runs('a', () => 0.002), here.runs('b', () => 0.5)],
    options(here),
  );
  expect([rounds, resolution]).toEqual([11, expect.closeTo(0.1, 6)]);
  expect(timings[0].median).toBeCloseTo(0.002, 4);
  expect(timings[1].median).toBeCloseTo(0.5, 1);
  expect(ratio!.median / 250).toBeCloseTo(1, 1);
  expect(timings.map(({ reliable }) => reliable)).toEqual([true, true]);
  for (const { runs, median } of timings) expect((runs / rounds) * median).toBeGreaterThanOrEqual(20 * 0.1);
});

test('a run longer than others should wait is made in slices, and only what is within them counts', async () => {
  const here = machine(0.1);
  const { timings } = await contest([here.runs('long', () => 400)], options(here, { budgetMs: 1500 }));
  expect(here.log.every((entry) => entry === 'long')).toBe(true);
  expect(timings[0]).toMatchObject({ median: 400, reliable: true });
});

test('both warm up first, then take turns in going first', async () => {
  const here = machine(0.005);
  await contest([here.runs('a', () => 10), here.runs('b', () => 20)], options(here, { rounds: 4 }));
  const order = here.log.map((entry) => entry[0]).join('');
  expect(order).toMatch(/^a+b+abbaabba$/);
});

test('a machine that becomes slower meanwhile is not taken for a slower layer', async () => {
  const here = machine(0.005);
  let slower = 1;
  const runs = (name: string, ms: number) => here.runs(name, () => ms * (slower *= 1.01));
  const { ratio } = await contest([runs('a', 10), runs('b', 20)], options(here, { rounds: 20 }));
  expect(ratio!.median).toBeCloseTo(2, 1);
});

test('runs that become shorter than they were at first are repeated more often', async () => {
  const here = machine(0.1);
  const { timings } = await contest([here.runs('a', (run) => (run < 600 ? 0.1 : 0.002))], options(here));
  expect(timings[0]).toMatchObject({ reliable: true, median: expect.closeTo(0.002, 4) as number });
});

test('what warms up is not counted', async () => {
  const here = machine(0.005);
  const { timings } = await contest([here.runs('a', (run) => (run < 3 ? 25 : 5))], options(here));
  expect(timings[0].high).toBeCloseTo(5, 1);
  expect(timings[0].runs).toBe(11);
});

test('under a coarse clock nothing is called reliable, and it ends all the same', async () => {
  const here = machine(16);
  const { timings } = await contest([here.runs('a', () => 0.3), here.runs('b', () => 3)], options(here));
  expect(timings.map(({ reliable }) => reliable)).toEqual([false, false]);
});

test('a clock that never moves while something runs gives no ratio', async () => {
  const here = machine(16);
  const still: Contestant = { burst: () => {}, sliced: () => Promise.resolve({ ms: 0, slices: 1 }) };
  const { timings, ratio } = await contest([still, still], options(here, { rounds: 3 }));
  expect(ratio).toBeNull();
  expect(timings[0]).toMatchObject({ median: 0, reliable: false });
});

test('it ends with the budget, but not before three rounds', async () => {
  for (const [budgetMs, rounds] of [
    [1, 3],
    [1000, 5],
  ]) {
    const here = machine(0.1);
    const result = await contest([here.runs('a', () => 200)], options(here, { budgetMs }));
    expect(result.rounds).toBe(rounds);
  }
});

test('progress goes from 0 to 1 and never back, also within a long run', async () => {
  const here = machine(0.1);
  const told: number[] = [];
  const onProgress = (share: number) => void told.push(share);
  await contest(
    [here.runs('a', () => 300), here.runs('b', () => 900)],
    options(here, { onProgress, budgetMs: 2000 }),
  );
  expect(told.at(-1)).toBe(1);
  expect(told.every((share, i) => share >= (told[i - 1] ?? 0) && share <= 1)).toBe(true);
  expect(told.length).toBeGreaterThan(20);
});

test('a breath that rejects ends it', async () => {
  const here = machine(0.1);
  let breaths = 0;
  const breathe = () => (++breaths > 30 ? Promise.reject(new Error('stop')) : Promise.resolve());
  await expect(contest([here.runs('a', () => 1)], { ...options(here), breathe })).rejects.toThrow('stop');
});
