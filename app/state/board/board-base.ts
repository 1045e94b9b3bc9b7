import type { StoreApi } from 'zustand/vanilla';
import type { Engine } from '../../engine/late-engine.ts';
import type { BoardState } from './board-state.ts';
import type { Turns } from './turns.ts';

/** What every part of a board works with: its facts, and its place in the worker. */
export interface BoardBase extends Pick<
  StoreApi<BoardState>,
  'getState' | 'getInitialState' | 'setState' | 'subscribe'
> {
  /** Names what the worker keeps for this board; no other open board has the same. */
  readonly slot: string;
  readonly engine: Engine;
  readonly turns: Turns;
  readonly isClosed: () => boolean;
}
