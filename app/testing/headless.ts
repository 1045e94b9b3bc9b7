// The app without a page.
import { createClient } from '../engine/client.ts';
import { startInProcess } from '../engine/in-process.ts';
import { openingAddress } from '../state/address/opening.ts';
import { isUpToDate } from '../state/board/board-state.ts';
import type { Board } from '../state/board/board.ts';
import { compute } from '../state/board/compute.ts';
import { createBoard } from '../state/board/create-board.ts';
import { openingState } from '../state/board/opening.ts';
import { ROUTES } from '../state/routes.ts';
import { initialState } from '../state/page/start.ts';
import { setPage, setState } from '../state/page/store.ts';
import { EXAMPLE_ROUTES } from './example-routes.ts';

/** A fresh page whose Step board has the opening layer, computed by the real server in this thread. */
export async function beginHeadless(start = startInProcess): Promise<Board> {
  const engine = createClient(({ kind }) => void troubles.push(kind), start);
  ROUTES.set(EXAMPLE_ROUTES);
  const board = createBoard('step', engine, openingState());
  setPage(initialState(openingAddress(), LOOK, board), engine);
  troubles.length = 0;
  await compute(board, 0);
  setState({ ready: true });
  return board;
}

const LOOK = { lang: 'en', theme: null, named: { lang: false, theme: false } } as const;

/** What the engine's client has told since the beginning. */
export const troubles: string[] = [];

/** Resolves once a board shows what was made last. */
export function caughtUp({ getState }: Board): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (isUpToDate(getState())) resolve();
      else setTimeout(look, 0);
    };
    look();
  });
}
