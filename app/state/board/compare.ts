// The standard layer beside the board's: which one, with which weights.
import type { StandardWeights } from '../../../kernels/worker/protocol.ts';
import { standardWeights } from '../../model/standard-layer.ts';
import type { CompareMode, Made } from './board-state.ts';

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
