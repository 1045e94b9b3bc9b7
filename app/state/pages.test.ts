import { beforeEach, expect, test } from 'vitest';
import { isBoardShown } from './is-board-shown.ts';
import { setValue } from './edit.ts';
import { beginHeadless } from './headless.ts';
import { undo } from './make.ts';
import { giveBack, goTo, lendBoard, moveWithin } from './pages.ts';
import { goToStep, setUnit } from './stepper.ts';
import { getState } from './store.ts';

beforeEach(() => beginHeadless());

const LESSON = { unit: 'map', step: 3 } as const;
/** Another layer than the opening one: one weight differs. */
function otherLayer() {
  const { made } = getState();
  return { ...made, bank: { ...made.bank, mixing: made.bank.mixing.map((w) => w + 1) } };
}

test('a lesson borrows the board and gives it back with step, unit and what can be undone', async () => {
  await setValue({ kind: 'dw', u: 0, v: 0, channel: 0, map: 0 }, 9);
  await goToStep(40);
  setUnit('row');
  const { made, history } = getState();
  await goTo('learn', '6');
  const lesson = otherLayer();
  await lendBoard(lesson, LESSON);
  expect(getState()).toMatchObject({ made: lesson, unit: 'map' });
  expect(getState().computed.made).toBe(lesson);
  expect(getState().frame.step.step).toBe(3);
  undo(); // nothing to undo in the lesson
  expect(getState().made).toBe(lesson);
  await giveBack();
  expect(getState()).toMatchObject({ made, history, unit: 'row', lent: null });
  expect(getState().computed.made).toBe(made);
  expect(getState().frame.step.step).toBe(40);
});

test('a board that is lent already keeps what is on it', async () => {
  await goTo('learn', '6');
  const lesson = otherLayer();
  await lendBoard(lesson, LESSON);
  await lendBoard(getState().lent!.made, LESSON);
  expect(getState().made).toBe(lesson);
});

test('another chapter takes the board back, another screen of the same one does not', async () => {
  const { made } = getState();
  await goTo('learn', '6');
  await lendBoard(otherLayer(), LESSON);
  moveWithin('6/3');
  await goTo('learn', '6/2');
  expect(getState().lent).not.toBeNull();
  await goTo('learn', '7');
  expect(getState()).toMatchObject({ made, lent: null });
});

test('the board is shown on its own page and where a lesson has it', async () => {
  expect(isBoardShown(getState())).toBe(true);
  await goTo('learn', '5');
  expect(isBoardShown(getState())).toBe(false);
  await lendBoard(otherLayer(), LESSON);
  expect(isBoardShown(getState())).toBe(true);
});

test('a page is found where it was left, unless one goes to a place of it', async () => {
  await goTo('learn', '6/3');
  await goTo('step');
  expect(getState().page).toBe('step');
  await goTo('learn');
  expect(getState().places.learn).toBe('6/3');
  await goTo('learn', '');
  expect(getState().places.learn).toBe('');
});
