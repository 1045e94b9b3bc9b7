import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FrameRequest } from '../../../kernels/worker/protocol.ts';
import { startInProcess } from '../../engine/in-process.ts';
import { lookAhead } from './ahead.ts';
import { setValue } from './edit.ts';
import { beginHeadless, caughtUp } from '../../testing/headless.ts';
import type { Board } from './board.ts';

const asked: FrameRequest[] = [];

let board: Board;
beforeEach(async () => {
  board = await beginHeadless(() => {
    const worker = startInProcess();
    const post = worker.postMessage.bind(worker);
    worker.postMessage = (message) => {
      if (message.kind === 'frame') asked.push(message);
      post(message);
    };
    return worker;
  });
  lookAhead(board);
  await rest();
  asked.length = 0;
});
afterEach(() => board.close());

/** Until what was asked for ahead is here. */
const rest = () => new Promise((done) => setTimeout(done, 40));
const frameNow = () => board.getState().frame;

test('a step that was asked for ahead is on the board at once, and the one after it is asked for', async () => {
  await rest();
  const before = frameNow();
  const under = board.stepper.stepForward();
  expect(frameNow()).not.toBe(before);
  expect(frameNow().step.step).toBe(8);
  await under;
  expect(asked).toEqual([]);
  await rest();
  expect(asked).toMatchObject([{ step: 8, move: { unit: 'cell', count: 1 } }]);
});

test('it is the same frame that the worker gives when it is asked then', async () => {
  const taken = [];
  for (let i = 0; i < 5; i++) {
    await board.stepper.stepForward();
    await rest();
    taken.push(frameNow());
  }
  for (const frame of taken) {
    await board.stepper.goToStep(frame.step.step);
    expect(frameNow()).toEqual(frame);
  }
});

test('the way back is at hand after a step back, another unit after it was chosen', async () => {
  await board.stepper.goToStep(100);
  await board.stepper.stepBack();
  await rest();
  asked.length = 0;
  void board.stepper.stepBack();
  expect(frameNow().step.step).toBeLessThan(98);
  await rest();
  board.setState({ unit: 'tap' });
  await rest();
  const { step } = frameNow().step;
  asked.length = 0;
  void board.stepper.stepBack();
  expect(frameNow().step.step).toBe(step - 1);
  expect(asked).toEqual([]);
});

test('after an edit nothing old is shown', async () => {
  await rest();
  const edit = setValue(board, { kind: 'dw', u: 0, v: 0, channel: 0, map: 0 }, 9);
  const step = board.stepper.stepForward(); // waits for the layer
  expect(frameNow().step.step).toBe(0);
  await Promise.all([edit, step]);
  await caughtUp(board);
  expect(frameNow().step.step).toBe(8);
  expect(frameNow().terms.weights[0]).toBe(9);
  await rest();
  await board.stepper.stepForward();
  expect(frameNow().terms.weights[0]).toBe(9);
});
