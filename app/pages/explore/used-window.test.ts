import { expect, test } from 'vitest';
import { openingPictureLayer } from '../../model/picture-layer.ts';
import { usedWindow } from './used-window.ts';

const layer = openingPictureLayer();
const picture = { width: 10, height: 10 };

test('an odd kernel has its middle over the pixel, an even one its odd row and column after it, as TensorFlow has it', () => {
  expect(usedWindow({ x: 4, y: 5 }, layer, picture)).toEqual({ x: 3, y: 4, width: 3, height: 3 });
  expect(usedWindow({ x: 4, y: 5 }, { ...layer, kernel: [2, 2] }, picture)).toEqual({
    x: 4,
    y: 5,
    width: 2,
    height: 2,
  });
  expect(usedWindow({ x: 0, y: 0 }, { ...layer, kernel: [5, 1] }, picture)).toEqual({
    x: 0,
    y: -2,
    width: 1,
    height: 5,
  });
});

test('with a stride of 2 on an even side nothing lies before, and dilation reaches further', () => {
  expect(usedWindow({ x: 2, y: 1 }, { ...layer, stride: 2 }, picture)).toEqual({
    x: 4,
    y: 2,
    width: 3,
    height: 3,
  });
  expect(usedWindow({ x: 4, y: 5 }, { ...layer, dilation: 2 }, picture)).toEqual({
    x: 2,
    y: 3,
    width: 5,
    height: 5,
  });
});
