import { NotArrived } from '../../late/late.ts';
import { act } from '../act.ts';
import { madeOf, photoIn } from '../board/board-state.ts';
import type { Board } from '../board/board.ts';
import { createNewest } from '../newest.ts';
import { retract } from '../notices.ts';
import { photoBehind, photoOf, pictureKey } from '../photos.ts';
import { tell } from './tell.ts';

/**
 * Keeps the photograph beside a board in step with what is made, also through undo, redo and numbers. A photograph that cannot
 * be had is told, the board stays.
 */
export function followPhoto(board: Board): () => void {
  const asked = createNewest();

  async function show(): Promise<void> {
    const turn = asked.begin();
    const made = madeOf(board.getState());
    const behind = photoBehind(made);
    if (!pictureKey(made.source)) return board.setState({ photo: { kind: 'none' }, whole: { kind: 'none' } });
    if (behind) {
      if (behind !== photoIn(board.getState())) board.setState({ photo: { kind: 'ready', photo: behind } });
      return;
    }
    board.setState({ photo: { kind: 'awaited' } });
    try {
      const photo = await photoOf(made.source);
      if (turn.isNewest()) {
        const found = photoBehind(madeOf(board.getState())) ?? photo;
        board.setState({ photo: found ? { kind: 'ready', photo: found } : { kind: 'awaited' } });
      }
    } catch (error) {
      if (!turn.isNewest()) return;
      tell(error, () => act(show));
      if (error instanceof NotArrived) window.addEventListener('online', again, { once: true });
    }
  }

  /** What did not come over the network is asked for once more when that is back. */
  function again(): void {
    retract('part-not-loaded');
    act(show);
  }

  const stop = board.subscribe((state, old) => {
    const [made, before] = [madeOf(state), madeOf(old)];
    if (made.source !== before.source || made.input !== before.input) act(show);
  });
  act(show);
  return () => {
    stop();
    window.removeEventListener('online', again);
    asked.end();
  };
}
