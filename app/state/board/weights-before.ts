import type { Made } from './board-state.ts';
import type { History } from './history.ts';

const hasSame = (a: Made, b: Made): boolean =>
  a.settings === b.settings && a.source === b.source && a.input === b.input && a.edits === b.edits;

/**
 * What was made before a run of changes of nothing but weights, all that stand together at the end of the history; null where
 * something else was changed last, or the weights are what they were.
 */
export function weightsBefore({ past, present }: History<Made>): Made | null {
  let before: Made | null = null;
  for (let i = past.length - 1; i >= 0 && hasSame(past[i].state, present); i--) before = past[i].state;
  return before && before.bank !== present.bank ? before : null;
}
