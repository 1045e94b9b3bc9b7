import type { Crop } from '../address/types.ts';
import { madeOf } from '../board/board-state.ts';
import type { Board } from '../board/board.ts';
import { make } from '../board/made.ts';
import { inputFrom } from '../photo-input.ts';
import { photoBehind, pictureKey } from '../photos.ts';
import { act } from '../act.ts';
import { tell } from './tell.ts';

interface Wish {
  crop: Crop;
  gesture: string;
}

/** The frame on the photograph moved or resized: the board follows. Resolves when it has caught up. */
export const moveCrop = (board: Board, crop: Crop, gesture: string): Promise<void> =>
  board.part(createMover).moveTo({ crop, gesture });

function createMover(board: Board) {
  /** Where the frame is to go next. While the board is busy only the newest place is kept. */
  let wish: Wish | null = null;
  let going: Promise<void> | null = null;

  async function follow(): Promise<void> {
    for (let next = wish; next; next = wish) {
      wish = null;
      try {
        await move(next);
      } catch (error) {
        tell(error, () => act(() => moveTo(next)));
      }
    }
  }

  async function move(next: Wish): Promise<void> {
    const made = madeOf(board.getState());
    const { settings, source } = made;
    const photo = photoBehind(made);
    if (!photo || source.kind === 'numbers') return;
    const input = await inputFrom(board, photo, next.crop, settings);
    const now = madeOf(board.getState());
    if (now.source.kind === 'numbers' || pictureKey(now.source) !== pictureKey(source)) return;
    const { height, width, channels } = now.settings;
    if (height !== settings.height || width !== settings.width || channels !== settings.channels) {
      wish ??= next; // for the size that the layer has by now
      return;
    }
    await make(board, { source: { ...now.source, crop: next.crop }, input, edits: new Map() }, next.gesture);
  }

  function moveTo(next: Wish): Promise<void> {
    wish = next;
    board.setState({ draggedCrop: next.crop });
    going ??= follow().finally(() => {
      going = null;
      board.setState({ draggedCrop: null });
    });
    return going;
  }

  return {
    moveTo,
    close: () => void (wish = null),
  };
}
