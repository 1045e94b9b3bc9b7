// EfficientNet-B0 (arXiv 1905.11946), Table 1.
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

/** Kernel k, expansion t, channels c, blocks n, stride s of the first of them. */
const ROWS = [
  [3, 1, 16, 1, 1],
  [3, 6, 24, 2, 2],
  [5, 6, 40, 2, 2],
  [3, 6, 80, 3, 2],
  [5, 6, 112, 3, 1],
  [5, 6, 192, 4, 2],
  [3, 6, 320, 1, 1],
] as const;

const stem = block([standard({ height: 224, width: 224, channels: 3 }, 32, { kernel: 3, stride: 2 })]);
const rows = ROWS.flatMap(([kernel, t, filters, n, s]) =>
  Array.from({ length: n }, (_, i) => ({ kernel, t, filters, stride: i === 0 ? s : 1 })),
);
const blocks = chain(outputOfBlock(stem), rows, (input, { kernel, t, filters, stride }) =>
  invertedResidual(input, {
    ...{ kernel, stride, filters },
    wide: t * input.channels,
    // A quarter of what comes into the block, not of the wide map.
    exciteWidth: Math.max(1, Math.floor(0.25 * input.channels)),
  }),
);

export const efficientNetB0: Network = {
  id: 'efficientnet-b0',
  name: 'EfficientNet-B0',
  blocks: [
    stem,
    ...folded(blocks),
    block([pointwise(outputOfBlock(blocks[blocks.length - 1]), 1280)]),
    block([dense(1280, 1000)]),
  ],
  published: { multiplyAdds: 0.39e9, parameters: 5.3e6 },
};
