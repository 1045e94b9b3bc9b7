import { standardSpec } from '../../../kernels/spec/layer.ts';
import { layer } from './build.ts';
import type { Block, Network, NetworkLayer } from './types.ts';

/** One standard convolution that reads what the depthwise layer reads and gives what the 1×1 after it gives. */
function joined(depthwise: NetworkLayer, pointwise: NetworkLayer): NetworkLayer {
  const spec = standardSpec({ ...depthwise.spec, kind: 'separable', filters: pointwise.spec.filters });
  return layer('standard', spec, { bias: pointwise.biases > 0, norm: pointwise.norm });
}

function joinedBlock({ layers, repeat }: Block): Block {
  const result: NetworkLayer[] = [];
  let waiting: NetworkLayer | null = null;
  for (const one of layers) {
    if (one.part === 'depthwise') waiting = one;
    else if (waiting && one.part === 'pointwise') {
      result.push(joined(waiting, one));
      waiting = null;
    } else result.push(one);
  }
  // None of the networks has a depthwise layer without a 1×1 after it; one that had would keep it.
  return { layers: waiting ? [...result, waiting] : result, repeat };
}

/**
 * The same network with every depthwise layer and the 1×1 after it as one standard convolution. What stands in between,
 * squeeze-and-excite, stays. It is for counting: what such a network learns is not known here.
 */
export const withStandard = (network: Network): Network => ({
  ...network,
  id: `${network.id}-standard`,
  blocks: network.blocks.map(joinedBlock),
  published: {},
});
