// A few pixels of the picture with what the layer makes of them, for a program to compute again.
import { samePadding } from '../../../../../kernels/spec/geometry.ts';
import type { LayerSpec, LayerWeights } from '../../../../../kernels/spec/layer.ts';
import { borderPixels } from '../../../../engine/picture/border.ts';
import type { Rect } from '../../../../engine/picture/protocol.ts';
import { channelCount, filteredCount, mapSize, usedDepthwise } from '../../../../model/picture-layer.ts';
import type { PictureLayer } from '../../../../model/picture-layer.ts';

/** Pixels each way, where the picture has so many. */
export const SIDE = 6;

/** The pixels stand alone: beyond them the border begins, as it does beyond a picture. */
export interface Example {
  layer: PictureLayer;
  /** Which pixels of the picture they are. */
  rect: Rect;
  /** (rows, columns, C): what the layer reads. */
  input: Float32Array;
  /** (rows, columns, N), as large as `mapSize` says. */
  output: Float32Array;
}

interface Size {
  width: number;
  height: number;
}

/**
 * About a pixel and within the picture. With a stride moved until the windows lie as those of the whole picture do, where there is room
 * for that: an output whose window stays within these pixels is then one of the maps.
 */
export function exampleRect({ x, y }: { x: number; y: number }, picture: Size, layer: PictureLayer): Rect {
  const { kernel, stride, dilation } = layer;
  const along = (at: number, all: number, k: number) => {
    const side = Math.min(SIDE, all);
    const from = Math.min(Math.max(Math.floor(at) - SIDE / 2, 0), all - side);
    const [own, whole] = [side, all].map((n) => samePadding(n, k, stride, dilation)[0]);
    const aligned = from - ((from - own + whole + stride * k * dilation) % stride);
    const there = [aligned, aligned + stride].find((one) => one >= 0 && one + side <= all);
    return [there ?? from, side];
  };
  const [left, width] = along(x, picture.width, kernel[1]);
  const [top, height] = along(y, picture.height, kernel[0]);
  return { x: left, y: top, width, height };
}

/** Rows and columns around a picture of this size, by TensorFlow's rule "same". */
export function paddingOf({ height, width }: Size, { kernel, stride, dilation }: PictureLayer) {
  const [top, bottom] = samePadding(height, kernel[0], stride, dilation);
  const [left, right] = samePadding(width, kernel[1], stride, dilation);
  return { top, bottom, left, right };
}

/** The job that computes the output: its border is already around the input, (C, rows, columns) as the kernels are fastest with. */
export function exampleJob(
  layer: PictureLayer,
  size: Size,
  channels: readonly Float32Array[],
): { spec: LayerSpec; weights: LayerWeights; input: Float32Array } {
  const { kernel, stride, dilation, depthMultiplier, between, filters, border, pointwise } = layer;
  const { top, bottom, left, right } = paddingOf(size, layer);
  const rows = borderPixels(-top, top + size.height + bottom, size.height, border);
  const columns = borderPixels(-left, left + size.width + right, size.width, border);
  const input = new Float32Array(channels.length * rows.length * columns.length);
  let next = 0;
  for (const values of channels)
    for (const y of rows)
      for (const x of columns) input[next++] = y < 0 || x < 0 ? 0 : values[y * size.width + x];
  return {
    spec: {
      ...{ kind: 'separable', height: rows.length, width: columns.length, channels: channels.length },
      ...{ kernel, stride, dilation, depthMultiplier, between, filters, layout: 'nchw' },
    },
    weights: { depthwise: usedDepthwise(layer), pointwise },
    input,
  };
}

/** Planes (c, rows, columns) as (rows, columns, c). */
export function channelsLast(planes: Float32Array, channels: number): Float32Array {
  const cells = planes.length / channels;
  return Float32Array.from(planes, (_, i) => planes[(i % channels) * cells + Math.floor(i / channels)]);
}

/** Halves of the distance from 1 to the next float32: what one rounding is off by at most, as a share. */
const ROUNDING = 2 ** -24;

/**
 * By how much the sums of two programs may differ in each output map, whatever the order in which they add: each addition is off by
 * at most a rounding of the sum of the sizes of its terms. Rounded up to three digits.
 */
export function toleranceOf({ layer, rect, input }: Omit<Example, 'output'>): number[] {
  const { kernel, depthMultiplier: M, pointwise, filters: N } = layer;
  const C = channelCount(layer.channels);
  const Q = filteredCount(layer);
  const planes = Array.from({ length: C }, (_, c) =>
    Float32Array.from({ length: input.length / C }, (_pixel, i) => Math.abs(input[i * C + c])),
  );
  const { spec, input: padded, weights } = exampleJob(layer, rect, planes);
  const { height, width } = mapSize(layer, rect);
  const largest = new Float64Array(N);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const filtered = Float64Array.from({ length: Q }, (_, q) => {
        const plane = Math.floor(q / M) * spec.height * spec.width;
        let sum = 0;
        for (let u = 0; u < kernel[0]; u++)
          for (let v = 0; v < kernel[1]; v++) {
            const row = layer.stride * y + layer.dilation * u;
            const column = layer.stride * x + layer.dilation * v;
            const weight = weights.depthwise![(u * kernel[1] + v) * Q + q];
            sum += Math.abs(weight) * padded[plane + row * spec.width + column];
          }
        return sum;
      });
      for (let n = 0; n < N; n++) {
        let sum = 0;
        for (let q = 0; q < Q; q++) sum += Math.abs(pointwise[q * N + n]) * filtered[q];
        largest[n] = Math.max(largest[n], sum);
      }
    }
  const additions = kernel[0] * kernel[1] + Q;
  return Array.from(largest, (sum) => Number((1.005 * 2 * additions * ROUNDING * sum).toPrecision(3)));
}
