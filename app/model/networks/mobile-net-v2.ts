// MobileNetV2 (arXiv 1801.04381), Table 2.
import {
  chain,
  folded,
  outputOfBlock,
  invertedResidual,
  block,
  dense,
  pointwise,
  standard,
} from './build.ts';
import type { Network } from './types.ts';

/** Expansion t, channels c, blocks n, stride s of the first of them. */
const ROWS = [
  [1, 16, 1, 1],
  [6, 24, 2, 2],
  [6, 32, 3, 2],
  [6, 64, 4, 2],
  [6, 96, 3, 1],
  [6, 160, 3, 2],
  [6, 320, 1, 1],
] as const;

const stem = block([standard({ height: 224, width: 224, channels: 3 }, 32, { kernel: 3, stride: 2 })]);
const rows = ROWS.flatMap(([t, filters, n, s]) =>
  Array.from({ length: n }, (_, i) => ({ t, filters, stride: i === 0 ? s : 1 })),
);
const blocks = chain(outputOfBlock(stem), rows, (input, { t, filters, stride }) =>
  invertedResidual(input, { kernel: 3, stride, wide: t * input.channels, filters }),
);

export const mobileNetV2: Network = {
  id: 'mobilenet-v2',
  name: 'MobileNetV2',
  blocks: [
    stem,
    ...folded(blocks),
    block([pointwise(outputOfBlock(blocks[blocks.length - 1]), 1280)]),
    block([dense(1280, 1000)]),
  ],
  published: { multiplyAdds: 300e6, parameters: 3.4e6 },
};
