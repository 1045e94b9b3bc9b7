import type { Gestures } from '../gesture.ts';
import type { BoardBase } from './board-base.ts';
import type { Player } from './player.ts';
import type { Stepper } from './stepper.ts';

/** One instrument: a store of its own, and what moves it. `createBoard` opens one. */
export interface Board extends BoardBase {
  readonly stepper: Stepper;
  readonly player: Player;
  readonly gestures: Gestures;
  /**
   * A part that not every board needs: made the first time that it is asked for, and closed with the board if it has a `close`.
   * The function that makes it is its name.
   */
  part: <T extends object>(create: (board: Board) => T) => T;
  /** Stops everything and frees what the worker keeps. Nothing brings a closed board back. */
  close: () => void;
}
