// MobileNetV1 (arXiv 1704.04861). Its Table 1 prints stride 2 for the last block; it must be 1: gh:tensorflow/models#1997.
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
import { withStandard } from './with-standard.ts';
import type { Network } from './types.ts';

/** Stride of the 3×3 and channels after the 1×1. */
const PAIRS = [
  [1, 64],
  [2, 128],
  [1, 128],
  [2, 256],
  [1, 256],
  [2, 512],
  ...Array.from({ length: 5 }, () => [1, 512] as const),
  [2, 1024],
  [1, 1024],
] as const;

const stem = block([standard({ height: 224, width: 224, channels: 3 }, 32, { kernel: 3, stride: 2 })]);

export const mobileNetV1: Network = {
  id: 'mobilenet-v1',
  name: 'MobileNetV1',
  blocks: [
    stem,
    ...folded(
      chain(outputOfBlock(stem), PAIRS, (input, [stride, filters]) => {
        const filtering = depthwise(input, { kernel: 3, stride });
        return block([filtering, pointwise(outputOf(filtering), filters)]);
      }),
    ),
    block([dense(1024, 1000)]),
  ],
  published: { multiplyAdds: 569e6, parameters: 4.2e6 },
};

/** The network that its paper compares it with. */
export const mobileNetV1Standard: Network = {
  ...withStandard(mobileNetV1),
  published: { multiplyAdds: 4866e6, parameters: 29.3e6 },
};
