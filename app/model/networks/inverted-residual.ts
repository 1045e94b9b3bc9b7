// The block of MobileNetV2, MobileNetV3 and EfficientNet: expand, filter, mix down again.
import type { MapShape } from '../../../kernels/spec/geometry.ts';
import { block, depthwise, excite, outputOf, pointwise } from './layer.ts';
import type { Block } from './types.ts';

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
