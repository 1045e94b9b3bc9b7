// DS-CNN for keyword spotting (“Hello Edge”, arXiv 1711.07128): a picture of 49 moments × 10 coefficients, one channel. The
// first layer is a standard one, since a single channel has nothing to separate.
import {
  chain,
  folded,
  outputOfBlock,
  block,
  dense,
  depthwise,
  outputOf,
  pointwise,
  standard,
} from './build.ts';
import type { Network } from './types.ts';

export const DS_CNN_INPUT = { height: 49, width: 10, channels: 1 } as const;
/** Ten words, silence, unknown. */
const CLASSES = 12;

interface Size {
  /** Of every layer. */
  filters: number;
  /** Of the first layer, and of the first block. */
  strides: readonly [first: 1 | 2, block: 1 | 2];
  blocks: number;
}

function dsCnn(letter: 'S' | 'M' | 'L', { filters, strides, blocks }: Size): Network {
  const first = standard(DS_CNN_INPUT, filters, { kernel: [10, 4], stride: [2, strides[0]] });
  const stem = block([first]);
  const stridesOfBlocks = Array.from({ length: blocks }, (_, i) => (i === 0 ? strides[1] : 1));
  return {
    id: `ds-cnn-${letter.toLowerCase()}`,
    name: `DS-CNN ${letter}`,
    blocks: [
      stem,
      ...folded(
        chain(outputOfBlock(stem), stridesOfBlocks, (input, stride) => {
          const filtering = depthwise(input, { kernel: 3, stride });
          return block([filtering, pointwise(outputOf(filtering), filters)]);
        }),
      ),
      block([dense(filters, CLASSES)]),
    ],
    published: {},
  };
}

export const dsCnnS = dsCnn('S', { filters: 64, strides: [2, 1], blocks: 4 });
export const dsCnnM = dsCnn('M', { filters: 172, strides: [1, 2], blocks: 4 });
export const dsCnnL = dsCnn('L', { filters: 276, strides: [1, 2], blocks: 5 });
