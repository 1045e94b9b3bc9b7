import type { BoardLayout, Focus, LayoutInput } from '../boxes.ts';
import { glanceBoxes } from './glance.ts';
import { isStackable } from './shares.ts';
import { stackBoxes } from './stack.ts';

/** Below this width (px) the board is a vertical flow that shows one stage at a time. */
export const NARROW = 640;

/** Below this height (px) there is room for one lane only. */
export const LOW = 330;

/** The arrangements that the opening does without: of many channels, and of one lane alone. */
type Alone = Record<'laneBoxes' | 'narrowBoxes' | 'wideBoxes', (input: LayoutInput) => BoardLayout>;

/** Height (px) of the heads of the stages, which one lane alone does without. */
export const HEADS = 72;

/** Where every grid of the board is. Pure: the same input gives the same boxes. */
export function layoutBoard(input: LayoutInput, cells: Alone | null): BoardLayout {
  const { room = input.height } = input;
  if (!cells || input.view === 'whole') {
    if (input.width < NARROW) return glanceBoxes(input);
  } else if (input.width < NARROW) return cells.narrowBoxes(input);
  else if (input.large || room < LOW) return cells.laneBoxes(input);
  if (isStackable({ ...input, height: room })) return stackBoxes(input);
  return cells ? cells.wideBoxes(input) : glanceBoxes(input);
}

/** What of the place of a step the arrangement depends on: the same object of facts as long as nothing has to move. */
export function arrangedFor(
  layer: Pick<LayoutInput, 'settings' | 'geometry' | 'view'>,
  focus: Focus,
  room: Room,
): Focus {
  if (focus.stage === 0 || room.width < NARROW || !isStackable({ ...layer, ...room })) return focus;
  return { ...focus, map: 0 };
}

type Room = Pick<LayoutInput, 'width' | 'height'>;
