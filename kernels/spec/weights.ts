// Weights: their shapes, their order in other frameworks, and two steps merged into one kernel.
import { LayerError, resolve, standardSpec } from './layer.ts';
import type { LayerSpec, LayerWeights, ResolvedLayer } from './layer.ts';
import { describe } from './geometry.ts';
import type { LayerGeometry } from './geometry.ts';

/** The arrays of one stage, by the names they have in LayerWeights. */
export interface StageWeights {
  readonly weights: Float32Array;
  readonly bias: Float32Array | null;
}

type WeightName = 'standard' | 'depthwise' | 'pointwise';
type BiasName = 'depthwiseBias' | 'bias';

/** The fields of LayerWeights that each stage of a layer of this kind reads. */
function namesOf(kind: ResolvedLayer['kind']): [WeightName, BiasName][] {
  switch (kind) {
    case 'standard':
    case 'grouped':
      return [['standard', 'bias']];
    case 'depthwise':
      return [['depthwise', 'depthwiseBias']];
    case 'pointwise':
      return [['pointwise', 'bias']];
    case 'separable':
      return [
        ['depthwise', 'depthwiseBias'],
        ['pointwise', 'bias'],
      ];
  }
}

function checkLength(field: string, array: Float32Array, expected: number): Float32Array {
  if (array.length !== expected) throw new LayerError('length', field, { got: array.length, expected });
  return array;
}

/**
 * The arrays of each stage, in the order of `geometry.stages`, not copied.
 * Throws LayerError 'missing' or 'length' naming the array that does not fit.
 */
export function stageWeights(
  kind: ResolvedLayer['kind'],
  geometry: LayerGeometry,
  weights: LayerWeights,
): StageWeights[] {
  return namesOf(kind).map(([name, biasName], index) => {
    const stage = geometry.stages[index];
    const array = weights[name];
    const bias = weights[biasName];
    if (!array) throw new LayerError('missing', name, { kind });
    return {
      weights: checkLength(name, array, stage.weights),
      bias: bias ? checkLength(biasName, bias, stage.biases) : null,
    };
  });
}

/** Throws LayerError 'length' unless `input` holds every cell of the layer's input. */
export function checkInput({ batch, input: shape }: LayerGeometry, input: Float32Array): void {
  checkLength('input', input, batch * shape.height * shape.width * shape.channels);
}

/**
 * (kh, kw, I, O) as TensorFlow keeps it → (O, I, kh, kw) as PyTorch and ONNX do: transpose (3, 2, 0, 1).
 * For standard and grouped weights I = C/groups, O = N; for pointwise weights kh = kw = 1.
 * Source: keras.layers.Conv2D, torch.nn.Conv2d, ONNX Conv.
 */
export function toPytorch(
  weights: Float32Array,
  shape: readonly [kh: number, kw: number, i: number, o: number],
): Float32Array {
  const [kh, kw, I, O] = shape;
  const result = new Float32Array(checkLength('weights', weights, kh * kw * I * O).length);
  let next = 0;
  for (let o = 0; o < O; o++)
    for (let i = 0; i < I; i++)
      for (let uv = 0; uv < kh * kw; uv++) result[next++] = weights[(uv * I + i) * O + o];
  return result;
}

/** (O, I, kh, kw) → (kh, kw, I, O): undoes `toPytorch`. `shape` is TensorFlow's in both. */
export function fromPytorch(
  weights: Float32Array,
  shape: readonly [kh: number, kw: number, i: number, o: number],
): Float32Array {
  const [kh, kw, I, O] = shape;
  const result = new Float32Array(checkLength('weights', weights, kh * kw * I * O).length);
  let next = 0;
  for (let o = 0; o < O; o++)
    for (let i = 0; i < I; i++)
      for (let uv = 0; uv < kh * kw; uv++) result[(uv * I + i) * O + o] = weights[next++];
  return result;
}

/**
 * Depthwise weights (kh, kw, C, M) → (M·C, 1, kh, kw): torch[c·M + m, 0, u, v] = keras[u, v, c, m].
 * The same memory read as (kh, kw, 1, C·M), so it is `toPytorch` of that shape.
 */
export function depthwiseToPytorch(
  weights: Float32Array,
  shape: readonly [kh: number, kw: number, c: number, m: number],
): Float32Array {
  const [kh, kw, C, M] = shape;
  return toPytorch(weights, [kh, kw, 1, C * M]);
}

/** (M·C, 1, kh, kw) → (kh, kw, C, M): undoes `depthwiseToPytorch`. */
export function depthwiseFromPytorch(
  weights: Float32Array,
  shape: readonly [kh: number, kw: number, c: number, m: number],
): Float32Array {
  const [kh, kw, C, M] = shape;
  return fromPytorch(weights, [kh, kw, 1, C * M]);
}

/**
 * The standard layer that a separable layer without activation in between is equal to:
 * K[u,v,c,o] = Σq D[u,v,c,q]·P[q,o] over the filtered channels q that read c, bias β[o] + Σq P[q,o]·b[q].
 * Exact when `between` is 'none' (summed in double precision, then rounded once to float32); otherwise it is what is left when
 * the activation in between is taken away. Read the result with `standardSpec(spec)`. `bias` is absent if both biases are.
 * Throws LayerError 'one-of' for other kinds, 'missing' or 'length' for weights that do not fit, 'too-large'.
 */
export function mergeSeparable(
  spec: LayerSpec,
  weights: LayerWeights,
): { standard: Float32Array; bias?: Float32Array } {
  const { kind, channels: C, filters: N, groups, depthMultiplier: M, kernel } = resolve(spec);
  if (kind !== 'separable') throw new LayerError('one-of', 'kind', { got: kind, allowed: 'separable' });
  const [first, second] = stageWeights(kind, describe(spec), weights);
  describe(standardSpec(spec)); // throws if the merged kernel is too large
  const [D, P] = [first.weights, second.weights];
  const perGroup = C / groups;
  const area = kernel[0] * kernel[1];

  const standard = new Float32Array(area * C * N);
  for (let uv = 0; uv < area; uv++)
    for (let c = 0; c < C; c++)
      for (let o = 0; o < N; o++) {
        const group = Math.floor(c / perGroup);
        let sum = 0;
        for (let q = group * perGroup * M; q < (group + 1) * perGroup * M; q++) {
          sum += D[(uv * perGroup + (c % perGroup)) * C * M + q] * P[q * N + o];
        }
        standard[(uv * C + c) * N + o] = sum;
      }
  if (!first.bias && !second.bias) return { standard };

  const bias = Float32Array.from({ length: N }, (_, o) => {
    let sum = second.bias?.[o] ?? 0;
    if (first.bias) for (let q = 0; q < C * M; q++) sum += P[q * N + o] * first.bias[q];
    return sum;
  });
  return { standard, bias };
}
