// Sizes, padding and counts: every number about a layer that can be known without running it.
import { LayerError, resolve } from './layer.ts';
import type { Activation, LayerSpec, Padding, PaddingRule, Pair, ResolvedLayer, StageName } from './layer.ts';

/** A count of multiply-adds (one multiplication and one addition each). */
export type Macs = number;
export type Bytes = number;

/** One image's feature maps. */
export interface MapShape {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}

/**
 * One step of a layer. All steps are the same sum over (kh, kw, C/groups) taps with weights (kh, kw, C/groups, outputs): a
 * depthwise step is the one with groups = C, a pointwise step the one with kernel 1 and groups = 1.
 */
export interface StageGeometry {
  readonly stage: StageName;
  readonly input: MapShape;
  readonly output: MapShape;
  readonly kernel: Pair;
  readonly stride: Pair;
  readonly dilation: Pair;
  /** In cells, as really used. */
  readonly padding: Padding;
  readonly groups: number;
  readonly activation: Activation;
  /** Multiply-adds of one output cell, taps in the padding included: kh·kw·C/groups. */
  readonly taps: number;
  /** Shape of the weights in TensorFlow's order; (kh, kw, C, M) for a depthwise step, (M·C, N) for a pointwise one. */
  readonly weightShape: readonly number[];
  /** Number of weights, biases not included. */
  readonly weights: number;
  /** Number of biases, if it has them: one per output channel. */
  readonly biases: number;
  /** For the whole batch. */
  readonly multiplyAdds: Macs;
  /** The trace's number of its first multiply-add. */
  readonly start: number;
}

/** Memory as float32, for the whole batch, without biases. */
export interface LayerBytes {
  readonly input: Bytes;
  /** The map between the two steps of a separable layer, else 0. */
  readonly filtered: Bytes;
  readonly output: Bytes;
  readonly weights: Bytes;
  /** What has to move if the filtered map is written and read again. */
  readonly unfused: Bytes;
  /** What has to move if it never leaves the cache: input, output and weights once. */
  readonly fused: Bytes;
}

export interface LayerGeometry {
  readonly batch: number;
  readonly input: MapShape;
  readonly output: MapShape;
  /** The map between the two steps of a separable layer, else null. */
  readonly filtered: MapShape | null;
  /** In cells, as really used. */
  readonly padding: Padding;
  readonly stages: readonly StageGeometry[];
  readonly weights: number;
  /** For the whole batch: also the length of the trace. */
  readonly multiplyAdds: Macs;
  readonly bytes: LayerBytes;
  /** The standard layer of the same input, output, kernel, stride, dilation and padding. */
  readonly standard: { readonly weights: number; readonly multiplyAdds: Macs; readonly bytes: LayerBytes };
}

/** A single map or weight array may not hold more numbers than this (2 GiB as float32). */
export const MAX_ELEMENTS = 2 ** 29;
/** Nor all arrays of a layer together (4 GiB: what a WebAssembly memory can address). */
export const MAX_TOTAL_ELEMENTS = 2 ** 30;

/** How many cells a dilated kernel spans: d(k − 1) + 1. */
export const kernelExtent = (k: number, d = 1): number => d * (k - 1) + 1;

/**
 * [before, after] by TensorFlow's SAME rule (ONNX SAME_UPPER) for n cells, kernel k, stride s, dilation d: the odd cell goes
 * after. Source: tensorflow.org/api_docs/python/tf/nn, "Notes on padding".
 */
export function samePadding(n: number, k: number, s = 1, d = 1): [before: number, after: number] {
  const total = Math.max((Math.ceil(n / s) - 1) * s + kernelExtent(k, d) - n, 0);
  return [Math.floor(total / 2), total - Math.floor(total / 2)];
}

/**
 * [before, after] as PyTorch code usually writes it: ⌊d(k − 1)/2⌋ on both sides, whatever n and the stride are. It keeps the
 * size at stride 1 with odd kernels. Source: torch.nn.Conv2d, whose `padding` is symmetric.
 */
export function pytorchPadding(k: number, d = 1): [before: number, after: number] {
  const side = Math.floor((d * (k - 1)) / 2);
  return [side, side];
}

/**
 * Output cells along one axis of n cells: ⌊(n + before + after − ke)/s⌋ + 1, or ⌈n/s⌉ for 'same' and 'same-lower'.
 * 0 or less means that the kernel does not fit.
 */
export function outputSize(
  n: number,
  k: number,
  s = 1,
  d = 1,
  padding: PaddingRule | readonly [before: number, after: number] = 'valid',
): number {
  const [before, after] = axisPadding(n, k, s, d, padding);
  return Math.floor((n + before + after - kernelExtent(k, d)) / s) + 1;
}

function axisPadding(
  n: number,
  k: number,
  s: number,
  d: number,
  padding: PaddingRule | readonly [before: number, after: number],
): readonly [before: number, after: number] {
  if (padding === 'valid') return [0, 0];
  if (padding === 'same') return samePadding(n, k, s, d);
  if (padding === 'same-lower') {
    const [before, after] = samePadding(n, k, s, d);
    return [after, before];
  }
  return padding;
}

