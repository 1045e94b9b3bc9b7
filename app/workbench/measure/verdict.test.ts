import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureEn } from '../../i18n/words/measure.en.ts';
import { measureZh } from '../../i18n/words/measure.zh.ts';
import type { Measured } from '../../state/measure.ts';
import { verdictOf } from './verdict.ts';

/** Counted: four times fewer. */
function measured(median: number, change: Partial<Measured> = {}, ms = 1): Measured {
  const timing = (median: number, multiplyAdds: number) => ({
    ...{ median, low: median, high: median, runs: 51, reliable: true, multiplyAdds },
  });
  return {
    ...{ layer: timing(ms, 1000), standard: timing(ms * median, 4000), missing: {}, rounds: 51 },
    ratio: { median, low: median * 0.98, high: median * 1.02 },
    ...{ resolution: 0.1, build: 'simd', threads: 1, plan: null, notes: [] },
    ...change,
  };
}
const says = (result: Measured, canTakeWhole = false) => {
  const { claim, reason } = measureEn.verdict(verdictOf(result, canTakeWhole)!);
  return `${claim} ${reason}`;
};

test('less than counted is said to be less, with the reason', () => {
  expect(says(measured(2))).toMatch(/^Measured: 2.00× faster. Counted: 4.00× fewer multiply-adds. Less than/);
});

test('as counted and more than counted are said as well', () => {
  expect(says(measured(4.1))).toContain('About as counted.');
  expect(says(measured(6))).toContain('More than counted');
});

test('a standard layer that is faster is called so', () => {
  expect(says(measured(0.5))).toContain('the standard layer is faster here, 2.00×. Counted: 4.00× fewer');
});

test('a difference within the spread is none', () => {
  expect(says(measured(1.01))).toContain('no difference beyond the spread');
});

test('a spread that holds both no difference and the count decides for neither', () => {
  const ratio = { median: 3.9, low: 0.8, high: 6 };
  expect(says(measured(3.9, { ratio }))).toMatch(/^Measured: the times vary too much to tell/);
});

test('no two sentences of one verdict contradict each other, whatever was measured', () => {
  const positive = fc.double({ min: 0.05, max: 20, noNaN: true });
  fc.assert(
    fc.property(positive, positive, positive, positive, (a, b, c, counted) => {
      const [low, median, high] = [a, b, c].sort((x, y) => x - y);
      const result = measured(median, { ratio: { median, low, high } });
      result.layer!.multiplyAdds = 4000 / counted;
      const text = says(result);
      const claimsNone = text.includes('no difference');
      const isFar = Math.max(counted, 1 / counted) > 1.1 + 1e-9;
      if (claimsNone && isFar) expect(text).not.toContain('About as counted');
      if (text.includes('About as counted') && !claimsNone) {
        expect(Math.abs(median / counted - 1)).toBeLessThan(0.11);
      }
      if (median > 1 && low > 1) expect(text).toContain('faster. Counted');
      if (median < 1 && high < 1) expect(text).toContain('the standard layer is faster');
    }),
    { numRuns: 500 },
  );
});

test('a run that is mostly its own start is called short, and what to try is said', () => {
  expect(says(measured(2, {}, 0.001), true)).toContain('mostly starting and ending. The whole photograph');
  expect(says(measured(2, {}, 0.001))).toContain('A larger layer');
});

test('what the clock cannot tell is not reliable, whatever the numbers are', () => {
  const { layer } = measured(2);
  const result = measured(2, { layer: { ...layer!, reliable: false } });
  expect(says(result)).toMatch(/^Not reliable: under the resolution of this browser’s clock, 0.100 ms/);
  expect(says(measured(2, { ratio: null }))).toMatch(/^Not reliable/);
});

test('a layer of more multiply-adds than the standard one is not said to have fewer', () => {
  const result = measured(0.8);
  result.layer!.multiplyAdds = 5000;
  expect(says(result)).toContain('1.25× as many multiply-adds as standard');
  expect(measureZh.verdict(verdictOf(result, false)!).claim).toContain('标准卷积的 1.25 倍');
});

test('with one half there is nothing to compare', () => {
  expect(verdictOf(measured(2, { standard: null }), false)).toBeNull();
});
