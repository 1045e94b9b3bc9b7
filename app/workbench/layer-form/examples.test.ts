import { expect, test } from 'vitest';
import { createEngine } from '../../../kernels/index.ts';
import { HAND_EXAMPLE, interleaved } from '../../../kernels/spec/hand-example.ts';
import { describe } from '../../../kernels/spec/geometry.ts';
import { bankSizes } from '../../model/bank.ts';
import { settle } from '../../model/limits.ts';
import { toSpec, toWeights } from '../../model/to-spec.ts';
import { EXAMPLES, exampleOf, exampleSize, settingsOf } from './examples.ts';

test.each(EXAMPLES)('example %s is a possible layer with weights of its size', (id) => {
  const { settings, bank, input } = exampleOf(id);
  expect(settle(settings, settings).repairs).toEqual([]);
  const sizes = bankSizes(settings);
  for (const part of ['kernels', 'firstBias', 'mixing', 'bias'] as const) {
    expect(bank[part]).toHaveLength(sizes[part]);
  }
  if (input) expect(input).toHaveLength(settings.height * settings.width * settings.channels);
});

test('the hand example gives the numbers that were worked out on paper', async () => {
  const { settings, bank, input } = exampleOf('hand');
  const engine = await createEngine({ build: 'reference' });
  const layer = engine.createLayer(toSpec(settings), toWeights(settings, bank));
  layer.input.set(input!);
  expect([...layer.run()]).toEqual(interleaved(HAND_EXAMPLE.output));
  expect([...layer.filtered()]).toEqual(interleaved(HAND_EXAMPLE.filtered));
  engine.dispose();
});

test('the example for counting has the counts of the lesson of one filter on three channels', () => {
  const { weights, multiplyAdds, standard } = describe(toSpec(settingsOf('count')));
  expect([weights, multiplyAdds]).toEqual([39, 351]);
  expect([standard.weights, standard.multiplyAdds]).toEqual([108, 972]);
});

test('every example shows what its name says', () => {
  expect(exampleSize('opening')).toBe('10×10×3→4');
  expect(exampleSize('hand')).toBe('4×4×2→3');
  expect(exampleSize('large')).toBe('64×64×12→16');
  expect(settingsOf('grouped')).toMatchObject({ channels: 12, groups: 4 });
  expect(settingsOf('signal')).toMatchObject({ height: 1, kernel: [1, 5] });
  expect(settingsOf('mobilenet')).toMatchObject({ stride: [2, 2], padding: 'same', groups: 6 });
  expect(settingsOf('multiplier').depthMultiplier).toBe(2);
});
