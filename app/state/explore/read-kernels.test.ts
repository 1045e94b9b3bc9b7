import { expect, test } from 'vitest';
import { ImageError } from '../../image/image-error.ts';
import { kernelOf } from '../../model/picture-edits.ts';
import { openingLayer } from './explore-state.ts';
import { readKernels, withPasted } from './read-kernels.ts';

const ONE = [1, 2, 1, 2, 4, 2, 1, 2, 1];

test('a kernel is read as a spreadsheet, NumPy, ImageJ, G’MIC and MATLAB write it', () => {
  for (const text of [
    '1\t2\t1\n2\t4\t2\n1\t2\t1',
    '[[1, 2, 1], [2, 4, 2], [1, 2, 1]]',
    'np.array([[1., 2., 1.],\n       [2., 4., 2.],\n       [1., 2., 1.]])',
    '1 2 1\n2 4 2\n1 2 1\n',
    '(1,2,1;2,4,2;1,2,1)',
    '1,2,1;2,4,2;1,2,1',
    '[1 2 1; 2 4 2; 1 2 1]',
  ]) {
    expect(readKernels(text, 3), text).toEqual({ kernel: [3, 3], kernels: [Float32Array.from(ONE)] });
  }
});

test('three kernels go one into each channel, one goes into all', () => {
  const three = readKernels('1 0\n\n0 2\n\n3 3', 3);
  if ('code' in three) throw new Error(three.code);
  const layer = withPasted(openingLayer(), three);
  expect([layer.kernel, layer.depthMultiplier]).toEqual([[1, 2], 1]);
  expect([0, 1, 2].map((c) => [...kernelOf(layer, c, 0)])).toEqual([
    [1, 0],
    [0, 2],
    [3, 3],
  ]);
  expect(layer.pointwise).toHaveLength(3 * layer.filters);
  const one = withPasted(openingLayer(), { kernel: [3, 3], kernels: [Float32Array.from(ONE)] });
  expect([...kernelOf(one, 2, 0)]).toEqual(ONE);
});

test('what does not fit is told with its numbers, what is no number by the reader of numbers', () => {
  const wide = new Array<number>(9).fill(1).join(' ');
  expect(readKernels(wide, 3)).toEqual({ code: 'too-large', height: 1, width: 9, most: 7 });
  expect(readKernels('1 2\n\n3 4', 3)).toEqual({ code: 'too-many', got: 2, channels: 3 });
  expect(() => readKernels('1 2 x', 3)).toThrow(ImageError);
  expect(() => readKernels('', 3)).toThrow(ImageError);
});
