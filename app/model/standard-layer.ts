import { standardSpec as standardOf } from '../../kernels/spec/layer.ts';
import type { LayerSpec, LayerWeights } from '../../kernels/spec/layer.ts';
import { defaultBiases, defaultKernels } from './default-bank.ts';
import { layerOutputs } from './settings.ts';
import type { LayerSettings } from './settings.ts';
import { toSpec } from './to-spec.ts';

/** The standard layer to compare with: same input, kernel, stride, dilation, padding, outputs and last activation. */
export function standardSpec(s: LayerSettings): LayerSpec {
  return standardOf(toSpec(s));
}

/**
 * That layer's own weights, to begin with: (kh, kw, C, N) and, with `bias`, (N). Built as the bank's kernels are, but from
 * another preset on, so that it differs also from a layer that is standard itself.
 */
export function standardWeights(s: LayerSettings): LayerWeights {
  const N = layerOutputs(s);
  const standard = defaultKernels(s.kernel, s.channels, N, 3);
  return s.bias ? { standard, bias: defaultBiases(N) } : { standard };
}
