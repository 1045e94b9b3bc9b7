import { compute } from './compute.ts';
import { push, redo as forth, undo as back } from './history.ts';
import type { Place } from '../model/place.ts';
import { pause } from './player.ts';
import { getState, setState } from './store.ts';
import type { Made } from './store.ts';

/**
 * The one way in which what a person makes changes: into the history, onto the board. Changes that share a `gesture` (one
 * drag, one wheel run) become one entry of undo.
 */
export function make(change: Partial<Made>, gesture?: string, at?: Place): Promise<void> {
  pause();
  const made = { ...getState().made, ...change };
  setState({ made, history: push(getState().history, made, gesture) });
  return compute(made, at);
}

function restore(history: ReturnType<typeof back<Made>>): void {
  if (history === getState().history) return;
  pause();
  setState({ history, made: history.present });
  void compute(history.present);
}

export const undo = (): void => restore(back(getState().history));
export const redo = (): void => restore(forth(getState().history));
