import { openingAddress } from '../address/opening.ts';
import type { Address } from '../address/types.ts';
import { madeOf } from '../board/board-state.ts';
import type { BoardState } from '../board/board-state.ts';
import type { Board } from '../board/board.ts';
import { ownSpeed } from '../board/opening.ts';
import { namedLook } from './prefs.ts';
import { appStore, getState, shownBoard } from './store.ts';
import type { AppState } from './app-state.ts';

/** What is on the screen: the page, and the board on it where it shows one. */
export interface Shown {
  app: AppState;
  /** The board, and what it knows. */
  on: Board | null;
  board: BoardState | null;
}

export function shownNow(): Shown {
  const on = shownBoard();
  return { app: getState(), on, board: on?.getState() ?? null };
}

/** The address of what is on the screen. A layer belongs to it only where one is. */
export function addressOf({ app, board }: Shown): Address {
  const { page, places, hide } = app;
  const at = { page, place: places[page] ?? '', ...namedLook(app) };
  if (!board) return { ...openingAddress(), ...at };
  const { view, frame, unit, speed, compare, scale, codeTab, race } = board;
  const { settings, bank, standard, source, edits } = madeOf(board);
  return {
    ...at,
    ...{ unit, compare, scale, code: codeTab, hide, settings, bank, standard, source },
    speed: speed === ownSpeed() ? null : Math.round(100 * speed) / 100,
    inputEdits: edits,
    kept: new Map(),
    step: view === 'whole' ? null : frame.step.step,
    race: race?.cell ?? null,
  };
}

/** Tells of every change of what is on the screen, also when another board comes onto it. */
export function followShown(onChange: (now: Shown, before: Shown) => void): () => void {
  let last = shownNow();
  const look = () => {
    const [now, before] = [shownNow(), last];
    last = now;
    if (now.app !== before.app || now.board !== before.board) onChange(now, before);
  };
  let board = shownBoard();
  let unwatch = board?.subscribe(look);
  const stop = appStore().subscribe(() => {
    if (shownBoard() !== board) {
      unwatch?.();
      board = shownBoard();
      unwatch = board?.subscribe(look);
    }
    look();
  });
  return () => {
    stop();
    unwatch?.();
  };
}
