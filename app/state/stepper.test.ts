import { beforeEach, describe, expect, test } from 'vitest';
import type { FrameRequest } from '../../kernels/worker/protocol.ts';
import { startInProcess } from '../engine/in-process.ts';
import { setValue } from './edit.ts';
import { beginHeadless, caughtUp } from './headless.ts';
import { changeLayer } from './layer.ts';
import {
  goToCell,
  goToFirst,
  goToLast,
  goToStep,
  largerUnit,
  settled,
  setSpeed,
  setUnit,
  stepBack,
  stepBy,
  stepForward,
  UNITS,
} from './stepper.ts';
import { getState, setState } from './store.ts';

/** Frames that the worker was asked for. */
const asked: FrameRequest[] = [];

beforeEach(async () => {
  asked.length = 0;
  await beginHeadless(() => {
    const worker = startInProcess();
    const post = worker.postMessage.bind(worker);
    worker.postMessage = (message) => {
      if (message.kind === 'frame') asked.push(message);
      post(message);
    };
    return worker;
  });
});

const stepNow = () => getState().frame.step.step;

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
      await goToFirst();
      setUnit(unit);
      await stepForward();
      expect(stepNow(), unit).toBe(ends[unit][0]);
      await stepForward();
      expect(stepNow(), unit).toBe(ends[unit][1]);
      await stepBack();
      expect(stepNow(), unit).toBe(ends[unit][0]);
    }
  });

  test('has a unit of its own where one is named, and stops at both ends', async () => {
    await stepBy(3, 'row');
    expect(stepNow()).toBe(3 * 72 - 1);
    await goToLast();
    expect(stepNow()).toBe(MIX + 767);
    await stepBy(1, 'tap');
    expect(stepNow()).toBe(MIX + 767);
    await goToStep(4);
    await stepBy(-9, 'tap');
    expect(stepNow()).toBe(0);
  });

  test('brings the terms of the cell along with the step, and turns to the page where it is', async () => {
    setState({ lanePage: 1, outputPage: 2 });
    await goToStep(30);
    const { frame, lanePage, outputPage, computed } = getState();
    expect([frame.step.step, frame.terms.index, frame.terms.count]).toEqual([30, 3, 9]);
    expect([lanePage, outputPage]).toEqual([null, null]);
    await stepForward();
    const { row, column, channel } = getState().frame.step.output;
    expect(getState().frame.step.result).toBeCloseTo(computed.filtered[(row * 8 + column) * 3 + channel], 5);
  });
});

describe('running to a cell', () => {
  const cell = { stage: 'pointwise', row: 2, column: 5, channel: 3 } as const;
  const first = MIX + ((3 * 8 + 2) * 8 + 5) * 3;

  test('ends at its last tap, or at its first where steps are single multiply-adds', async () => {
    setUnit('cell');
    await goToCell(cell);
    expect(stepNow()).toBe(first + 2);
    setUnit('tap');
    await goToCell(cell);
    expect(stepNow()).toBe(first);
  });

  test('that the layer does not have changes nothing, and stepping goes on', async () => {
    await goToStep(50);
    await goToCell({ ...cell, row: 8 });
    expect(stepNow()).toBe(50);
    await stepBy(1, 'tap');
    expect(stepNow()).toBe(51);
  });
});

describe('a burst of key presses', () => {
  test('becomes one more move after the one under way', async () => {
    for (let i = 0; i < 20; i++) void stepBy(1, 'tap');
    await settled();
    expect(stepNow()).toBe(20);
    expect(asked.map(({ move }) => move?.count)).toEqual([1, 19]);
  });

  test('in both ways or of several units is carried out in turn', async () => {
    void stepBy(3, 'row');
    void stepBy(1, 'tap');
    void stepBy(1, 'tap');
    void stepBy(-1, 'tap');
    void stepBy(2, 'cell');
    await settled();
    expect(stepNow()).toBe(3 * 72 + 18 - 1);
    expect(asked.map(({ move }) => [move?.unit, move?.count])).toEqual([
      ['row', 3],
      ['tap', 2],
      ['tap', -1],
      ['cell', 2],
    ]);
  });

  test('before a jump to a place is of no account any more', async () => {
    void stepBy(1, 'row');
    for (let i = 0; i < 5; i++) void stepBy(1, 'map');
    void goToStep(7);
    void stepBy(1, 'tap');
    await settled();
    expect(stepNow()).toBe(8);
    expect(asked).toHaveLength(3);
  });

  test('is settled only when its last step is on the board', async () => {
    let isSettled = false;
    void stepBy(1, 'tap');
    void settled().then(() => (isSettled = true));
    void stepBy(5, 'cell');
    expect(isSettled).toBe(false);
    await settled();
    expect(stepNow()).toBe(5 * 9 - 1);
  });
});

describe('a step and an edit at the same time', () => {
  const corner = { kind: 'in', row: 0, column: 0, channel: 0 } as const;

  test('both count when the step comes right after the edit', async () => {
    await goToStep(8);
    void setValue(corner, 100);
    void stepBy(-1, 'tap');
    await settled();
    await caughtUp();
    expect(stepNow()).toBe(7);
    expect(getState().frame.terms.values[0]).toBe(100);
  });

  test('both count when the edit comes right after the step', async () => {
    await goToStep(8);
    void stepBy(-1, 'tap');
    void setValue(corner, 100);
    await settled();
    await caughtUp();
    expect(stepNow()).toBe(7);
    expect(getState().frame.terms.values[0]).toBe(100);
  });

  test('a step waits for the layer that it is to be made in', async () => {
    await goToLast();
    const change = changeLayer({ height: 4, width: 4, filters: 1 });
    void stepBy(-1, 'tap');
    await Promise.all([change, settled()]);
    await caughtUp();
    const { frame, computed } = getState();
    expect(computed.geometry.multiplyAdds).toBe(4 * 27 + 4 * 3);
    expect(frame.length).toBe(4 * 27 + 4 * 3);
    expect(frame.step.step).toBe(frame.length - 2);
  });
});

test('Shift takes the unit above, up to the stage', () => {
  expect(UNITS.map(largerUnit)).toEqual(['cell', 'row', 'map', 'stage', 'stage']);
});

test('speed stays between 0 and 1', () => {
  setSpeed(7);
  expect(getState().speed).toBe(1);
  setSpeed(-1);
  expect(getState().speed).toBe(0);
});
