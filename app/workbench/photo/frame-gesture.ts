import type { Crop } from '../../state/address/types.ts';
import { moveCrop } from '../../state/move-crop.ts';
import { getState } from '../../state/store.ts';

/** Presses and wheel notches in quicker succession than this (ms) are one entry of undo. */
const RUN = 800;

let gesture = 0;
let lastPress = 0;

/** What comes next is an entry of undo of its own. */
export function newGesture(): void {
  gesture++;
}

/** Part of a drag. */
export function moveFrame(to: Crop): void {
  const { made, draggedCrop } = getState();
  if (made.source.kind === 'numbers') return;
  const { x, y, width } = draggedCrop ?? made.source.crop;
  if (to.x !== x || to.y !== y || to.width !== width) void moveCrop(to, `crop ${gesture}`);
}

/** A key, a button or a notch of the wheel. */
export function pressFrame(to: Crop): void {
  const now = performance.now();
  if (now - lastPress > RUN) newGesture();
  lastPress = now;
  moveFrame(to);
}
