import type { Bank } from '../../model/bank.ts';
import { defaultBank } from '../../model/default-bank.ts';
import type { LayerSettings } from '../../model/settings.ts';
import type { Made } from '../../state/board/board-state.ts';

/** The default bank of the settings asked for last: while weights are dragged it stays the same. */
let known: { settings: LayerSettings; bank: Bank } | null = null;

function startingBank(settings: LayerSettings): Bank {
  if (known?.settings !== settings) known = { settings, bank: defaultBank(settings) };
  return known.bank;
}

/** Whether anything differs from what `reset` goes back to: weights, own standard weights, input cells typed over. */
export function canReset({ settings, bank, standard, edits }: Made): boolean {
  if (standard || edits.size > 0) return true;
  const original = startingBank(settings);
  return (Object.keys(original) as (keyof Bank)[]).some((part) =>
    original[part].some((weight, i) => weight !== bank[part][i]),
  );
}
