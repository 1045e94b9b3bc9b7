// What a layer is, and the one place that decides whether it is possible.
import { LayerError } from './error.ts';

export { LayerError } from './error.ts';
export type { Detail, LayerErrorCode } from './error.ts';

export const KINDS = ['standard', 'grouped', 'depthwise', 'pointwise', 'separable'] as const;
export const ACTIVATIONS = ['none', 'relu', 'relu6'] as const;
export const LAYOUTS = ['nhwc', 'nchw'] as const;
export const PADDING_RULES = ['valid', 'same', 'same-lower'] as const;

export type LayerKind = (typeof KINDS)[number];
export type Activation = (typeof ACTIVATIONS)[number];
export type Layout = (typeof LAYOUTS)[number];
export type PaddingRule = (typeof PADDING_RULES)[number];
/** [top, right, bottom, left] in cells. */
export type Padding = readonly [top: number, right: number, bottom: number, left: number];
/** [vertical, horizontal]. */
export type Pair = readonly [vertical: number, horizontal: number];
/** What one step of a layer does; a separable layer has two. */
export type StageName = 'standard' | 'grouped' | 'depthwise' | 'pointwise';

/**
 * A layer. Sizes are in cells; a one-dimensional convolution has height 1 and a kernel [1, k].
 * Names follow tf.nn.separable_conv2d and torch.nn.functional.conv2d where those have one.
 */
export interface LayerSpec {
  kind: LayerKind;
  /** Images at once. Default 1. */
  batch?: number;
  height: number;
  width: number;
  channels: number;
  /** Output channels. Not needed for 'depthwise', which has channels × depthMultiplier. */
  filters?: number;
  /** k or [kh, kw]. Not needed for 'pointwise', which is 1×1. */
  kernel?: number | Pair;
  /** s or [sh, sw]. Default 1. May exceed 1 together with dilation (Keras refuses that; here it is allowed). */
  stride?: number | Pair;
  /** d or [dh, dw]. Default 1. */
  dilation?: number | Pair;
  /** 'same' is TensorFlow's rule (ONNX SAME_UPPER), 'same-lower' its mirror. Default 'valid'. */
  padding?: PaddingRule | Padding;
  /** M: filters per channel in the first step of 'depthwise' and 'separable'. Default 1. */
  depthMultiplier?: number;
  /** G. 'grouped': default 1. 'separable': default channels, fewer make its first step a grouped convolution. */
  groups?: number;
  /** After the last step. Default 'none'. */
  activation?: Activation;
  /** 'separable' only: after the first of its two steps. Default 'none'. */
  between?: Activation;
  /** Order of the feature maps in memory. Default 'nhwc'. Weights do not depend on it. */
  layout?: Layout;
}

/**
 * Weights in TensorFlow's order, biases optional. Arrays that the kind does not use are ignored.
 * 'standard', 'grouped': `standard`, `bias`. 'depthwise': `depthwise`, `depthwiseBias`. 'pointwise': `pointwise`, `bias`.
 * 'separable': `depthwise`, `depthwiseBias`, `pointwise`, `bias`.
 */
export interface LayerWeights {
  /** (kh, kw, C/groups, N) */
  standard?: Float32Array;
  /** (kh, kw, C, M); in a separable layer of fewer groups (kh, kw, C/groups, C·M), the same memory at groups = C. */
  depthwise?: Float32Array;
  /** (M·C, N) */
  pointwise?: Float32Array;
  /** (M·C) */
  depthwiseBias?: Float32Array;
  /** (N) */
  bias?: Float32Array;
}

/** A LayerSpec with every default written out and every number checked. */
export interface ResolvedLayer {
  readonly kind: LayerKind;
  readonly batch: number;
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly filters: number;
  readonly kernel: Pair;
  readonly stride: Pair;
  readonly dilation: Pair;
  readonly padding: PaddingRule | Padding;
  readonly depthMultiplier: number;
  readonly groups: number;
  readonly activation: Activation;
  readonly between: Activation;
  readonly layout: Layout;
}

/** No single number of a spec may exceed this. */
export const MAX_SIZE = 2 ** 31 - 1;

const show = (value: unknown): string => (Array.isArray(value) ? `[${value.join(', ')}]` : String(value));

function wholeNumber(value: unknown, field: string, min: number): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < min) {
    throw new LayerError('whole-number', field, { got: show(value), min });
  }
  if (value > MAX_SIZE) throw new LayerError('too-large', field, { got: value, limit: MAX_SIZE });
  return value + 0; // -0 becomes 0
}

function pair(value: number | Pair, field: string): Pair {
  if (!Array.isArray(value)) {
    const both = wholeNumber(value, field, 1);
    return [both, both];
  }
  if (value.length !== 2) throw new LayerError('whole-number', field, { got: show(value), min: 1 });
  return [wholeNumber(value[0], field, 1), wholeNumber(value[1], field, 1)];
}

