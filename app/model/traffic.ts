// Numbers that a layer reads and writes in memory, beside its multiply-adds.
import { describe } from '../../kernels/spec/geometry.ts';
import type { Bytes, StageGeometry } from '../../kernels/spec/geometry.ts';
import type { LayerSpec } from '../../kernels/spec/layer.ts';
import { standardSpec } from '../../kernels/spec/layer.ts';

/** float32. */
const BYTES_PER_ELEMENT = 4;
/** A multiplication and an addition. */
const FLOPS_PER_MULTIPLY_ADD = 2;

export type SeparableSpec = LayerSpec & { readonly kind: 'separable' };

/** What is run as one: reads its input and weights once, writes its output once. */
export type Way = 'standard' | 'depthwise' | 'pointwise' | 'unfused' | 'fused';

export interface Work {
  /** Floating-point operations: two for each multiply-add. */
  readonly flops: number;
  readonly bytes: Bytes;
  /** Floating-point operations for each byte that is moved: arithmetic intensity. */
  readonly intensity: number;
}

const work = (multiplyAdds: number, bytes: Bytes): Work => {
  const flops = FLOPS_PER_MULTIPLY_ADD * multiplyAdds;
  return { flops, bytes, intensity: flops / bytes };
};

const bytesOfStage = (batch: number, { input, output, weights }: StageGeometry): Bytes => {
  const cells = (map: typeof input) => map.height * map.width * map.channels;
  return BYTES_PER_ELEMENT * (batch * (cells(input) + cells(output)) + weights);
};

/**
 * A separable layer in every way of running it, and the standard one. Unfused, the filtered map is written and read again: the
 * sum of both steps. Fused, it never leaves the cache.
 */
export function trafficOf(spec: SeparableSpec): Record<Way, Work> {
  const { batch, stages, multiplyAdds, bytes, standard } = describe(spec);
  const [depthwise, pointwise] = stages.map((stage) => work(stage.multiplyAdds, bytesOfStage(batch, stage)));
  return {
    standard: work(standard.multiplyAdds, standard.bytes.fused),
    depthwise,
    pointwise,
    unfused: work(multiplyAdds, bytes.unfused),
    fused: work(multiplyAdds, bytes.fused),
  };
}

/** The layer that is run for one of the ways: the two steps of an unfused one are run one after the other. */
export function specsOf(spec: SeparableSpec, way: Way): LayerSpec[] {
  const [filter, mix] = describe(spec).stages;
  const { batch, height, width, channels, kernel, stride, dilation, padding, depthMultiplier } = spec;
  const depthwise: LayerSpec = {
    ...{ kind: 'depthwise', batch, height, width, channels },
    ...{ kernel, stride, dilation, padding, depthMultiplier },
  };
  const pointwise: LayerSpec = { kind: 'pointwise', batch, ...filter.output, filters: mix.output.channels };
  switch (way) {
    case 'standard':
      return [standardSpec(spec)];
    case 'depthwise':
      return [depthwise];
    case 'pointwise':
      return [pointwise];
    case 'unfused':
      return [depthwise, pointwise];
    case 'fused':
      return [spec];
  }
}

/** What a device can do at most, each in a second. */
export interface Roof {
  readonly flops: number;
  readonly bytes: number;
}

/** Floating-point operations per second under the roof: bandwidth times intensity, until the arithmetic is the limit. */
export const under = (roof: Roof, intensity: number): number => Math.min(roof.flops, roof.bytes * intensity);

/** Where the slope meets the ceiling: below it memory decides. */
export const ridgeOf = ({ flops, bytes }: Roof): number => flops / bytes;

/** Seconds that a work takes at least: each part of it under its own roof. */
export const secondsUnder = (roof: Roof, ...parts: readonly Work[]): number =>
  parts.reduce((sum, { flops, intensity }) => sum + flops / under(roof, intensity), 0);