/** [top, right, bottom, left] as really used. */
function usedPadding({ height, width, kernel, stride, dilation, padding }: ResolvedLayer): Padding {
  const axis = (n: number, i: 0 | 1, sides: (explicit: Padding) => [number, number]) =>
    axisPadding(n, kernel[i], stride[i], dilation[i], typeof padding === 'string' ? padding : sides(padding));
  const [top, bottom] = axis(height, 0, ([top, , bottom]) => [top, bottom]);
  const [left, right] = axis(width, 1, ([, right, , left]) => [left, right]);
  return [top, right, bottom, left];
}

function outputCells(layer: ResolvedLayer, [top, right, bottom, left]: Padding): Pair {
  const size = (field: 'height' | 'width', i: 0 | 1, before: number, after: number) => {
    const extent = kernelExtent(layer.kernel[i], layer.dilation[i]);
    const padded = layer[field] + before + after;
    if (padded < extent) throw new LayerError('no-output', field, { input: layer[field], padded, extent });
    return Math.floor((padded - extent) / layer.stride[i]) + 1;
  };
  return [size('height', 0, top, bottom), size('width', 1, left, right)];
}

const cells = ({ height, width, channels }: MapShape): number => height * width * channels;

function spatialStage(layer: ResolvedLayer, padding: Padding, output: MapShape): StageGeometry {
  const { kind, batch, channels: C, kernel, stride, dilation, groups, depthMultiplier: M } = layer;
  const [kh, kw] = kernel;
  const isSeparable = kind === 'separable';
  const stage = !isSeparable ? kind : groups === C ? 'depthwise' : groups === 1 ? 'standard' : 'grouped';
  const taps = kh * kw * (C / groups);
  return {
    stage,
    input: { height: layer.height, width: layer.width, channels: C },
    output,
    ...{ kernel, stride, dilation, padding, groups, taps },
    activation: isSeparable ? layer.between : layer.activation,
    weightShape: stage === 'depthwise' ? [kh, kw, C, M] : [kh, kw, C / groups, output.channels],
    weights: taps * output.channels,
    biases: output.channels,
    multiplyAdds: batch * cells(output) * taps,
    start: 0,
  };
}

function pointwiseStage(layer: ResolvedLayer, input: MapShape, start: number): StageGeometry {
  const taps = input.channels;
  const output = { ...input, channels: layer.filters };
  return {
    stage: 'pointwise',
    ...{ input, output, taps, start },
    kernel: [1, 1],
    stride: [1, 1],
    dilation: [1, 1],
    padding: [0, 0, 0, 0],
    groups: 1,
    activation: layer.activation,
    weightShape: [taps, layer.filters],
    weights: taps * layer.filters,
    biases: layer.filters,
    multiplyAdds: layer.batch * cells(output) * taps,
  };
}

function bytesOf(
  batch: number,
  input: MapShape,
  filtered: MapShape | null,
  output: MapShape,
  weights: number,
): LayerBytes {
  const of = (shape: MapShape) => 4 * batch * cells(shape);
  const between = filtered ? of(filtered) : 0;
  const fused = of(input) + of(output) + 4 * weights;
  return {
    ...{ input: of(input), filtered: between, output: of(output), weights: 4 * weights },
    ...{ fused, unfused: fused + 2 * between },
  };
}

function checkSize(field: string, got: number, limit: number): void {
  if (got > limit) throw new LayerError('too-large', field, { got, limit });
}

/**
 * Output size, padding, weights, multiply-adds and bytes of a layer. Pure; allocates nothing of the layer's size.
 * Counts follow MobileNetV1 (arXiv 1704.04861, §3.1): taps in the padding are counted, biases and activations are not.
 * Throws LayerError: what `resolve` throws, 'no-output' if the kernel fits nowhere, 'too-large' beyond what memory can address.
 */
export function describe(spec: LayerSpec): LayerGeometry {
  const layer = resolve(spec);
  const { kind, batch, channels, filters } = layer;
  const input: MapShape = { height: layer.height, width: layer.width, channels };
  const padding = usedPadding(layer);
  const [height, width] = outputCells(layer, padding);
  const output: MapShape = { height, width, channels: filters };
  const filtered: MapShape | null =
    kind === 'separable' ? { height, width, channels: channels * layer.depthMultiplier } : null;

  const stages: StageGeometry[] = [];
  if (kind !== 'pointwise') stages.push(spatialStage(layer, padding, filtered ?? output));
  if (kind === 'pointwise') stages.push(pointwiseStage(layer, input, 0));
  if (filtered) stages.push(pointwiseStage(layer, filtered, stages[0].multiplyAdds));

  const weights = stages.reduce((sum, stage) => sum + stage.weights, 0);
  const bytes = bytesOf(batch, input, filtered, output, weights);
  for (const part of ['input', 'filtered', 'output', 'weights'] as const) {
    checkSize(part, bytes[part] / 4, MAX_ELEMENTS);
  }
  checkSize('layer', (bytes.fused + bytes.filtered) / 4, MAX_TOTAL_ELEMENTS);

  const multiplyAdds = stages.reduce((sum, stage) => sum + stage.multiplyAdds, 0);
  checkSize('multiplyAdds', multiplyAdds, Number.MAX_SAFE_INTEGER);

  const standardTaps = layer.kernel[0] * layer.kernel[1] * channels;
  return {
    ...{ batch, input, output, filtered, padding, stages, weights, multiplyAdds, bytes },
    standard: {
      weights: standardTaps * filters,
      multiplyAdds: batch * cells(output) * standardTaps,
      bytes: bytesOf(batch, input, null, output, standardTaps * filters),
    },
  };
}
