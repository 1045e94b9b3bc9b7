// The two ways of looking at a board, and the run through the whole with which the page opens.
import { act } from '../act.ts';
import type { BoardBase } from './board-base.ts';
import type { BoardView } from './board-state.ts';
import { NOTHING_CHOSEN } from './board-state.ts';
import type { Board } from './board.ts';

/** The layer runs through once in so many ms. */
const RUN = 5000;

export function setView(board: Board, view: BoardView): void {
  if (board.getState().view === view) return;
  board.player.pause();
  board.part(createRun).end();
  board.setState({ view, ...NOTHING_CHOSEN });
}

/** From the whole into its cells, at the place where the step stands, one multiply-add at a time. */
export function dive(board: Board): void {
  board.setState({ unit: 'tap' });
  setView(board, 'cells');
  act(() => board.stepper.settled());
}

/** The results of the whole appear row by row: `running` is the part that is done, null at rest. */
export function createRun({ setState }: Pick<BoardBase, 'setState'>) {
  let frame = 0;
  let begun = 0;
  function tick(now: number): void {
    const part = (now - begun) / RUN;
    if (part >= 1) return end();
    setState({ running: part });
    frame = requestAnimationFrame(tick);
  }
  function end(): void {
    cancelAnimationFrame(frame);
    setState({ running: null });
  }
  return {
    begin() {
      end();
      begun = performance.now();
      setState({ running: 0 });
      frame = requestAnimationFrame(tick);
    },
    end,
    close: end,
  };
}
