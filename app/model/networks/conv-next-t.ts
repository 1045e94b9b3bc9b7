// ConvNeXt-T (arXiv 2201.03545): 7×7 depthwise, layer normalisation, 1×1 to four times the width, GELU, 1×1 back.
import type { MapShape } from '../../../kernels/spec/geometry.ts';
import { outputOfBlock, block, dense, depthwise, outputOf, pointwise, standard } from './build.ts';
import type { Block, Network } from './types.ts';

/** Blocks and channels of each stage. */
const STAGES = [
  [3, 96],
  [3, 192],
  [9, 384],
  [3, 768],
] as const;

function stage(input: MapShape, repeat: number): Block {
  const { channels } = input;
  const filtering = depthwise(input, { kernel: 7 }, { bias: true, norm: 2 * channels });
  const wide = pointwise(input, 4 * channels, { bias: true, norm: 0 });
  // Its `norm` is the learned scale at the end of the block.
  return block(
    [filtering, wide, pointwise(outputOf(wide), channels, { bias: true, norm: channels })],
    repeat,
  );
}

function build(): Block[] {
  const blocks: Block[] = [];
  let map: MapShape = { height: 224, width: 224, channels: 3 };
  for (const [i, [repeat, channels]] of STAGES.entries()) {
    const window = { kernel: i === 0 ? 4 : 2, stride: i === 0 ? 4 : 2, padding: 'valid' } as const;
    // The stem is normalised after it, the others are before.
    const norm = 2 * (i === 0 ? channels : map.channels);
    const patches = block([standard(map, channels, window, { bias: true, norm })]);
    map = outputOfBlock(patches);
    blocks.push(patches, stage(map, repeat));
  }
  const head = dense(map.channels, 1000);
  return [...blocks, block([{ ...head, norm: 2 * map.channels }])];
}

export const convNextT: Network = {
  id: 'convnext-t',
  name: 'ConvNeXt-T',
  blocks: build(),
  published: { multiplyAdds: 4.5e9, parameters: 28e6 },
};
