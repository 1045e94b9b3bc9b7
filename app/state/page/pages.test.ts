import { beforeEach, expect, test } from 'vitest';
import { beginHeadless, caughtUp } from '../../testing/headless.ts';
import { madeOf } from '../board/board-state.ts';
import type { Made } from '../board/board-state.ts';
import type { Board } from '../board/board.ts';
import { setValue } from '../board/edit.ts';
import { undo } from '../board/made.ts';
import { goTo, moveWithin } from './pages.ts';
import { openPlaceBoard } from './place-board.ts';
import { getState, shownBoard } from './store.ts';

let step: Board;
beforeEach(async () => {
  step = await beginHeadless();
});

/** Another layer than the opening one: one weight differs. */
function otherLayer(): Made {
  const made = madeOf(step.getState());
  return { ...made, bank: { ...made.bank, mixing: made.bank.mixing.map((w) => w + 1) } };
}

async function openLesson(made = otherLayer()): Promise<Board> {
  openPlaceBoard({ made, step: 3, view: { unit: 'map' } });
  const { learn } = getState().boards;
  await caughtUp(learn!);
  return learn!;
}

test('a lesson has a board of its own, and Step’s stays as it was: layer, step, unit, what can be undone', async () => {
  await setValue(step, { kind: 'dw', u: 0, v: 0, channel: 0, map: 0 }, 9);
  await step.stepper.goToStep(40);
  step.setState({ unit: 'row' });
  const before = step.getState();
  await goTo('learn', '6');
  const made = otherLayer();
  const lesson = await openLesson(made);
  expect(lesson.getState()).toMatchObject({ unit: 'map', frame: { step: { step: 3 } } });
  expect(madeOf(lesson.getState())).toBe(made);
  undo(lesson); // nothing to undo in the lesson
  expect(madeOf(lesson.getState())).toBe(made);
  await setValue(lesson, { kind: 'pw', map: 0, filter: 0 }, 5);
  expect(step.getState()).toBe(before);
  await goTo('step');
  expect(step.getState()).toBe(before);
  await step.stepper.stepBy(1, 'tap');
  expect(step.getState().frame.step.step).toBe(41);
});

test('a lesson that has a board already keeps it', async () => {
  await goTo('learn', '6');
  const lesson = await openLesson();
  openPlaceBoard({ made: madeOf(step.getState()), step: 0 });
  expect(getState().boards.learn).toBe(lesson);
});

test('another chapter closes the board, another screen of the same one does not', async () => {
  await goTo('learn', '6');
  const lesson = await openLesson();
  moveWithin('6/3');
  await goTo('learn', '6/2');
  expect(shownBoard()).toBe(lesson);
  expect(lesson.isClosed()).toBe(false);
  await goTo('learn', '7');
  expect(shownBoard()).toBeNull();
  expect(lesson.isClosed()).toBe(true);
});

test('leaving a lesson closes its board, and coming back opens a fresh one', async () => {
  await goTo('learn', '6');
  const first = await openLesson();
  await setValue(first, { kind: 'pw', map: 0, filter: 0 }, 5);
  await goTo('step');
  expect([first.isClosed(), shownBoard()]).toEqual([true, step]);
  await goTo('learn');
  const made = otherLayer();
  const second = await openLesson(made);
  expect(second).not.toBe(first);
  expect(madeOf(second.getState())).toBe(made);
  await second.stepper.stepForward();
  expect(second.getState().frame.step.step).toBeGreaterThan(3);
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
