// What both sizes of MobileNetV3 (arXiv 1905.02244) have in common.
import { chain, folded, outputOfBlock } from './chain.ts';
import { invertedResidual } from './inverted-residual.ts';
import { block, dense, pointwise, standard } from './layer.ts';
import type { Block } from './types.ts';

/** Kernel, channels while wide, channels out, whether squeeze-and-excite, stride. */
export type Row = readonly [kernel: number, wide: number, filters: number, excites: 0 | 1, stride: number];

/** The nearest multiple of 8, but never less than nine tenths. */
function by8(width: number): number {
  const near = Math.max(8, 8 * Math.floor((width + 4) / 8));
  return near < 0.9 * width ? near + 8 : near;
}

/** All blocks: `last` channels of the last 1×1, `hidden` of the fully connected layer before the classes. */
export function mobileNetV3(rows: readonly Row[], last: number, hidden: number): Block[] {
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
