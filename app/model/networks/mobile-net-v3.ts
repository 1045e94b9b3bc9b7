// Both sizes of MobileNetV3 (arXiv 1905.02244).
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
import type { Block, Network } from './types.ts';

/** Kernel, channels while wide, channels out, whether squeeze-and-excite, stride. */
type Row = readonly [kernel: number, wide: number, filters: number, excites: 0 | 1, stride: number];

/** The nearest multiple of 8, but never less than nine tenths. */
function by8(width: number): number {
  const near = Math.max(8, 8 * Math.floor((width + 4) / 8));
  return near < 0.9 * width ? near + 8 : near;
}

/** All blocks: `last` channels of the last 1×1, `hidden` of the fully connected layer before the classes. */
function mobileNetV3(rows: readonly Row[], last: number, hidden: number): Block[] {
  const stem = block([standard({ height: 224, width: 224, channels: 3 }, 16, { kernel: 3, stride: 2 })]);
  const blocks = chain(outputOfBlock(stem), rows, (input, [kernel, wide, filters, excites, stride]) =>
    invertedResidual(input, {
      ...{ kernel, stride, wide, filters },
      exciteWidth: excites ? by8(wide / 4) : undefined,
    }),
  );
  const end = outputOfBlock(blocks[blocks.length - 1]);
  return [
    stem,
    ...folded(blocks),
    block([pointwise(end, last)]),
    block([dense(last, hidden)]),
    block([dense(hidden, 1000)]),
  ];
}

const LARGE: readonly Row[] = [
  [3, 16, 16, 0, 1],
  [3, 64, 24, 0, 2],
  [3, 72, 24, 0, 1],
  [5, 72, 40, 1, 2],
  [5, 120, 40, 1, 1],
  [5, 120, 40, 1, 1],
  [3, 240, 80, 0, 2],
  [3, 200, 80, 0, 1],
  [3, 184, 80, 0, 1],
  [3, 184, 80, 0, 1],
  [3, 480, 112, 1, 1],
  [3, 672, 112, 1, 1],
  [5, 672, 160, 1, 2],
  [5, 960, 160, 1, 1],
  [5, 960, 160, 1, 1],
];

export const mobileNetV3Large: Network = {
  id: 'mobilenet-v3-large',
  name: 'MobileNetV3-Large',
  blocks: mobileNetV3(LARGE, 960, 1280),
  published: { multiplyAdds: 219e6, parameters: 5.4e6 },
};

const SMALL: readonly Row[] = [
  [3, 16, 16, 1, 2],
  [3, 72, 24, 0, 2],
  [3, 88, 24, 0, 1],
  [5, 96, 40, 1, 2],
  [5, 240, 40, 1, 1],
  [5, 240, 40, 1, 1],
  [5, 120, 48, 1, 1],
  [5, 144, 48, 1, 1],
  [5, 288, 96, 1, 2],
  [5, 576, 96, 1, 1],
  [5, 576, 96, 1, 1],
];

export const mobileNetV3Small: Network = {
  id: 'mobilenet-v3-small',
  name: 'MobileNetV3-Small',
  blocks: mobileNetV3(SMALL, 576, 1024),
  published: { multiplyAdds: 56e6, parameters: 2.5e6 },
};
