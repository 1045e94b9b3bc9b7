import { createStore } from 'zustand/vanilla';
import type { Engine } from '../../engine/late-engine.ts';
import { createGestures } from '../gesture.ts';
import type { BoardState } from './board-state.ts';
import type { BoardBase } from './board-base.ts';
import type { Board, Player } from './board.ts';
import { createPlayer } from './player.ts';
import { createStepper } from './stepper.ts';
import { createTurns } from './turns.ts';

/** Opens a board on what `opening` says. The worker hears of it with the first `compute`, under the name of the slot. */
export function createBoard(slot: string, engine: Engine, opening: BoardState): Board {
  const store = createStore<BoardState>(() => opening);
  let isClosed = false;
  const base: BoardBase = { ...store, slot, engine, turns: createTurns(), isClosed: () => isClosed };
  // What plays would ask a worker that failed again and again.
  const stepper = createStepper(base, () => player.pause());
  const player: Player = createPlayer(base, stepper);
  const parts = new Map<unknown, object>();
  const board: Board = {
    ...base,
    ...{ stepper, player, gestures: createGestures() },
    part<T extends object>(create: (board: Board) => T): T {
      const known = parts.get(create) as T | undefined;
      if (known) return known;
      const made = create(board);
      parts.set(create, made);
      return made;
    },
    close() {
      for (const part of [player, ...(parts.values() as Iterable<{ close?: () => void }>)]) part.close?.();
      isClosed = true;
      engine.closeSlot(slot);
    },
  };
  return board;
}
