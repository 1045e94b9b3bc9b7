// The boards of the pages. A page that always shows one (Step) keeps it for as long as the app lives; a place of another page, as
// a chapter of Learn, opens its own, and leaving the place closes it.
import { useEffect } from 'react';
import { act } from '../act.ts';
import { lookAhead } from '../board/ahead.ts';
import type { Made } from '../board/board-state.ts';
import type { Board } from '../board/board.ts';
import { compute } from '../board/compute.ts';
import { createBoard } from '../board/create-board.ts';
import { openingState } from '../board/opening.ts';
import type { BoardLook } from '../board/opening.ts';
import { routeOf } from '../routes.ts';
import type { PageName } from '../routes.ts';
import { engine, getState, setState, shownBoard } from './store.ts';
import type { AppState } from './app-state.ts';
import { useApp } from './use-app.ts';

/** What a board begins with. */
export interface BoardStart {
  made: Made;
  step: number;
  view?: Partial<BoardLook>;
}

/** A board of a page, to be shown once a layer is on it. */
export function newBoard(page: PageName, start?: BoardStart): Board {
  const board = createBoard(page, engine(), openingState(start?.view, start?.made));
  lookAhead(board);
  return board;
}

/** Opens a board for the place that one is at, unless there is one. */
export function openPlaceBoard(start: BoardStart): void {
  if (shownBoard()) return;
  const { page, boards } = getState();
  const board = newBoard(page, start);
  setState({ boards: { ...boards, [page]: board } });
  act(() => compute(board, start.step));
}

/** The board of the place that one is at: the one that its address has brought, or a new one; null until it is there. */
export function usePlaceBoard(start: BoardStart): Board | null {
  const isReady = useApp((state) => state.ready);
  const board = useApp(shownBoard);
  useEffect(() => {
    if (isReady) openPlaceBoard(start);
  }, [isReady, start]);
  return board;
}

/** The boards that stay when the place is left; the others are closed. */
export function leavePlace({ boards }: Pick<AppState, 'boards'> = getState()): AppState['boards'] {
  const all = Object.entries(boards) as [PageName, Board][];
  return Object.fromEntries(
    all.filter(([page, board]) => {
      const { hasBoard } = routeOf(page);
      if (!hasBoard) board.close();
      return hasBoard;
    }),
  );
}
