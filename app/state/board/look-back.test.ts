import { beforeEach, expect, test } from 'vitest';
import { beginHeadless, caughtUp } from '../../testing/headless.ts';
import { isUpToDate, madeOf, shownIn } from './board-state.ts';
import type { Board } from './board.ts';
import { setValue } from './edit.ts';
import { changeLayer } from './layer.ts';
import { lookBackOf } from './look-back.ts';
import { undo } from './made.ts';
import { weightsBefore } from './weights-before.ts';

let board: Board;
beforeEach(async () => {
  board = await beginHeadless();
});

const weight = { kind: 'dw', u: 0, v: 0, channel: 0, map: 0 } as const;
const mixed = { kind: 'pw', map: 0, filter: 0 } as const;
const shownWeight = () => shownIn(board.getState()).computed.made.bank.kernels[0];

test('while it is looked back the board shows its weights as they were, and what they gave at the present step', async () => {
  const { computed: first } = board.getState();
  await setValue(board, weight, 7);
  await setValue(board, mixed, -2);
  await board.stepper.goToStep(12);
  const now = board.getState();
  await lookBackOf(board).begin();
  const { computed, frame } = shownIn(board.getState());
  expect(computed.made.bank).toBe(first.made.bank);
  expect(computed.filtered).toEqual(first.filtered);
  expect(computed.output).toEqual(first.output);
  expect(frame.step.step).toBe(12);
  expect(frame.terms.weights[0]).toBe(1);
  // What is made stays what it is.
  expect([isUpToDate(board.getState()), board.getState().history]).toEqual([true, now.history]);
  lookBackOf(board).end();
  expect(shownIn(board.getState())).toMatchObject({ computed: now.computed, frame: now.frame });
});

test('a step, a change and whoever lets go before it is there end it', async () => {
  await setValue(board, weight, 7);
  await lookBackOf(board).begin();
  expect(shownWeight()).toBe(1);
  await board.stepper.stepForward();
  expect(shownWeight()).toBe(7);
  await lookBackOf(board).begin();
  await setValue(board, weight, 8);
  expect(shownWeight()).toBe(8);
  const begun = lookBackOf(board).begin();
  lookBackOf(board).end();
  await begun;
  expect(board.getState().before).toBeNull();
});

test('it goes back over changes of weights alone', async () => {
  const before = () => weightsBefore(board.getState().history);
  expect(before()).toBeNull();
  const first = madeOf(board.getState());
  await setValue(board, weight, 7);
  await setValue(board, mixed, 3);
  expect(before()).toBe(first);
  undo(board);
  await caughtUp(board);
  expect(before()).toBe(first);
  undo(board);
  await caughtUp(board);
  expect(before()).toBeNull();
  await setValue(board, weight, 7);
  await changeLayer(board, { bias: true });
  expect(before()).toBeNull();
  const biased = madeOf(board.getState());
  await setValue(board, weight, 5);
  expect(before()).toBe(biased);
});
