import { expect, test } from 'vitest';
import { layerEn } from './layer.en.ts';
import { layerZh } from './layer.zh.ts';

test('the result of a layer counts in both languages, with biases where it has them', () => {
  const plain = { size: '8×8×4', weights: 39, biases: 0, macs: 2496 };
  expect(layerEn.result(plain)).toBe('Output 8×8×4 · 39 weights · 2,496 multiply-adds');
  expect(layerEn.result({ ...plain, weights: 1, biases: 1, macs: 1 })).toBe(
    'Output 8×8×4 · 1 weight, 1 bias · 1 multiply-add',
  );
  expect(layerZh.result({ ...plain, biases: 7 })).toBe('输出 8×8×4 · 39 个权重，7 个偏置 · 2,496 次乘加');
});
