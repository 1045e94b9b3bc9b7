import { beforeEach, describe, expect, test } from 'vitest';
import type { FrameRequest } from '../../../kernels/worker/protocol.ts';
import { createClient } from '../../engine/client.ts';
import { startInProcess } from '../../engine/in-process.ts';
import { compute } from './compute.ts';
import { createBoard } from './create-board.ts';
import { openingState } from './opening.ts';
import { setValue } from './edit.ts';
import { beginHeadless, caughtUp } from '../../testing/headless.ts';
import { changeLayer } from './layer.ts';
import { largerUnit, UNITS } from './stepper.ts';
import type { Board } from './board.ts';

/** Frames that the worker was asked for. */
const asked: FrameRequest[] = [];

let board: Board;
beforeEach(async () => {
  asked.length = 0;
  board = await beginHeadless(() => {
    const worker = startInProcess();
    const post = worker.postMessage.bind(worker);
    worker.postMessage = (message) => {
      if (message.kind === 'frame') asked.push(message);
      post(message);
    };
    return worker;
  });
});

const stepNow = () => board.getState().frame.step.step;

// The opening layer: 8×8 cells, three filtered maps of 9 taps, four outputs of 3.
const MAP = 64 * 9;
const MIX = 3 * MAP;

describe('stepping', () => {
  test('goes to the last tap of the next unit, and back', async () => {
    const ends = {
      tap: [1, 2],
      cell: [8, 17],
      row: [71, 143],
      map: [MAP - 1, 2 * MAP - 1],
      stage: [MIX - 1, MIX + 767],
    };
    for (const unit of UNITS) {
      await board.stepper.goToFirst();
      board.setState({ unit: unit });
      await board.stepper.stepForward();
      expect(stepNow(), unit).toBe(ends[unit][0]);
      await board.stepper.stepForward();
      expect(stepNow(), unit).toBe(ends[unit][1]);
      await board.stepper.stepBack();
      expect(stepNow(), unit).toBe(ends[unit][0]);
    }
  });

  test('from the middle of a unit goes on to its end, and back to the end of the unit before, as the help says', async () => {
    for (const [unit, end, before] of [
      ['cell', 80, 71],
      ['row', 143, 71],
      ['map', MAP - 1, 0],
    ] as const) {
      await board.stepper.goToStep(75);
      board.setState({ unit });
      await board.stepper.stepForward();
      expect(stepNow(), unit).toBe(end);
      await board.stepper.stepBack();
      expect(stepNow(), unit).toBe(before);
    }
  });

  test('has a unit of its own where one is named, and stops at both ends', async () => {
    await board.stepper.stepBy(3, 'row');
    expect(stepNow()).toBe(3 * 72 - 1);
    await board.stepper.goToLast();
    expect(stepNow()).toBe(MIX + 767);
    await board.stepper.stepBy(1, 'tap');
    expect(stepNow()).toBe(MIX + 767);
    await board.stepper.goToStep(4);
    await board.stepper.stepBy(-9, 'tap');
    expect(stepNow()).toBe(0);
  });

  test('brings the terms of the cell along with the step, and turns to the page where it is', async () => {
    board.setState({ lanePage: 1, outputPage: 2, inputPage: 3 });
    await board.stepper.goToStep(30);
    const { frame, lanePage, outputPage, inputPage, computed } = board.getState();
    expect([frame.step.step, frame.terms.index, frame.terms.count]).toEqual([30, 3, 9]);
    expect([lanePage, outputPage, inputPage]).toEqual([null, null, null]);
    await board.stepper.stepForward();
    const { row, column, channel } = board.getState().frame.step.output;
    expect(board.getState().frame.step.result).toBeCloseTo(
      computed.filtered[(row * 8 + column) * 3 + channel],
      5,
    );
  });
});

describe('running to a cell', () => {
  const cell = { stage: 'pointwise', row: 2, column: 5, channel: 3 } as const;
  const first = MIX + ((3 * 8 + 2) * 8 + 5) * 3;

  test('ends at its last tap, or at its first where steps are single multiply-adds', async () => {
    board.setState({ unit: 'cell' });
    await board.stepper.goToCell(cell);
    expect(stepNow()).toBe(first + 2);
    board.setState({ unit: 'tap' });
    await board.stepper.goToCell(cell);
    expect(stepNow()).toBe(first);
  });

  test('that the layer does not have changes nothing, and stepping goes on', async () => {
    await board.stepper.goToStep(50);
    await board.stepper.goToCell({ ...cell, row: 8 });
    expect(stepNow()).toBe(50);
    await board.stepper.stepBy(1, 'tap');
    expect(stepNow()).toBe(51);
  });
});

