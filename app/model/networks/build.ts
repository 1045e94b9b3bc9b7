// What networks are built with, from what their papers say: layers, blocks of them, blocks in a row.
import { describe } from '../../../kernels/spec/geometry.ts';
import type { MapShape } from '../../../kernels/spec/geometry.ts';
import type { LayerSpec, PaddingRule, Pair } from '../../../kernels/spec/layer.ts';
import type { Block, NetworkLayer, Part } from './types.ts';

interface Extra {
  /** One for each output channel. */
  bias?: boolean;
  /** Numbers of its normalisation; by default batch normalisation's scale and shift for each output channel. */
  norm?: number;
}

interface Window {
  kernel: number | Pair;
  stride?: number | Pair;
  padding?: PaddingRule;
}

export function layer(part: Part, spec: LayerSpec, { bias = false, norm }: Extra = {}): NetworkLayer {
  const { output, weights, multiplyAdds } = describe(spec);
  const biases = bias ? output.channels : 0;
  return { part, spec, weights, biases, norm: norm ?? 2 * output.channels, multiplyAdds };
}

/** The map that a layer gives. */
export const outputOf = ({ spec }: NetworkLayer): MapShape => describe(spec).output;

export const standard = (
  input: MapShape,
  filters: number,
  { kernel, stride = 1, padding = 'same' }: Window,
  extra?: Extra,
): NetworkLayer => layer('standard', { kind: 'standard', ...input, filters, kernel, stride, padding }, extra);

export const depthwise = (
  input: MapShape,
  { kernel, stride = 1, padding = 'same' }: Window,
  extra?: Extra,
): NetworkLayer => layer('depthwise', { kind: 'depthwise', ...input, kernel, stride, padding }, extra);

export const pointwise = (input: MapShape, filters: number, extra?: Extra): NetworkLayer =>
  layer('pointwise', { kind: 'pointwise', ...input, filters }, extra);

/** Fully connected: a 1×1 on a map of one pixel. */
export const dense = (channels: number, filters: number): NetworkLayer =>
  layer('dense', { kind: 'pointwise', height: 1, width: 1, channels, filters }, { bias: true, norm: 0 });

/** The two small layers that weigh the channels against each other: to `width` numbers and back. */
export const excite = (channels: number, width: number): NetworkLayer[] =>
  [
    { channels, filters: width },
    { channels: width, filters: channels },
  ].map((sizes) =>
    layer('excite', { kind: 'pointwise', height: 1, width: 1, ...sizes }, { bias: true, norm: 0 }),
  );

export const block = (layers: readonly NetworkLayer[], repeat = 1): Block => ({ layers, repeat });

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

export interface InvertedResidual {
  kernel: number;
  stride: number;
  /** Channels while wide; as many as come in: nothing is expanded. */
  wide: number;
  /** Channels that go out. */
  filters: number;
  /** Numbers in the middle of squeeze-and-excite; without it none. */
  exciteWidth?: number;
}

/** The block of MobileNetV2, MobileNetV3 and EfficientNet: expand, filter, mix down again. */
export function invertedResidual(
  input: MapShape,
  { kernel, stride, wide, filters, exciteWidth }: InvertedResidual,
): Block {
  const filtering = depthwise({ ...input, channels: wide }, { kernel, stride });
  return block([
    ...(wide === input.channels ? [] : [pointwise(input, wide)]),
    filtering,
    ...(exciteWidth ? excite(wide, exciteWidth) : []),
    pointwise(outputOf(filtering), filters),
  ]);
}
