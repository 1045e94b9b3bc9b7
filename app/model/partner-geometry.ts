import { describe } from '../../kernels/spec/geometry.ts';
import { cellsRead, range } from './partner-axis.ts';
import type { PartnerAxis } from './partner-axis.ts';
import type { OperandRef } from './refs.ts';
import { firstOutputs } from './settings.ts';
import type { LayerSettings } from './settings.ts';
import { toSpec } from './to-spec.ts';

/** What decides who meets whom in a layer. Sizes in cells, pairs as [vertical, horizontal]. */
export interface PartnerGeometry {
  height: number;
  width: number;
  channels: number;
  outHeight: number;
  outWidth: number;
  kernel: readonly [number, number];
  stride: readonly [number, number];
  dilation: readonly [number, number];
  padTop: number;
  padLeft: number;
  /** G of the first step. */
  groups: number;
  /** Q: filtered maps. */
  firstOutputs: number;
  /** N, or null where no 1×1 step follows: then there are no `pw` and no `out`. */
  filters: number | null;
}

/** Throws LayerError, as `describe` does, for settings that are no layer. */
export function partnerGeometry(s: LayerSettings): PartnerGeometry {
  const { output, padding } = describe(toSpec(s));
  const { height, width, channels, kernel, stride, dilation, groups } = s;
  return {
    ...{ height, width, channels, kernel, stride, dilation, groups },
    ...{ outHeight: output.height, outWidth: output.width, padTop: padding[0], padLeft: padding[3] },
    firstOutputs: firstOutputs(s),
    filters: s.mixing ? s.filters : null,
  };
}

/** Whether the layer has this operand. A kernel between a channel and a map of different groups it has not. */
export function isOfLayer(g: PartnerGeometry, ref: OperandRef): boolean {
  const within = (value: number, count: number) => Number.isInteger(value) && value >= 0 && value < count;
  const onOutput = (row: number, column: number) => within(row, g.outHeight) && within(column, g.outWidth);
  const filters = g.filters ?? 0;
  switch (ref.kind) {
    case 'in':
      return within(ref.row, g.height) && within(ref.column, g.width) && within(ref.channel, g.channels);
    case 'dw': {
      const isInKernel = within(ref.u, g.kernel[0]) && within(ref.v, g.kernel[1]);
      return isInKernel && within(ref.map, g.firstOutputs) && channelsOf(g, ref.map).includes(ref.channel);
    }
    case 'mid':
      return onOutput(ref.row, ref.column) && within(ref.map, g.firstOutputs);
    case 'pw':
      return within(ref.map, g.firstOutputs) && within(ref.filter, filters);
    case 'out':
      return onOutput(ref.row, ref.column) && within(ref.filter, filters);
  }
}

export function vertical(g: PartnerGeometry): PartnerAxis {
  const [kernel, stride, dilation] = [g.kernel[0], g.stride[0], g.dilation[0]];
  return { cells: g.height, outputs: g.outHeight, kernel, stride, dilation, before: g.padTop };
}

export function horizontal(g: PartnerGeometry): PartnerAxis {
  const [kernel, stride, dilation] = [g.kernel[1], g.stride[1], g.dilation[1]];
  return { cells: g.width, outputs: g.outWidth, kernel, stride, dilation, before: g.padLeft };
}

/** The input rows and columns that an operand reads: through one tap or all of them, for one output cell or all of them. */
export function windowOf(g: PartnerGeometry, ref: Exclude<OperandRef, { kind: 'in' }>) {
  const isWeight = ref.kind === 'dw' || ref.kind === 'pw';
  const [ys, xs] = isWeight ? [range(g.outHeight), range(g.outWidth)] : [[ref.row], [ref.column]];
  const [us, vs] = ref.kind === 'dw' ? [[ref.u], [ref.v]] : g.kernel.map(range);
  return { rows: cellsRead(vertical(g), ys, us), columns: cellsRead(horizontal(g), xs, vs) };
}

/** The input channels that filtered map q reads. */
export function channelsOf(g: PartnerGeometry, q: number): number[] {
  const size = g.channels / g.groups;
  const start = Math.floor(q / (g.firstOutputs / g.groups)) * size;
  return range(size).map((c) => start + c);
}

/** The filtered maps that read input channel c. */
export function mapsReading(g: PartnerGeometry, c: number): number[] {
  const size = g.firstOutputs / g.groups;
  const start = Math.floor(c / (g.channels / g.groups)) * size;
  return range(size).map((q) => start + q);
}
