// Blocks in a row.
import type { MapShape } from '../../../kernels/spec/geometry.ts';
import { outputOf } from './layer.ts';
import type { Block } from './types.ts';

/** The map that leaves a block. */
export const outputOfBlock = ({ layers }: Block): MapShape => outputOf(layers[layers.length - 1]);

/** Blocks one after the other; `next` gives one for the map that has come so far. */
export function chain<T>(
  input: MapShape,
  items: readonly T[],
  next: (input: MapShape, item: T) => Block,
): Block[] {
  const blocks: Block[] = [];
  for (const item of items) {
    const made = next(blocks.length > 0 ? outputOfBlock(blocks[blocks.length - 1]) : input, item);
    blocks.push(made);
  }
  return blocks;
}

/** Equal blocks in a row become one that is repeated. */
export function folded(blocks: readonly Block[]): Block[] {
  const groups: Block[] = [];
  for (const one of blocks) {
    const last = groups.at(-1);
    const isSame = last && JSON.stringify(last.layers) === JSON.stringify(one.layers);
    if (isSame) groups[groups.length - 1] = { ...last, repeat: last.repeat + one.repeat };
    else groups.push(one);
  }
  return groups;
}
