import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { BoardState } from './board-state.ts';
import type { Board } from './board.ts';

/** The board that a part of the page is about. Whoever opens one provides it. */
export const BoardContext = createContext<Board | null>(null);

export function useBoard(): Board {
  const board = useContext(BoardContext);
  if (!board) throw new Error('a part of a board is drawn outside of <BoardContext>');
  return board;
}

/** A part of the board's state, drawn again when it changes. Select facts; derive the rest in the view. */
export function useBoardState<T>(select: (state: BoardState) => T): T {
  return useStore(useBoard(), select);
}