describe('a burst of key presses', () => {
  test('becomes one more move after the one under way', async () => {
    for (let i = 0; i < 20; i++) void board.stepper.stepBy(1, 'tap');
    await board.stepper.settled();
    expect(stepNow()).toBe(20);
    expect(asked.map(({ move }) => move?.count)).toEqual([1, 19]);
  });

  test('in both ways or of several units is carried out in turn', async () => {
    void board.stepper.stepBy(3, 'row');
    void board.stepper.stepBy(1, 'tap');
    void board.stepper.stepBy(1, 'tap');
    void board.stepper.stepBy(-1, 'tap');
    void board.stepper.stepBy(2, 'cell');
    await board.stepper.settled();
    expect(stepNow()).toBe(3 * 72 + 18 - 1);
    expect(asked.map(({ move }) => [move?.unit, move?.count])).toEqual([
      ['row', 3],
      ['tap', 2],
      ['tap', -1],
      ['cell', 2],
    ]);
  });

  test('before a jump to a place is of no account any more', async () => {
    void board.stepper.stepBy(1, 'row');
    for (let i = 0; i < 5; i++) void board.stepper.stepBy(1, 'map');
    void board.stepper.goToStep(7);
    void board.stepper.stepBy(1, 'tap');
    await board.stepper.settled();
    expect(stepNow()).toBe(8);
    expect(asked).toHaveLength(3);
  });

  test('is settled only when its last step is on the board', async () => {
    let isSettled = false;
    void board.stepper.stepBy(1, 'tap');
    void board.stepper.settled().then(() => (isSettled = true));
    void board.stepper.stepBy(5, 'cell');
    expect(isSettled).toBe(false);
    await board.stepper.settled();
    expect(stepNow()).toBe(5 * 9 - 1);
  });
});

describe('steps before the first layer has been asked for', () => {
  let early: Board;
  beforeEach(() => {
    early = createBoard(
      'early',
      createClient(() => undefined, startInProcess),
      openingState(),
    );
  });

  test('wait for it, and all count', async () => {
    const steps = [early.stepper.stepForward(), early.stepper.stepForward()];
    await compute(early, 0);
    await Promise.all(steps);
    expect(early.getState().frame.step.step).toBe(17);
  });

  test('count from where that layer puts the step', async () => {
    const step = early.stepper.stepBy(1, 'tap');
    await compute(early, 100);
    await step;
    expect(early.getState().frame.step.step).toBe(101);
  });

  test('go to its last step, and not to that of the layer on the board', async () => {
    const step = early.stepper.goToLast();
    await changeLayer(early, { filters: 8 });
    await step;
    const { frame } = early.getState();
    expect([frame.step.step, frame.length]).toEqual([MIX + 2 * 768 - 1, MIX + 2 * 768]);
  });
});

describe('a step and an edit at the same time', () => {
  const corner = { kind: 'in', row: 0, column: 0, channel: 0 } as const;

  test('both count when the step comes right after the edit', async () => {
    await board.stepper.goToStep(8);
    void setValue(board, corner, 100);
    void board.stepper.stepBy(-1, 'tap');
    await board.stepper.settled();
    await caughtUp(board);
    expect(stepNow()).toBe(7);
    expect(board.getState().frame.terms.values[0]).toBe(100);
  });

  test('both count when the edit comes right after the step', async () => {
    await board.stepper.goToStep(8);
    void board.stepper.stepBy(-1, 'tap');
    void setValue(board, corner, 100);
    await board.stepper.settled();
    await caughtUp(board);
    expect(stepNow()).toBe(7);
    expect(board.getState().frame.terms.values[0]).toBe(100);
  });

  test('a step waits for the layer that it is to be made in', async () => {
    await board.stepper.goToLast();
    const change = changeLayer(board, { height: 4, width: 4, filters: 1 });
    void board.stepper.stepBy(-1, 'tap');
    await Promise.all([change, board.stepper.settled()]);
    await caughtUp(board);
    const { frame, computed } = board.getState();
    expect(computed.geometry.multiplyAdds).toBe(4 * 27 + 4 * 3);
    expect(frame.length).toBe(4 * 27 + 4 * 3);
    expect(frame.step.step).toBe(frame.length - 2);
  });
});

test('Shift takes the unit above, up to the stage', () => {
  expect(UNITS.map(largerUnit)).toEqual(['cell', 'row', 'map', 'stage', 'stage']);
});
