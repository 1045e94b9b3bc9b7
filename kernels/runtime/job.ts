// Fills the job block: what the kernels are told of a layer (words.ts says where).
import { kernelExtent } from '../spec/geometry.ts';
import type { LayerGeometry } from '../spec/geometry.ts';
import type { Activation, ResolvedLayer } from '../spec/layer.ts';
import type { Plan, PlanKind } from './plan.ts';
import * as word from './words.ts';

const KINDS: Record<PlanKind, number> = {
  filter: word.FILTER,
  mix: word.MIX,
  'filter-mix': word.FILTER_MIX,
  'gather-mix': word.GATHER_MIX,
  'gather-mix-mix': word.GATHER_MIX_MIX,
};

const CLAMP: Record<Activation, [low: number, high: number]> = {
  none: [-Infinity, Infinity],
  relu: [0, Infinity],
  relu6: [0, 6],
};

type Words = [index: number, value: number][];

const letters = (layer: ResolvedLayer, { batch, padding, output }: LayerGeometry): Words => [
  [word.B, batch],
  [word.H, layer.height],
  [word.W, layer.width],
  [word.C, layer.channels],
  [word.HO, output.height],
  [word.WO, output.width],
  [word.N, layer.filters],
  [word.KH, layer.kernel[0]],
  [word.KW, layer.kernel[1]],
  [word.SH, layer.stride[0]],
  [word.SW, layer.stride[1]],
  [word.DH, layer.dilation[0]],
  [word.DW, layer.dilation[1]],
  [word.PT, padding[0]],
  [word.PL, padding[3]],
  [word.M, layer.depthMultiplier],
  [word.G, layer.groups],
];

function cuts({ scratch, ...plan }: Plan): Words {
  const tail = scratch.list;
  const copy = tail + scratch.tail;
  return [
    [word.KIND, KINDS[plan.kind]],
    [word.LAYOUT, plan.layout === 'nhwc' ? 0 : 1],
    [word.JOBS, plan.jobs],
    [word.TILE, plan.tile],
    [word.SPLIT, plan.split],
    [word.K_BLOCK, plan.tapBlock],
    [word.STRIP, plan.strip],
    [word.ROWS, plan.rows],
    [word.BURST, plan.burst],
    [word.AT_TAIL, tail],
    [word.AT_COPY, copy],
    [word.AT_MAP, copy + scratch.copy],
  ];
}

/** Which filter, and which columns it may do in which way. */
function filters(
  { kernel, stride, dilation, width }: ResolvedLayer,
  geometry: LayerGeometry,
  plan: Plan,
): Words {
  const left = geometry.padding[3];
  const reach = kernelExtent(kernel[1], dilation[1]);
  const ends = Math.floor((width - reach + left) / stride[1]) + 1;
  return [
    [word.KERNEL, plan.filter?.number ?? 0],
    [word.IN_PAIRS, Number(plan.layout === 'nhwc' && plan.filter?.tile[0] === 2)],
    [word.INSIDE, Math.ceil(left / stride[1])],
    [word.OUTSIDE, Math.max(0, Math.min(ends, geometry.output.width))],
    [word.HALF, Math.ceil((reach - 1) / 2)],
    [word.SPAN, 3 * stride[1] + reach],
    // Where rows are done one by one, only those that the kernel reads have pointers.
    [word.STEP, plan.rows === 1 ? dilation[0] : 1],
    [word.RISE, plan.rows === 1 ? 1 : dilation[0]],
  ];
}

/** All but the addresses, which move. */
export function writeWords(
  words: Int32Array,
  layer: ResolvedLayer,
  geometry: LayerGeometry,
  plan: Plan,
): void {
  const values = [...letters(layer, geometry), ...cuts(plan), ...filters(layer, geometry, plan)];
  for (const [index, value] of values) words[index] = value;
  const floats = new Float32Array(words.buffer, words.byteOffset, words.length);
  [floats[word.LOW_1], floats[word.HIGH_1]] = CLAMP[layer.between];
  [floats[word.LOW_2], floats[word.HIGH_2]] = CLAMP[layer.activation];
}
