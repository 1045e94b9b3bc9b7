import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createTrace } from '../../kernels/index.ts';
import type { LayerJob } from '../engine/client.ts';
import { createClient, JobError } from '../engine/client.ts';
import { startInProcess } from '../engine/in-process.ts';
import { toSpec, toWeights } from '../model/to-spec.ts';
import { canMerge, comparison, compute, editedInput, recompute } from './compute.ts';
import { setValue } from './edit.ts';
import { engine, setEngine } from './engine.ts';
import { beginHeadless, caughtUp, troubles } from './headless.ts';
import { changeLayer } from './layer.ts';
import { goToStep, stepForward } from './stepper.ts';
import { getState } from './store.ts';

beforeEach(() => beginHeadless());

describe('the board', () => {
  test('shows what the trace of its own settings, weights and input says', async () => {
    await changeLayer({
      kernel: [2, 3],
      stride: [2, 1],
      padding: 'same',
      bias: true,
      between: 'relu',
      filters: 2,
    });
    await setValue({ kind: 'in', row: 3, column: 3, channel: 2 }, -4);
    const { made, computed, frame } = getState();
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
    await changeLayer({ mixing: false });
    const { filtered, output } = getState().computed;
    expect(filtered).toBe(output);
  });

  test('stays as it was when a layer fails, and the person is told why', async () => {
    const { computed, frame, made } = getState();
    const short = { ...made, input: new Float32Array(3) };
    await compute(short);
    expect([getState().computed, getState().frame]).toEqual([computed, frame]);
    expect(getState().notices).toMatchObject([{ kind: 'layer-failed', tone: 'alert', code: 'length' }]);
    await stepForward();
    expect(getState().frame.step.step).toBe(8);
  });

  test('is computed again by a fresh worker after a crash, with no edit lost', async () => {
    let crash = () => {};
    await beginHeadless(() => {
      const worker = startInProcess();
      crash = () => worker.onerror!({} as ErrorEvent);
      return worker;
    });
    await setValue({ kind: 'pw', map: 0, filter: 0 }, 6);
    await goToStep(100);
    const { output } = getState().computed;
    crash();
    expect(troubles).toEqual(['restarted']);
    await stepForward();
    expect(getState().frame.step.step).toBe(107);
    await recompute();
    expect(getState().computed.output).toEqual(output);
    expect(getState().frame.step.step).toBe(107);
    expect(getState().notices).toEqual([]);
  });

  test('hands on an error that nobody foresaw', async () => {
    const real = engine();
    setEngine({ ...real, layer: () => Promise.reject(new TypeError('a bug')) });
    await expect(compute(getState().made)).rejects.toThrow('a bug');
    setEngine({ ...real, layer: () => Promise.reject(new JobError('crash')) });
    await compute(getState().made);
    expect(getState().notices).toMatchObject([{ kind: 'layer-failed' }]);
  });
});

test('only the newest of many layers is run, and the last always arrives', async () => {
  const client = createClient(() => undefined, startInProcess);
  const run = vi.fn((job: LayerJob) => client.layer(job));
  setEngine({ ...client, layer: run });
  const changes = Array.from({ length: 8 }, (_, i) => changeLayer({ filters: 1 + i }));
  await Promise.all(changes);
  await caughtUp();
  expect(getState().made.settings.filters).toBe(8);
  expect(getState().computed.output).toHaveLength(64 * 8);
});

test('typed-over cells replace the input’s without touching it', () => {
  const { made } = getState();
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

test('two steps can be merged where nothing stands between them, and only two', () => {
  const { made } = getState();
  const of = (change: object) => ({ ...made, settings: { ...made.settings, ...change } });
  expect([{}, { between: 'relu' }, { mixing: false }].map((change) => canMerge(of(change)))).toEqual([
    true,
    false,
    false,
  ]);
  expect(comparison('merged', of({ mixing: false }))).toBe('own');
  expect((['off', 'own', 'merged'] as const).map((mode) => comparison(mode, made))).toEqual([
    'off',
    'own',
    'merged',
  ]);
});
