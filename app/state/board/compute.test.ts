import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createTrace } from '../../../kernels/index.ts';
import type { LayerJob } from '../../engine/client.ts';
import { createClient } from '../../engine/client.ts';
import { JobError } from '../../engine/job-error.ts';
import { startInProcess } from '../../engine/in-process.ts';
import { toSpec, toWeights } from '../../model/to-spec.ts';
import { comparison } from './compare.ts';
import { compute } from './compute.ts';
import { createBoard } from './create-board.ts';
import { push } from './history.ts';
import { openingState } from './opening.ts';
import { setValue } from './edit.ts';
import { engine } from '../page/store.ts';
import { editedInput } from './layer-job.ts';
import { beginHeadless, caughtUp, troubles } from '../../testing/headless.ts';
import { changeLayer } from './layer.ts';
import { madeOf } from './board-state.ts';
import type { Board } from './board.ts';
import { noticesNow } from '../notices.ts';

let board: Board;
beforeEach(async () => {
  board = await beginHeadless();
});

describe('the board', () => {
  test('shows what the trace of its own settings, weights and input says', async () => {
    await changeLayer(board, {
      kernel: [2, 3],
      stride: [2, 1],
      padding: 'same',
      bias: true,
      between: 'relu',
      filters: 2,
    });
    await setValue(board, { kind: 'in', row: 3, column: 3, channel: 2 }, -4);
    const { computed, frame } = board.getState();
    const made = madeOf(board.getState());
    const trace = createTrace(toSpec(made.settings), toWeights(made.settings, made.bank), editedInput(made));
    const { geometry } = computed;
    expect(computed.made).toBe(made);
    expect(frame.step).toEqual(trace.at(frame.step.step));
    for (const [stage, values] of [computed.filtered, computed.output].entries()) {
      const { height, width, channels } = geometry.stages[stage].output;
      for (let i = 0; i < values.length; i += 5) {
        const [channel, pixel] = [i % channels, Math.floor(i / channels)];
        const cell = { row: Math.floor(pixel / width), column: pixel % width, channel };
        expect(cell.row).toBeLessThan(height);
        const at = trace.find({ stage: geometry.stages[stage].stage, ...cell });
        expect(values[i]).toBeCloseTo(trace.terms(at).result, 4);
      }
    }
  });

  test('of a layer of one step has the output as its filtered maps', async () => {
    await changeLayer(board, { mixing: false });
    const { filtered, output } = board.getState().computed;
    expect(filtered).toBe(output);
  });

  test('stays as it was when a layer fails, and the person is told why', async () => {
    const { computed, frame } = board.getState();
    const made = madeOf(board.getState());
    const short = { ...made, input: new Float32Array(3) };
    board.setState({ history: push(board.getState().history, short) });
    await compute(board);
    expect([board.getState().computed, board.getState().frame]).toEqual([computed, frame]);
    expect(noticesNow()).toMatchObject([{ kind: 'layer-failed', tone: 'alert', code: 'length' }]);
    await board.stepper.stepForward();
    expect(board.getState().frame.step.step).toBe(8);
  });

  test('is computed again by a fresh worker after a crash, with no edit lost', async () => {
    let crash = () => {};
    board = await beginHeadless(() => {
      const worker = startInProcess();
      crash = () => worker.onerror!({} as ErrorEvent);
      return worker;
    });
    await setValue(board, { kind: 'pw', map: 0, filter: 0 }, 6);
    await board.stepper.goToStep(100);
    const { output } = board.getState().computed;
    crash();
    expect(troubles).toEqual(['restarted']);
    await board.stepper.stepForward();
    expect(board.getState().frame.step.step).toBe(107);
    await compute(board);
    expect(board.getState().computed.output).toEqual(output);
    expect(board.getState().frame.step.step).toBe(107);
    expect(noticesNow()).toEqual([]);
  });

  test('hands on an error that nobody foresaw', async () => {
    const failing = (error: Error) =>
      createBoard('other', { ...engine(), layer: () => Promise.reject(error) }, openingState());
    await expect(compute(failing(new TypeError('a bug')))).rejects.toThrow('a bug');
    await compute(failing(new JobError('crash')));
    expect(noticesNow()).toMatchObject([{ kind: 'layer-failed' }]);
  });
});

test('only the newest of many layers is run, and the last always arrives', async () => {
  const client = createClient(() => undefined, startInProcess);
  const run = vi.fn((job: LayerJob) => client.layer(job));
  board = createBoard('step', { ...client, layer: run }, openingState());
  const changes = Array.from({ length: 8 }, (_, i) => changeLayer(board, { filters: 1 + i }));
  await Promise.all(changes);
  await caughtUp(board);
  expect(madeOf(board.getState()).settings.filters).toBe(8);
  expect(board.getState().computed.output).toHaveLength(64 * 8);
});

test('typed-over cells replace the input’s without touching it', () => {
  const made = madeOf(board.getState());
  const edits = new Map([
    [0, 9],
    [299, -1],
    [300, 5], // of a larger input that was
  ]);
  const input = editedInput({ ...made, edits });
  expect([input[0], input[1], input[299], input.length]).toEqual([9, made.input[1], -1, 300]);
  expect(made.input[0]).not.toBe(9);
  expect(editedInput(made)).toBe(made.input);
});

test('a layer of one step has nothing to merge: it is compared with a layer of its own weights', () => {
  const made = madeOf(board.getState());
  const single = { ...made, settings: { ...made.settings, mixing: false } };
  expect(comparison('merged', single)).toBe('own');
  const modes = ['off', 'own', 'merged'] as const;
  expect(modes.map((mode) => comparison(mode, made))).toEqual(modes);
});
