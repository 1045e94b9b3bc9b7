import { PARTS } from './types.ts';
import type { Block, Cost, Network, NetworkLayer, Part } from './types.ts';

const NOTHING: Cost = { multiplyAdds: 0, parameters: 0 };

export const parametersOf = ({ weights, biases, norm }: NetworkLayer): number => weights + biases + norm;

const add = (sum: Cost, layer: NetworkLayer, times: number): Cost => ({
  multiplyAdds: sum.multiplyAdds + times * layer.multiplyAdds,
  parameters: sum.parameters + times * parametersOf(layer),
});

/** One pass through a block; its repetitions are not counted. */
export const costOfBlock = ({ layers }: Block): Cost =>
  layers.reduce((sum, layer) => add(sum, layer, 1), NOTHING);

/** What a network costs for one image, or only its layers of one part. */
export function costOf({ blocks }: Network, part?: Part): Cost {
  let sum = NOTHING;
  for (const { layers, repeat } of blocks)
    for (const layer of layers) if (part === undefined || layer.part === part) sum = add(sum, layer, repeat);
  return sum;
}

export interface PartCost extends Cost {
  readonly part: Part;
  /** Of the network's multiply-adds, from 0 to 1. */
  readonly share: number;
  /** Of its parameters. */
  readonly parameterShare: number;
}

/** The parts that a network has, in the order of PARTS. */
export function partsOf(network: Network): PartCost[] {
  const all = costOf(network);
  return PARTS.map((part) => {
    const cost = costOf(network, part);
    return {
      ...{ part, ...cost },
      share: cost.multiplyAdds / all.multiplyAdds,
      parameterShare: cost.parameters / all.parameters,
    };
  }).filter(({ parameters }) => parameters > 0);
}

/** Share of a part in the multiply-adds, from 0 to 1. */
export const shareOf = (network: Network, part: Part): number =>
  costOf(network, part).multiplyAdds / costOf(network).multiplyAdds;
