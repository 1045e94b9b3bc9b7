import { expect, test } from 'vitest';
import { createEngine } from '../../../../../kernels/index.ts';
import { HAND_EXAMPLE } from '../../../../../kernels/spec/hand-example.ts';
import { toSpec, toWeights } from '../../../../model/to-spec.ts';
import { FILTERED, FILTERED_LAST, HAND, MIX, MIXED, MIXED_LAST } from './hand-layer.ts';

test('what is worked out by hand is what the kernels compute', async () => {
  const engine = await createEngine({ build: 'reference' });
  const layer = engine.createLayer(toSpec(HAND.settings), toWeights(HAND.settings, HAND.bank));
  layer.input.set(HAND.input);
  const output = layer.run();
  expect([output[1], output.at(-2)]).toEqual([MIXED, MIXED_LAST]);
  expect([...layer.filtered().subarray(0, 2)]).toEqual(FILTERED);
  expect([...layer.filtered().subarray(-2)]).toEqual(FILTERED_LAST);
  engine.dispose();
});

test('the numbers of the chapter are those that were worked out on paper', () => {
  const { filtered, mixing, output } = HAND_EXAMPLE;
  expect([FILTERED, MIX, MIXED]).toEqual([filtered.map((map) => map[0][0]), mixing[1], output[1][0][0]]);
  expect([FILTERED_LAST, MIXED_LAST]).toEqual([filtered.map((map) => map[1][1]), output[1][1][1]]);
});
