import { expect, test } from 'vitest';
import { OPENING } from '../../model/settings.ts';
import { standardWeights } from '../../model/to-spec.ts';
import { keepStandard } from './compare.ts';

const own = { standard: standardWeights(OPENING).standard!.map((w) => w + 1) };

test('own standard weights stay while their number fits, and are gone where it does not', () => {
  expect(keepStandard(null, OPENING)).toBeNull();
  expect(keepStandard(own, { ...OPENING, between: 'relu' })).toEqual(own);
  expect(keepStandard(own, { ...OPENING, mixing: false })).toBeNull();
});

test('own biases come with the layer’s bias switch and go with it', () => {
  const bias = Float32Array.of(1, 2, 3, 4);
  expect(keepStandard(own, { ...OPENING, bias: true })!.bias).toHaveLength(4);
  expect(keepStandard({ ...own, bias }, { ...OPENING, bias: true })!.bias).toBe(bias);
  expect(keepStandard({ ...own, bias }, OPENING)).toEqual(own);
});
