import * as opening from 'virtual:opening';
import type { Frame } from '../../../kernels/worker/protocol.ts';
import { OPENING } from '../../model/settings.ts';
import { OPENING_SOURCE, OPENING_VIEW } from '../address/opening.ts';
import type { Source } from '../address/types.ts';
import { FOLLOWING } from './board-state.ts';
import type { BoardState, Computed, Made } from './board-state.ts';
import { createHistory } from './history.ts';
import { speedFor, unitsIn } from './player.ts';

/** The input of the opening layer: a crop of the opening photograph, (10, 10, 3). */
export const openingInput = (): Float32Array => opening.input.slice();

/** The opening layer at a glance, where the page has it from its first screen; null: it comes with the photograph. */
export function openingOverview(made: Made): BoardState['overview'] {
  const cells = window.openingCells;
  if (!cells) return null;
  const { settings, spec, geometry } = opening.overview;
  const { computed } = openingResults(made);
  return {
    of: made,
    computed: { ...computed, made: { ...made, settings, input: cells.input }, spec, geometry, ...cells },
  };
}

/** The opening photograph, of which the page knows everything before it is read. */
export const OPENING_PHOTO = opening.photo;

/** Whether an input is of the opening photograph, and of the part that the page opens with. */
export function ofOpeningPhoto(source: Source): { isIt: boolean; isOpeningCrop: boolean } {
  const isIt =
    source.kind === 'sample' && OPENING_SOURCE.kind === 'sample' && source.id === OPENING_SOURCE.id;
  return { isIt, isOpeningCrop: isIt && JSON.stringify(source) === JSON.stringify(OPENING_SOURCE) };
}

/** What is made where nobody has made anything. */
export function openingMade(): Made {
  return {
    ...{ settings: OPENING, bank: opening.bank, standard: null },
    ...{ source: OPENING_SOURCE, input: openingInput(), edits: new Map() },
  };
}

/** Results and first frame of the opening layer, computed by the reference when the page was built. */
function openingResults(made: Made): { computed: Computed; frame: Frame } {
  const { spec, geometry } = opening;
  return {
    computed: {
      ...{ made, spec, geometry, input: made.input },
      filtered: opening.filtered,
      output: opening.output,
      ...{ standard: null, build: 'reference', threads: 1, plan: null, notes: [], ms: null },
    },
    frame: opening.frame,
  };
}

/** The speed that a board has by itself: about ten cells of the opening layer a second, in the whole percents of its slider. */
export function ownSpeed(): number {
  return Math.round(100 * speedFor(unitsIn(opening.geometry, 'cell'))) / 100;
}

/** How a board is looked at, as far as its opener says. */
export type BoardLook = Pick<BoardState, 'view' | 'unit' | 'speed' | 'compare' | 'scale'>;

/**
 * A board's beginning: the baked opening layer, so that there is a whole board to draw at once. With a layer of its own as
 * `made` the board shows that when it is computed, and is not up to date before.
 */
export function openingState(view: Partial<BoardLook> = {}, made?: Made): BoardState {
  const first = openingMade();
  const { unit, compare, scale, code: codeTab } = OPENING_VIEW;
  return {
    history: createHistory(made ?? first),
    ...openingResults(first),
    ...{ view: 'cells', overview: null, running: null },
    ...{ unit, compare, scale, speed: ownSpeed(), playing: false, codeTab },
    ...{ pointed: null, pinned: null, selected: null, ...FOLLOWING },
    ...{ ghost: null, before: null, race: null, draggedCrop: null, drawing: null, working: null },
    photo: { kind: (made ?? first).source.kind === 'numbers' ? 'none' : 'awaited' },
    whole: { kind: 'none' },
    ...view,
  };
}
