import { pytorchPadding } from '../../kernels/spec/geometry.ts';
import type { LayerSpec, LayerWeights } from '../../kernels/spec/layer.ts';
import type { Bank } from './bank.ts';
import { groupOf, kernelIndex } from './bank.ts';
import { firstOutputs } from './settings.ts';
import type { LayerSettings } from './settings.ts';

/**
 * The kernels' name for a layer. With the 1×1 step it is 'separable', whatever its groups. Without it, G decides:
 * G = C 'depthwise' (also at C = 1, where G = 1 too: N is then not used, as in `firstOutputs`), else G = 1 'standard',
 * else 'grouped'. `between` belongs to two steps only.
 */
export function toSpec(s: LayerSettings): LayerSpec {
  const { height, width, channels, filters, kernel, stride, dilation, depthMultiplier, groups } = s;
  const { activation, between } = s;
  const spatial = { height, width, channels, kernel, stride, dilation, padding: paddingOf(s), activation };
  if (s.mixing) return { kind: 'separable', ...spatial, filters, depthMultiplier, groups, between };
  if (groups === channels) return { kind: 'depthwise', ...spatial, depthMultiplier };
  if (groups === 1) return { kind: 'standard', ...spatial, filters };
  return { kind: 'grouped', ...spatial, filters, groups };
}

/** The rule 'pytorch' as numbers; a rule that the kernels know by name, and explicit numbers, as they are. */
function paddingOf({ padding, pad, kernel, dilation }: LayerSettings): LayerSpec['padding'] {
  if (padding === 'explicit') return pad;
  if (padding !== 'pytorch') return padding;
  const [top, bottom] = pytorchPadding(kernel[0], dilation[0]);
  const [left, right] = pytorchPadding(kernel[1], dilation[1]);
  return [top, right, bottom, left];
}

/**
 * The weights that the layer uses of a bank. Mixing weights and biases are the bank's own arrays: read them, never write or
 * transfer them. Without `bias` there are none.
 */
export function toWeights(s: LayerSettings, bank: Bank): LayerWeights {
  const kernels = usedKernels(s, bank);
  const [firstBias, bias] = s.bias ? [bank.firstBias, bank.bias] : [undefined, undefined];
  if (s.mixing) return { depthwise: kernels, depthwiseBias: firstBias, pointwise: bank.mixing, bias };
  if (s.groups === s.channels) return { depthwise: kernels, depthwiseBias: firstBias };
  return { standard: kernels, bias: firstBias };
}

/**
 * (kh, kw, C/G, Q): of the dense bank, for every filtered map the block of channels in its group. At G = C this is the same
 * memory as (kh, kw, C, M).
 */
function usedKernels(s: LayerSettings, bank: Bank): Float32Array {
  const Q = firstOutputs(s);
  const [kh, kw] = s.kernel;
  const perGroup = s.channels / s.groups;
  const used = new Float32Array(kh * kw * perGroup * Q);
  for (let q = 0; q < Q; q++) {
    const { start } = groupOf(s, q);
    for (let u = 0; u < kh; u++)
      for (let v = 0; v < kw; v++)
        for (let c = 0; c < perGroup; c++) {
          used[((u * kw + v) * perGroup + c) * Q + q] = bank.kernels[kernelIndex(s, u, v, start + c, q)];
        }
  }
  return used;
}
