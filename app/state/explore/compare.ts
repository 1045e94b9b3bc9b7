// What a person compares the layer with: a standard convolution, which the nearest separable layer then takes the place of.
import { bankBeside, farthestOutput, withFit } from '../../model/compared-layer.ts';
import type { StandardBank } from '../../model/separable-fit.ts';
import { late } from '../../late/late.ts';
import { push } from '../board/history.ts';
import { awaited } from '../notices.ts';
import type { Explore } from './create-explore.ts';
import { changeLayer } from './change-layer.ts';
import { hasMap, layerOf } from './explore-state.ts';

/** The singular value decomposition, and what needs it. */
export const FIT = late(() => import('../../model/separable-fit.ts'));

/**
 * The separable layer of M kernels for each channel that is nearest to these kernels takes the place of the one there is, with the
 * standard convolution beside it: both are seen at once, where they are farthest apart. Of several asked for one after the other the last counts.
 */
export async function compareWith(
  { getState, setState, fits }: Explore,
  bank: StandardBank,
  depthMultiplier: number,
): Promise<void> {
  const turn = fits.begin();
  const { fitSeparable } = await awaited(FIT.fetch());
  if (!turn.isNewest()) return;
  const state = getState();
  const before = layerOf(state);
  const layer = withFit(before, bank, fitSeparable(bank, depthMultiplier), depthMultiplier);
  const history = push(state.history, layer);
  const farthest = { stage: 'output', index: farthestOutput(layer) } as const;
  // Whoever compares already goes on looking at the same output.
  if (before.standard) setState({ history, map: hasMap(layer, state.map) ? state.map : farthest });
  else setState({ history, map: farthest, isSplit: true });
}

/** Brings the layer nearest to the kernels beside it again, with so many kernels for each channel. */
export async function fitAgain(explore: Explore, depthMultiplier: number): Promise<void> {
  const bank = bankBeside(layerOf(explore.getState()));
  if (bank) await compareWith(explore, bank, depthMultiplier);
}

/** The layer stands alone again. */
export function endComparing(explore: Explore): void {
  explore.fits.end();
  changeLayer(explore, (layer) => ({ ...layer, standard: undefined }));
}
