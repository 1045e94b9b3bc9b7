import type { TraceUnit } from '../../kernels/trace/trace.ts';
import { reset } from '../state/edit.ts';
import { redo, undo } from '../state/make.ts';
import { pause, togglePlay } from '../state/player.ts';
import { goToFirst, goToLast, largerUnit, setUnit, stepBy, UNITS } from '../state/stepper.ts';
import { getState, setState } from '../state/store.ts';
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

/** Steps that arrive faster than frames are joined by the stepper, so a held key never lags behind. */
function step(key: string, unit: TraceUnit): void {
  pause();
  void stepBy(ON.includes(key) ? 1 : -1, unit);
}

export const ACTIONS: readonly Action[] = [
  {
    id: 'step',
    keys: [['→'], ['←']],
    is: bare('ArrowRight', 'ArrowLeft'),
    ...{ reachesControls: false, repeats: true },
    perform: ({ key }) => step(key, getState().unit),
  },
  {
    id: 'larger',
    keys: [
      ['Shift', '→'],
      ['Shift', '←'],
    ],
    is: (press) => press.shiftKey && alone('ArrowRight', 'ArrowLeft')(press),
    ...{ reachesControls: false, repeats: true },
    perform: ({ key }) => step(key, largerUnit(getState().unit)),
  },
  {
    id: 'ends',
    keys: [['Home'], ['End']],
    is: bare('Home', 'End'),
    ...{ reachesControls: false, repeats: false },
    perform({ key }) {
      pause();
      void (key === 'Home' ? goToFirst() : goToLast());
    },
  },
  {
    id: 'play',
    keys: [['Space']],
    is: bare(' '),
    ...{ reachesControls: false, repeats: false },
    perform: togglePlay,
  },
  {
    id: 'unit',
    keys: [['1–5']],
    is: alone('1', '2', '3', '4', '5'),
    ...{ reachesControls: false, repeats: false },
    perform: ({ key }) => setUnit(UNITS[Number(key) - 1]),
  },
  {
    id: 'blank',
    keys: [['B'], ['.']],
    is: alone('b', 'B', '.', '。'),
    ...{ reachesControls: false, repeats: false, everywhere: true },
    perform() {
      pause();
      setState({ blank: true });
    },
  },
  {
    id: 'reset',
    keys: [['R']],
    is: alone('r', 'R'),
    ...{ reachesControls: false, repeats: false },
    perform: () => void reset(),
  },
  {
    id: 'clickerArrows',
    keys: [['↓'], ['↑']],
    is: bare('ArrowDown', 'ArrowUp'),
    ...{ reachesControls: false, repeats: true },
    perform: ({ key }) => step(key, getState().unit),
  },
  {
    id: 'page',
    keys: [['PageDown'], ['PageUp']],
    is: bare('PageDown', 'PageUp'),
    ...{ reachesControls: true, repeats: true },
    perform: ({ key }) => step(key, getState().unit),
  },
  {
    id: 'undo',
    keys: [
      ['Ctrl', 'Z'],
      ['⌘', 'Z'],
    ],
    is: command('z', false),
    ...{ reachesControls: true, repeats: true },
    perform: undo,
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
    perform: redo,
  },
  {
    id: 'unpin',
    keys: [['Esc']],
    is: bare('Escape'),
    ...{ reachesControls: true, repeats: false },
    perform: () => setState({ selected: null, pinned: null, pointed: null }),
  },
  {
    id: 'help',
    keys: [['?']],
    is: alone('?', '？'),
    ...{ reachesControls: true, repeats: false, everywhere: true },
    perform: (_, page) => page.showHelp(),
  },
];
