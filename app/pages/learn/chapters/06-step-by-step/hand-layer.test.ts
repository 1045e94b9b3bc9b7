import { expect, test } from 'vitest';
import { createEngine } from '../../../../../kernels/index.ts';
import { toSpec, toWeights } from '../../../../model/to-spec.ts';
import { FILTERED, HAND, MIX, MIXED } from './hand-layer.ts';

test('what is worked out by hand is what the kernels compute', async () => {
  const engine = await createEngine({ build: 'reference' });
  const layer = engine.createLayer(toSpec(HAND.settings), toWeights(HAND.settings, HAND.bank));
  layer.input.set(HAND.input);
  const output = layer.run();
  expect([...output.subarray(0, 3)]).toEqual([12, MIXED, 18]);
  expect([...layer.filtered().subarray(0, 2)]).toEqual(FILTERED);
  engine.dispose();
});

test('the numbers of the chapter are those of the lesson plan', () => {
  expect([FILTERED, MIX, MIXED]).toEqual([[-6, 18], [2, -1], -30]);
});
