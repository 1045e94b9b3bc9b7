import { expect, test } from 'vitest';
import { CASE_IDS, CASES, countsOf, decide, TARGETS } from './decision.ts';
import type { Candidate } from './decision.ts';

test('the six cases of the lesson get their verdicts', () => {
  expect(Object.fromEntries(CASE_IDS.map((id) => [id, decide(CASES[id]).verdict]))).toEqual({
    deep: 'yes',
    first: 'no',
    single: 'no',
    point: 'no',
    long: 'yes',
    wide: 'measure',
  });
});

test('a no names the one thing that decides', () => {
  const why = (candidate: Candidate) => decide(candidate).reasons.map(({ kind }) => kind);
  expect(why(CASES.first)).toEqual(['few-channels']);
  expect(why(CASES.single)).toEqual(['one-filter']);
  expect(why(CASES.point)).toEqual(['nothing-to-filter']);
  expect(why({ ...CASES.deep, filters: 2 })).toEqual(['little-saving']);
  // 2×2 kernels and one filter: the sum of 1/N and 1/k² is above 1 for every k.
  expect(countsOf({ ...CASES.single, kernel: 2 }).saving).toBeLessThan(1);
});

test('savings, traffic and operations per byte are those of the lesson', () => {
  const { saving, traffic, intensity } = countsOf(CASES.deep);
  expect(saving).toBeCloseTo(8.84, 2);
  expect(traffic.unfused).toBeCloseTo(0.26, 2);
  expect(traffic.fused).toBeCloseTo(0.18, 2);
  expect(intensity.standard).toBeCloseTo(90.3, 1);
  expect(intensity.depthwise).toBeCloseTo(2.2, 2);
  expect(intensity.pointwise).toBeCloseTo(55.5, 1);
  const wide = countsOf(CASES.wide);
  expect(wide.saving).toBeCloseTo(7.89, 2);
  expect(wide.traffic.unfused).toBeCloseTo(1.64, 2);
  expect(wide.traffic.fused).toBeCloseTo(0.99, 2);
  expect(countsOf(CASES.long).saving).toBeCloseTo(29.2, 1);
});

test('in one dimension 1/k takes the place of 1/k²', () => {
  for (const kernel of [2, 3, 9, 33])
    for (const filters of [2, 16, 256]) {
      const { saving } = countsOf({ ...CASES.long, kernel, filters });
      expect(saving).toBeCloseTo(1 / (1 / filters + 1 / kernel), 10);
    }
});

test('a graphics processor and int8 are always measured where nothing speaks against the layer', () => {
  for (const target of TARGETS) {
    expect(decide({ ...CASES.deep, target }).verdict).toBe(target === 'phone-cpu' ? 'yes' : 'measure');
    expect(decide({ ...CASES.point, target }).verdict).toBe('no');
  }
});

test('a saving between little and clear is measured, on a phone too', () => {
  const { saving, verdict } = decide({ ...CASES.deep, filters: 4 });
  expect(saving).toBeGreaterThan(2);
  expect(saving).toBeLessThan(4);
  expect(verdict).toBe('measure');
});

test('every possible layer gets a verdict with a reason', () => {
  for (const dimensions of [1, 2] as const)
    for (const kernel of [1, 2, 7])
      for (const filters of [1, 3, 2048])
        for (const channels of [1, 5, 2048])
          for (const target of TARGETS) {
            const candidate = { dimensions, size: 7, channels, filters, kernel, target };
            expect(decide(candidate).reasons.length).toBeGreaterThan(0);
          }
});
