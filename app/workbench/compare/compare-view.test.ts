import { expect, test } from 'vitest';
import { describe } from '../../../kernels/spec/geometry.ts';
import { fill } from '../../../kernels/testing/sample.ts';
import { mergeSeparable } from '../../../kernels/spec/weights.ts';
import { createClient } from '../../engine/client.ts';
import { startInProcess } from '../../engine/in-process.ts';
import { kernelIndex } from '../../model/bank.ts';
import { defaultBank } from '../../model/default-bank.ts';
import { OPENING } from '../../model/settings.ts';
import type { LayerSettings } from '../../model/settings.ts';
import { toSpec, toWeights } from '../../model/to-spec.ts';
import type { Computed, Made } from '../../state/board/board-state.ts';
import { valueAt } from '../../ui/feature-map/picture.ts';
import { biasTerms, canMerge, compareView, multipleOf, ROUNDING, standardKernel } from './compare-view.ts';

async function computedOf(change: Partial<LayerSettings>): Promise<Computed> {
  const settings: LayerSettings = { ...OPENING, ...change };
  const bank = defaultBank(settings);
  const input = fill(settings.height * settings.width * settings.channels, 3, 'rough');
  const spec = toSpec(settings);
  const client = createClient(() => undefined, startInProcess);
  const want = { filtered: true, standard: 'merged' } as const;
  const reply = await client.layer({ slot: 'board', spec, weights: toWeights(settings, bank), input, want });
  client.close();
  const source = { kind: 'numbers' as const, values: input };
  const made: Made = { settings, bank, standard: null, source, input, edits: new Map() };
  const { output, filtered, standard } = reply;
  return {
    ...{ made, spec, geometry: describe(spec), input, output, filtered: filtered!, standard },
    ...{ build: 'reference', threads: 1, plan: null, notes: [], ms: 1 },
  };
}

test('a merged kernel agrees: the difference is zero everywhere, and both results share a scale', async () => {
  const view = compareView(await computedOf({}), 2, 'own')!;
  expect(view.largest).toBe(0);
  expect(view.largestHere).toBe(0);
  for (let row = 0; row < 8; row++) {
    expect(valueAt(view.difference, row, row)).toBe(0);
    expect(valueAt(view.separable, row, row)).toBeCloseTo(valueAt(view.standard, row, row), 4);
  }
  expect(view.domain.low).toBe(-view.domain.high);
});

test('with an activation in between the difference is measured, here and in all outputs', async () => {
  const computed = await computedOf({ between: 'relu' });
  const views = [0, 1, 2, 3].map((o) => compareView(computed, o, 'shared')!);
  expect(views[0].largest).toBeGreaterThan(ROUNDING * views[0].scale);
  expect(Math.max(...views.map(({ largestHere }) => largestHere))).toBe(views[0].largest);
  expect(new Set(views.map(({ differenceDomain }) => differenceDomain.high)).size).toBe(1);
});

test('every merged kernel is its channel’s kernel times one mixing weight', async () => {
  const computed = await computedOf({ bias: true });
  const { settings: s, bank } = computed.made;
  for (let o = 0; o < 4; o++)
    for (let c = 0; c < 3; c++) {
      const cells = standardKernel(computed, c, o)!;
      const factor = multipleOf(computed, c, o)!;
      for (let u = 0; u < 3; u++)
        for (let v = 0; v < 3; v++) {
          expect(valueAt(cells, u, v)).toBeCloseTo(factor * bank.kernels[kernelIndex(s, u, v, c, c)], 6);
        }
    }
});

test('the terms of the merged bias add up to the one the kernels give', async () => {
  const computed = await computedOf({ bias: true });
  const { bias } = mergeSeparable(computed.spec, toWeights(computed.made.settings, computed.made.bank));
  for (let o = 0; o < 4; o++) {
    const { beta, terms } = biasTerms(computed, o);
    expect(terms.reduce((sum, [p, b]) => sum + p * b, beta)).toBeCloseTo(bias![o], 6);
    expect(computed.standard!.weights.bias![o]).toBe(bias![o]);
  }
});

test('two steps can be merged exactly where nothing stands between them, and only two', async () => {
  const { made } = await computedOf({});
  const changes: Partial<LayerSettings>[] = [{}, { between: 'relu' }, { mixing: false }];
  const settings = changes.map((change) => ({ ...made.settings, ...change }));
  expect(settings.map((s) => canMerge({ ...made, settings: s }))).toEqual([true, false, false]);
});
