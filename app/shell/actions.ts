import type { TraceUnit } from '../../kernels/trace/trace.ts';
import { NOTHING_CHOSEN } from '../state/board/board-state.ts';
import type { Board } from '../state/board/board.ts';
import { reset } from '../state/board/edit.ts';
import { redo, undo } from '../state/board/made.ts';
import { largerUnit, UNITS } from '../state/board/stepper.ts';
import { setState, shownBoard } from '../state/page/store.ts';
import { alone, bare, command } from './press.ts';
import type { Press } from './press.ts';

/** What an action may ask of the page around the instrument. */
export interface Page {
  showHelp: () => void;
}

/** Something that keys do. The table below is what `keys.ts` obeys and what the help shows. */
export interface Action {
  /** Also names its sentence in the words of the help. */
  id:
    | 'step'
    | 'larger'
    | 'ends'
    | 'play'
    | 'unit'
    | 'blank'
    | 'reset'
    | 'clickerArrows'
    | 'page'
    | 'undo'
    | 'redo'
    | 'unpin'
    | 'help';
  /** As they are labelled: one list for each way to do it. */
  keys: readonly (readonly string[])[];
  is: (press: Press) => boolean;
  /** Works also while a grid, slider, radio or button has the focus. Text fields keep their keys always. */
  reachesControls: boolean;
  /** Also where no board is shown. */
  everywhere?: boolean;
  /** Whether a key that is held does it again and again. */
  repeats: boolean;
  perform: (press: Press, page: Page) => void;
}

const ON = ['ArrowRight', 'ArrowDown', 'PageDown'];

/** What a key does to the board that the page shows. */
const onBoard = (act: (board: Board, press: Press) => void) => (press: Press) => {
  const board = shownBoard();
  if (board) act(board, press);
};

/** Steps that arrive faster than frames are joined by the stepper, so a held key never lags behind. */
const step = (unitOf: (unit: TraceUnit) => TraceUnit) =>
  onBoard(({ player, stepper, getState }, { key }) => {
    player.pause();
    void stepper.stepBy(ON.includes(key) ? 1 : -1, unitOf(getState().unit));
  });
const stepByOne = step((unit) => unit);

export const ACTIONS: readonly Action[] = [
  {
    id: 'step',
    keys: [['→'], ['←']],
    is: bare('ArrowRight', 'ArrowLeft'),
    ...{ reachesControls: false, repeats: true },
    perform: stepByOne,
  },
  {
    id: 'larger',
    keys: [
      ['Shift', '→'],
      ['Shift', '←'],
    ],
    is: (press) => press.shiftKey && alone('ArrowRight', 'ArrowLeft')(press),
    ...{ reachesControls: false, repeats: true },
    perform: step(largerUnit),
  },
  {
    id: 'ends',
    keys: [['Home'], ['End']],
    is: bare('Home', 'End'),
    ...{ reachesControls: false, repeats: false },
    perform: onBoard(({ player, stepper }, { key }) => {
      player.pause();
      void (key === 'Home' ? stepper.goToFirst() : stepper.goToLast());
    }),
  },
  {
    id: 'play',
    keys: [['Space']],
    is: bare(' '),
    ...{ reachesControls: false, repeats: false },
    perform: onBoard(({ player }) => player.toggle()),
  },
  {
    id: 'unit',
    keys: [['1–5']],
    is: alone('1', '2', '3', '4', '5'),
    ...{ reachesControls: false, repeats: false },
    perform: onBoard((board, { key }) => board.setState({ unit: UNITS[Number(key) - 1] })),
  },
  {
    id: 'blank',
    keys: [['B'], ['.']],
    is: alone('b', 'B', '.', '。'),
    ...{ reachesControls: false, repeats: false, everywhere: true },
    perform() {
      shownBoard()?.player.pause();
      setState({ blank: true });
    },
  },
  {
    id: 'reset',
    keys: [['R']],
    is: alone('r', 'R'),
    ...{ reachesControls: false, repeats: false },
    perform: onBoard((board) => void reset(board)),
  },
  {
    id: 'clickerArrows',
    keys: [['↓'], ['↑']],
    is: bare('ArrowDown', 'ArrowUp'),
    ...{ reachesControls: false, repeats: true },
    perform: stepByOne,
  },
  {
    id: 'page',
    keys: [['PageDown'], ['PageUp']],
    is: bare('PageDown', 'PageUp'),
    ...{ reachesControls: true, repeats: true },
    perform: stepByOne,
  },
  {
    id: 'undo',
    keys: [
      ['Ctrl', 'Z'],
      ['⌘', 'Z'],
    ],
    is: command('z', false),
    ...{ reachesControls: true, repeats: true },
    perform: onBoard(undo),
  },
  {
    id: 'redo',
    keys: [
      ['Shift', 'Ctrl', 'Z'],
      ['⇧', '⌘', 'Z'],
      ['Ctrl', 'Y'],
    ],
    is: (press) => command('z', true)(press) || (!press.metaKey && command('y', false)(press)),
    ...{ reachesControls: true, repeats: true },
    perform: onBoard(redo),
  },
  {
    id: 'unpin',
    keys: [['Esc']],
    is: bare('Escape'),
    ...{ reachesControls: true, repeats: false },
    perform: onBoard((board) => board.setState(NOTHING_CHOSEN)),
  },
  {
    id: 'help',
    keys: [['?']],
    is: alone('?', '？'),
    ...{ reachesControls: true, repeats: false, everywhere: true },
    perform: (_, page) => page.showHelp(),
  },
];
