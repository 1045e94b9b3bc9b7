// The standard layer beside the board's: which one, with which weights.
import type { StandardWeights } from '../../../kernels/worker/protocol.ts';
import type { LayerSettings } from '../../model/settings.ts';
import { standardWeights } from '../../model/to-spec.ts';
import type { CompareMode, Made } from './board-state.ts';

/** Whether the two steps can be merged into one kernel exactly: nothing may stand between them. */
export const canMerge = ({ settings: s }: Made): boolean => s.mixing && s.between === 'none';

/** 'merged' falls back to 'own' for a layer of one step, which has nothing to merge. */
export function comparison(mode: CompareMode, { settings }: Made): CompareMode {
  return mode === 'merged' && !settings.mixing ? 'own' : mode;
}

/** The own weights of the standard layer: as edited, or the default ones. */
export function ownStandard(made: Made): StandardWeights {
  if (made.standard) return made.standard;
  const { standard, bias } = standardWeights(made.settings);
  return { standard: standard!, bias };
}

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
