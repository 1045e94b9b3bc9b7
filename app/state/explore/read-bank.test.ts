import { expect, test } from 'vitest';
import { readBank } from './read-bank.ts';

const TWO = '1 2\n3 4\n\n5 6\n7 8';

test('kernels one after the other are outputs, the same in every channel, in TensorFlow’s order', () => {
  for (const text of [
    TWO,
    '[[[1, 2], [3, 4]], [[5, 6], [7, 8]]]',
    'tensor([[[1., 2.], [3., 4.]], [[5., 6.], [7., 8.]]])',
  ])
    expect(readBank(text, 3, 'all'), text).toEqual({
      ...{ kernel: [2, 2], channels: 3, filters: 2 },
      weights: Float32Array.of(1, 5, 1, 5, 1, 5, 2, 6, 2, 6, 2, 6, 3, 7, 3, 7, 3, 7, 4, 8, 4, 8, 4, 8),
    });
});

test('with kernels for each channel the text is (N, C, kh, kw), with its brackets or without', () => {
  const kernels = ['1 2', '3 4', '5 6', '7 8', '9 1', '2 3'];
  const torch = `tensor([[${['[[1, 2]], [[3, 4]], [[5, 6]]', '[[7, 8]], [[9, 1]], [[2, 3]]'].join('], [')}]])`;
  for (const text of [kernels.join('\n\n'), torch])
    expect(readBank(text, 3, 'each'), text).toEqual({
      ...{ kernel: [1, 2], channels: 3, filters: 2 },
      weights: Float32Array.of(1, 7, 3, 9, 5, 2, 2, 8, 4, 1, 6, 3),
    });
});

test('what does not fit is told with its numbers', () => {
  expect(readBank(new Array(9).fill(1).join(' '), 3, 'all')).toMatchObject({ code: 'too-large', width: 9 });
  expect(readBank(TWO, 3, 'each')).toEqual({ code: 'no-multiple', got: 2, channels: 3 });
  const many = new Array<string>(17).fill('1 2\n3 4').join('\n\n');
  expect(readBank(many, 3, 'all')).toEqual({ code: 'too-many', got: 17, most: 16 });
});
