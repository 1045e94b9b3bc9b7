import type { Bank } from '../../model/bank.ts';
import { defaultBank } from '../../model/default-bank.ts';
import type { LayerSettings } from '../../model/settings.ts';
import type { Made } from '../../state/board/board-state.ts';

/** Made once for a layer: while weights are dragged it stays the same. */
const banks = new WeakMap<LayerSettings, Bank>();

function startingBank(settings: LayerSettings): Bank {
  const bank = banks.get(settings) ?? defaultBank(settings);
  banks.set(settings, bank);
  return bank;
}

/** Whether anything differs from what `reset` goes back to: weights, own standard weights, input cells typed over. */
export function canReset({ settings, bank, standard, edits }: Made): boolean {
  if (standard || edits.size > 0) return true;
  const original = startingBank(settings);
  return (Object.keys(original) as (keyof Bank)[]).some((part) =>
    original[part].some((weight, i) => weight !== bank[part][i]),
  );
}
