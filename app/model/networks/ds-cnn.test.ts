import { expect, test } from 'vitest';
import { costOf } from './cost.ts';
import { dsCnnL, dsCnnM, dsCnnS } from './ds-cnn.ts';
import { standardOf } from './networks.ts';
import { tasNetSeconds } from './published-speech.ts';

test.each([
  [dsCnnS, 2_656_768, 18.75],
  [dsCnnM, 9_816_384, 70.95],
  [dsCnnL, 28_327_812, 225.58],
])(
  '$name has its multiply-adds, and its stated ones with standard convolutions',
  (network, separable, standard) => {
    expect(costOf(network).multiplyAdds).toBe(separable);
    expect((costOf(standardOf(network)).multiplyAdds / 1e6).toFixed(2)).toBe(standard.toFixed(2));
  },
);

test('the first layer of all three is a standard one', () => {
  for (const { blocks } of [dsCnnS, dsCnnM, dsCnnL]) expect(blocks[0].layers[0].part).toBe('standard');
});

test('one output of Conv-TasNet sees a second and a half of sound', () => {
  expect(tasNetSeconds().toFixed(2)).toBe('1.53');
});
