import { useMemo } from 'react';
import type { TraceUnit } from '../../kernels/trace/trace.ts';
import { late } from '../late/late.ts';
import { act } from '../state/act.ts';
import { awaited } from '../state/notices.ts';
import { NOTHING_CHOSEN } from '../state/board/board-state.ts';
import type { Board } from '../state/board/board.ts';
import { redo, undo } from '../state/board/made.ts';
import { largerUnit, UNITS } from '../state/board/stepper.ts';
import { useBoard } from '../state/board/use-board.ts';
import { dive } from '../state/board/whole-view.ts';
import type { Action } from '../ui/keys/action.ts';
import { alone, bare, command, keyOf } from '../ui/keys/press.ts';
import type { Press } from '../ui/keys/press.ts';
import { useActions } from '../ui/keys/use-actions.ts';

const ON = ['ArrowRight', 'ArrowDown', 'PageDown'];

/** The layer's own weights are not needed for the first picture, and come when they are wanted. */
const RESET = late(() => import('../state/board/reset.ts'));

const LOOK_BACK = late(() => import('../state/board/look-back.ts'));

/** The weights as they were, from `hold` until `release`, also where that comes before what it needs is there. */
function createLookBackKey(board: Board): { hold: () => void; release: () => void } {
  let isHeld = false;
  return {
    hold() {
      isHeld = true;
      act(async () => {
        const { lookBackOf } = await awaited(LOOK_BACK.fetch());
        if (isHeld) await lookBackOf(board).begin();
      });
    },
    release() {
      isHeld = false;
      const there = LOOK_BACK.now();
      if (there.kind === 'there') there.part.lookBackOf(board).end();
    },
  };
}

async function startOver(board: Board): Promise<void> {
  const { reset } = await awaited(RESET.fetch());
  await reset(board);
}

/** What keys do to a board. */
export function boardActions(board: Board): Action[] {
  const { player, stepper, getState } = board;
  /** Steps that arrive faster than frames are joined by the stepper, so a held key never lags behind. */
  const step =
    (unitOf: (unit: TraceUnit) => TraceUnit) =>
    ({ key }: Press) => {
      player.pause();
      act(() => stepper.stepBy(ON.includes(key) ? 1 : -1, unitOf(getState().unit)));
    };
  const stepByOne = step((unit) => unit);
  const lookBack = createLookBackKey(board);
  /** In the whole the first press of a key that steps leads into the cells. */
  const inCells = (perform: (press: Press) => void) => (press: Press) =>
    getState().view === 'whole' ? dive(board) : perform(press);
  return [
    {
      id: 'step',
      keys: [['→'], ['←']],
      is: bare('ArrowRight', 'ArrowLeft'),
      ...{ reachesControls: false, repeats: true },
      perform: inCells(stepByOne),
    },
    {
      id: 'larger',
      keys: [
        ['Shift', '→'],
        ['Shift', '←'],
      ],
      is: (press) => press.shiftKey && alone('ArrowRight', 'ArrowLeft')(press),
      ...{ reachesControls: false, repeats: true },
      perform: inCells(step(largerUnit)),
    },
    {
      id: 'ends',
      keys: [['Home'], ['End']],
      is: bare('Home', 'End'),
      ...{ reachesControls: false, repeats: false },
      perform: inCells(({ key }) => {
        player.pause();
        act(() => (key === 'Home' ? stepper.goToFirst() : stepper.goToLast()));
      }),
    },
    {
      id: 'play',
      keys: [['Space']],
      is: bare(' '),
      ...{ reachesControls: false, repeats: false },
      perform: inCells(() => player.toggle()),
    },
    {
      id: 'unit',
      keys: [['1–5']],
      is: alone('1', '2', '3', '4', '5'),
      ...{ reachesControls: false, repeats: false },
      perform: (press) => board.setState({ unit: UNITS[Number(keyOf(press)) - 1] }),
    },
    {
      id: 'reset',
      keys: [['R']],
      is: alone('r'),
      ...{ reachesControls: false, repeats: false },
      perform: () => act(() => startOver(board)),
    },
    {
      id: 'before',
      keys: [['O']],
      is: alone('o'),
      ...{ reachesControls: false, alsoIn: '[role=grid]', repeats: false },
      perform: lookBack.hold,
      release: lookBack.release,
    },
    {
      id: 'clickerArrows',
      keys: [['↓'], ['↑']],
      is: bare('ArrowDown', 'ArrowUp'),
      ...{ reachesControls: false, repeats: true },
      perform: inCells(stepByOne),
    },
    {
      id: 'page',
      keys: [['PageDown'], ['PageUp']],
      is: bare('PageDown', 'PageUp'),
      ...{ reachesControls: true, repeats: true },
      perform: inCells(stepByOne),
    },
    {
      id: 'undo',
      keys: [
        ['Ctrl', 'Z'],
        ['⌘', 'Z'],
      ],
      is: command('z', false),
      ...{ reachesControls: true, repeats: true },
      perform: () => undo(board),
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
      perform: () => redo(board),
    },
    {
      id: 'unpin',
      keys: [['Esc']],
      is: bare('Escape'),
      ...{ reachesControls: true, repeats: false },
      perform: () => board.setState(NOTHING_CHOSEN),
    },
  ];
}

/** The keys of the board that this part of the page shows. `leave` names actions that the page itself has a use for. */
export function useBoardKeys(scope: 'page' | 'figure', leave: readonly Action['id'][] = []): void {
  const board = useBoard();
  const actions = useMemo(() => boardActions(board), [board]);
  useActions(
    scope,
    actions.filter(({ id }) => !leave.includes(id)),
  );
}
