// The reference as a build of the engine: a layer's arrays, bound to the loops beside this file.
import type { Activation, ResolvedLayer } from '../spec/layer.ts';
import type { LayerGeometry, MapShape, StageGeometry } from '../spec/geometry.ts';
import type { StageWeights } from '../spec/weights.ts';
import { depthwise } from './depthwise.ts';
import { pointwise } from './pointwise.ts';
import { separable } from './separable.ts';
import type { Step } from './separable.ts';
import { standard } from './standard.ts';
import { Maps, Weights } from './tensor.ts';
import type { Letters, Rows } from './tensor.ts';

const PHI: Record<Activation, (value: number) => number> = {
  none: (value) => value,
  relu: (value) => Math.max(value, 0),
  relu6: (value) => Math.min(Math.max(value, 0), 6),
};

function lettersOf(stage: StageGeometry, batch: number): Letters {
  const { kernel, stride, dilation, padding, groups, input, output, activation } = stage;
  return {
    ...{ B: batch, Ho: output.height, Wo: output.width },
    ...{ C: input.channels, N: output.channels, G: groups, M: output.channels / input.channels },
    ...{ kh: kernel[0], kw: kernel[1], sh: stride[0], sw: stride[1], dh: dilation[0], dw: dilation[1] },
    ...{ pt: padding[0], pl: padding[3] },
    phi: PHI[activation],
  };
}

/** Copies the arrays: the caller may change or reuse them. A missing bias is zeros. */
function stepOf(stage: StageGeometry, batch: number, { weights, bias }: StageWeights): Step {
  const { kernel, groups, input, output } = stage;
  const isDepthwise = stage.stage === 'depthwise';
  const inputs = isDepthwise ? input.channels : input.channels / groups;
  const outputs = isDepthwise ? output.channels / input.channels : output.channels;
  return {
    weights: new Weights(weights.slice(), [kernel[1], inputs, outputs]),
    bias: bias ? bias.slice() : new Float32Array(output.channels),
    letters: lettersOf(stage, batch),
  };
}

function drain(rows: Rows): void {
  while (!rows.next().done);
}

/**
 * A layer made ready to run with the reference loops. Sums are double precision, and so is the map between two steps; input
 * and output are float32 in the layer's layout.
 */
export function referenceProgram(layer: ResolvedLayer, geometry: LayerGeometry, weights: StageWeights[]) {
  const { batch, layout } = layer;
  const { input: inputShape, output: outputShape, filtered: filteredShape, stages } = geometry;
  const cells = (shape: MapShape) => batch * shape.height * shape.width * shape.channels;
  const input = new Float32Array(cells(inputShape));
  const output = new Float32Array(cells(outputShape));
  const X = new Maps(input, inputShape, layout);
  const Y = new Maps(output, outputShape, layout);
  const Z = filteredShape && new Maps(new Float64Array(cells(filteredShape)), filteredShape, layout);
  let steps = stages.map((stage, i) => stepOf(stage, batch, weights[i]));
  let isFiltered = false; // whether Z holds the first step of the last run, with these weights

  const oneStep = (stage: StageGeometry, { weights, bias, letters }: Step, to: Maps): Rows => {
    const loops = { standard, grouped: standard, depthwise, pointwise }[stage.stage];
    return loops(X, weights, bias, to, letters);
  };

  return {
    input,
    output,
    *rows(): Rows {
      if (!Z) return yield* oneStep(stages[0], steps[0], Y);
      isFiltered = false;
      yield* separable(X, steps[0], Z, steps[1], Y);
      isFiltered = true;
    },
    setWeights(changed: StageWeights[]): void {
      steps = stages.map((stage, i) => stepOf(stage, batch, changed[i]));
      isFiltered = false;
    },
    filtered(): Float32Array | null {
      if (!Z) return null;
      if (!isFiltered) drain(oneStep(stages[0], steps[0], Z));
      return new Float32Array(Z.data);
    },
  };
}
