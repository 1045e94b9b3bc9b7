import type { StandardWeights } from '../../kernels/worker/protocol.ts';
import { standardWeights } from '../model/to-spec.ts';
import type { LayerSettings } from '../model/settings.ts';

/**
 * A standard layer's own weights in a layer of these settings: gone where their number does not fit (the 1×1 switch can change
 * the outputs without changing a bank), with a bias where the layer has one.
 */
export function keepStandard(own: StandardWeights | null, s: LayerSettings): StandardWeights | null {
  if (!own) return null;
  const { standard, bias } = standardWeights(s);
  if (own.standard.length !== standard!.length) return null;
  return bias ? { standard: own.standard, bias: own.bias ?? bias } : { standard: own.standard };
}
