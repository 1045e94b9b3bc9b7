import { beforeEach, expect, test } from 'vitest';
import { beginHeadless, caughtUp } from '../../testing/headless.ts';
import { madeOf } from './board-state.ts';
import type { Board } from './board.ts';
import { setValue } from './edit.ts';
import { changeLayer } from './layer.ts';
import { undo } from './made.ts';
import { openingMade } from './opening.ts';
import { startAfresh } from './reset.ts';

let board: Board;
beforeEach(async () => {
  board = await beginHeadless();
});

test('starting afresh is the opening layer from its first step, and undo brings back what was made', async () => {
  await changeLayer(board, { height: 7, channels: 2 });
  await setValue(board, { kind: 'dw', u: 0, v: 0, channel: 0, map: 0 }, 9);
  await board.stepper.goToStep(20);
  const made = madeOf(board.getState());
  await startAfresh(board);
  expect(madeOf(board.getState())).toEqual(openingMade());
  expect(board.getState().frame.step.step).toBe(0);
  undo(board);
  await caughtUp(board);
  expect(madeOf(board.getState())).toBe(made);
});