function oneOf<T extends string>(value: T, field: string, allowed: readonly T[]): T {
  if (!allowed.includes(value)) {
    throw new LayerError('one-of', field, { got: show(value), allowed: allowed.join(', ') });
  }
  return value;
}

function paddingOf(value: PaddingRule | Padding): PaddingRule | Padding {
  if (typeof value === 'string' && PADDING_RULES.includes(value)) return value;
  if (!Array.isArray(value) || value.length !== 4 || !value.every((n) => Number.isInteger(n) && n >= 0)) {
    throw new LayerError('padding', 'padding', { got: show(value) });
  }
  const [top, right, bottom, left] = (value as unknown as Padding).map((n) => wholeNumber(n, 'padding', 0));
  return [top, right, bottom, left];
}

/** Throws unless `value` is absent or the only one that this kind allows. */
function only(kind: LayerKind, field: string, value: unknown, ...allowed: (string | number)[]): void {
  const list = Array.isArray(value) ? value : [value];
  if (value === undefined || list.every((v) => allowed.includes(v as string | number))) return;
  throw new LayerError('not-for-kind', field, { kind, got: show(value), only: allowed.join(' or ') });
}

function divides(groups: number, of: 'channels' | 'filters', count: number): void {
  if (count % groups !== 0) throw new LayerError('divides', 'groups', { groups, of, count });
}

/**
 * The spec with its defaults written out. Pure, allocates nothing of the layer's size.
 * Throws a LayerError that names the first field which is impossible; sizes that only the geometry knows (no output cell
 * left, too many cells) are checked by `describe`.
 */
export function resolve(spec: LayerSpec): ResolvedLayer {
  const kind = oneOf(spec.kind, 'kind', KINDS);
  const batch = wholeNumber(spec.batch ?? 1, 'batch', 1);
  const height = wholeNumber(spec.height, 'height', 1);
  const width = wholeNumber(spec.width, 'width', 1);
  const channels = wholeNumber(spec.channels, 'channels', 1);
  if (kind === 'pointwise') {
    only(kind, 'kernel', spec.kernel, 1);
    only(kind, 'stride', spec.stride, 1);
    only(kind, 'dilation', spec.dilation, 1);
    only(kind, 'padding', spec.padding, ...PADDING_RULES, 0);
  } else if (spec.kernel === undefined) throw new LayerError('missing', 'kernel', { kind });
  const kernel = pair(spec.kernel ?? 1, 'kernel');
  const stride = pair(spec.stride ?? 1, 'stride');
  const dilation = pair(spec.dilation ?? 1, 'dilation');
  const padding = paddingOf(spec.padding ?? 'valid');

  const filtersEach = kind === 'depthwise' || kind === 'separable';
  if (!filtersEach) only(kind, 'depthMultiplier', spec.depthMultiplier, 1);
  const depthMultiplier = wholeNumber(spec.depthMultiplier ?? 1, 'depthMultiplier', 1);

  if (kind === 'standard' || kind === 'pointwise') only(kind, 'groups', spec.groups, 1);
  if (kind === 'depthwise') only(kind, 'groups', spec.groups, 1, channels);
  const groups =
    kind === 'depthwise' ? channels : wholeNumber(spec.groups ?? (filtersEach ? channels : 1), 'groups', 1);
  divides(groups, 'channels', channels);

  const filtersDepthwise = channels * depthMultiplier;
  if (kind !== 'depthwise' && spec.filters === undefined)
    throw new LayerError('missing', 'filters', { kind });
  const filters = wholeNumber(spec.filters ?? filtersDepthwise, 'filters', 1);
  if (kind === 'depthwise' && filters !== filtersDepthwise) {
    const detail = { got: filters, expected: filtersDepthwise, channels, depthMultiplier };
    throw new LayerError('filters-depthwise', 'filters', detail);
  }
  if (kind === 'grouped') divides(groups, 'filters', filters);

  if (kind !== 'separable') only(kind, 'between', spec.between, 'none');
  return {
    ...{ kind, batch, height, width, channels, filters, kernel, stride, dilation, padding },
    ...{ depthMultiplier, groups },
    activation: oneOf(spec.activation ?? 'none', 'activation', ACTIVATIONS),
    between: oneOf(spec.between ?? 'none', 'between', ACTIVATIONS),
    layout: oneOf(spec.layout ?? 'nhwc', 'layout', LAYOUTS),
  };
}

/** The standard layer that reads the same cells and gives as many outputs: what the others are compared with. */
export function standardSpec(spec: LayerSpec): LayerSpec {
  const { batch, height, width, channels, filters, kernel, stride, dilation, padding, activation, layout } =
    resolve(spec);
  return {
    ...{ kind: 'standard', batch, height, width, channels, filters },
    ...{ kernel, stride, dilation, padding, activation, layout },
  };
}
