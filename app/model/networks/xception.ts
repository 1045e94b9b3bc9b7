// Xception (arXiv 1610.02357) at 299×299. Nothing stands between the two steps of its separable layers, not even normalisation.
import type { MapShape } from '../../../kernels/spec/geometry.ts';
import {
  folded,
  outputOfBlock,
  block,
  dense,
  depthwise,
  layer,
  outputOf,
  pointwise,
  standard,
} from './build.ts';
import type { Block, Network, NetworkLayer } from './types.ts';

const separable = (input: MapShape, filters: number): NetworkLayer[] => {
  const filtering = depthwise(input, { kernel: 3 }, { norm: 0 });
  return [filtering, pointwise(outputOf(filtering), filters)];
};

/** A 1×1 of stride 2 beside the block, so that both ends fit together. */
const shortcut = (input: MapShape, filters: number): NetworkLayer =>
  layer('other', { kind: 'standard', ...input, filters, kernel: 1, stride: 2, padding: 'same' });

function row(input: MapShape, widths: readonly number[]): NetworkLayer[] {
  const layers: NetworkLayer[] = [];
  for (const filters of widths) {
    const last = layers.at(-1);
    layers.push(...separable(last ? outputOf(last) : input, filters));
  }
  return layers;
}

/** Two separable layers, then a pool of stride 2: its output has the size of the shortcut's. */
function shrinking(input: MapShape, widths: readonly [number, number]): { block: Block; output: MapShape } {
  const beside = shortcut(input, widths[1]);
  return { block: block([beside, ...row(input, widths)]), output: outputOf(beside) };
}

function build(): Block[] {
  const first = standard({ height: 299, width: 299, channels: 3 }, 32, {
    ...{ kernel: 3, stride: 2, padding: 'valid' },
  });
  const second = standard(outputOf(first), 64, { kernel: 3, padding: 'valid' });
  const blocks = [block([first, second])];
  let map = outputOfBlock(blocks[0]);
  for (const width of [128, 256, 728]) {
    const { block: made, output } = shrinking(map, [width, width]);
    blocks.push(made);
    map = output;
  }
  for (let i = 0; i < 8; i++) blocks.push(block(row(map, [728, 728, 728])));
  const exit = shrinking(map, [728, 1024]);
  return [...blocks, exit.block, block(row(exit.output, [1536, 2048])), block([dense(2048, 1000)])];
}

export const xception: Network = {
  id: 'xception',
  name: 'Xception',
  blocks: folded(build()),
  published: { parameters: 22_855_952 },
};
