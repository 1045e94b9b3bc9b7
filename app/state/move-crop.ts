import type { Crop } from './address/types.ts';
import { make } from './make.ts';
import { inputFrom } from './photo-input.ts';
import { pictureKey, tell } from './picture.ts';
import { getState, setState } from './store.ts';

interface Wish {
  crop: Crop;
  gesture: string;
}

/** Where the frame is to go next. While the board is busy only the newest place is kept. */
let wish: Wish | null = null;
let going: Promise<void> | null = null;

/** The frame on the photograph moved or resized: the board follows. Resolves when it has caught up. */
export function moveCrop(crop: Crop, gesture: string): Promise<void> {
  wish = { crop, gesture };
  setState({ draggedCrop: crop });
  going ??= follow().finally(() => {
    going = null;
    setState({ draggedCrop: null });
  });
  return going;
}

async function follow(): Promise<void> {
  for (let next = wish; next; next = wish) {
    wish = null;
    try {
      await moveTo(next);
    } catch (error) {
      tell(error);
    }
  }
}

async function moveTo(next: Wish): Promise<void> {
  const { photo, made } = getState();
  if (!photo || made.source.kind === 'numbers') return;
  const { settings } = made;
  const input = await inputFrom(photo, next.crop, settings);
  const { made: now } = getState();
  if (now.source.kind === 'numbers' || pictureKey(now.source) !== pictureKey(made.source)) return;
  const { height, width, channels } = now.settings;
  if (height !== settings.height || width !== settings.width || channels !== settings.channels) {
    wish ??= next; // for the size that the layer has by now
    return;
  }
  await make({ source: { ...now.source, crop: next.crop }, input, edits: new Map() }, next.gesture);
}
