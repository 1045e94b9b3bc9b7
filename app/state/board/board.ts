import type { Gestures } from '../gesture.ts';
import type { BoardBase } from './board-base.ts';
import type { Stepper } from './stepper.ts';

/** Steps by itself, so many units in a second as the speed says. */
export interface Player {
  /** Plays from the current step; from the beginning if it stands at the end. */
  play: () => Promise<void>;
  pause: () => void;
  toggle: () => void;
  close: () => void;
}

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
