import { beforeEach, expect, test } from 'vitest';
import type { LayerSpec } from '../../kernels/spec/layer.ts';
import { JobError } from '../engine/job-error.ts';
import { setValue } from './board/edit.ts';
import { beginHeadless } from '../testing/headless.ts';
import { changeLayer } from './board/layer.ts';
import { undo } from './board/made.ts';
import { isOutOfDate, measuringOf, wholeToMeasure } from './measurement.ts';
import type { Measurement } from './measurement.ts';
import { isStandard, measureDevice, measureLayer } from './measure.ts';
import type { Measured } from './measure.ts';
import { createBoard } from './board/create-board.ts';
import { openingState } from './board/opening.ts';
import { madeOf, photoIn } from './board/board-state.ts';
import type { Board } from './board/board.ts';

let board: Board;
beforeEach(async () => {
  board = await beginHeadless();
});

const now = (): Measurement => measuringOf(board).store.getState();
const isOld = (measured = now()): boolean =>
  isOutOfDate(measured, madeOf(board.getState()), photoIn(board.getState()));
const measureNow = () => measuringOf(board).start('crop');
function done(): Extract<Measurement, { phase: 'done' }> {
  const state = now();
  if (state.phase !== 'done') throw new Error(`not done but ${JSON.stringify(state)}`);
  return state;
}
const weight = { kind: 'dw', u: 0, v: 0, channel: 0, map: 0 } as const;

test('the layer on the board is measured beside the standard one', async () => {
  const seen: Measurement['phase'][] = [];
  const stop = measuringOf(board).store.subscribe(({ phase }) => seen.push(phase));
  await measureNow();
  stop();
  const { result, made, whole } = done();
  expect([made, whole]).toEqual([madeOf(board.getState()), null]);
  expect(result.layer!.multiplyAdds).toBe(2496);
  expect(result.standard!.multiplyAdds).toBe(6912);
  expect(result.ratio!.median).toBeGreaterThan(0);
  expect([seen[0], seen.at(-1)]).toEqual(['running', 'done']);
});

test('a result is out of date after an edit, and no longer once that is undone', async () => {
  await measureNow();
  expect(isOld()).toBe(false);
  await setValue(board, weight, 5);
  expect(isOld()).toBe(true);
  undo(board);
  expect(isOld()).toBe(false);
});

test('an edit stops a measurement, and that is said', async () => {
  const measured = measureNow();
  await setValue(board, weight, 5);
  await measured;
  expect(now()).toEqual({ phase: 'failed', code: 'changed' });
});

test('a cancelled measurement leaves the one before it', async () => {
  await measureNow();
  const before = done();
  const again = measureNow();
  expect(now().phase).toBe('running');
  measuringOf(board).cancel();
  await again;
  expect(now()).toBe(before);
});

test('of two measurements asked for only the newer is shown', async () => {
  const first = measureNow();
  const second = measureNow();
  await first;
  expect(now().phase).toBe('running');
  await second;
  expect(now().phase).toBe('done');
});

test('a standard layer is measured alone', async () => {
  await changeLayer(board, { mixing: false, groups: 1 });
  await measureNow();
  expect(done().result).toMatchObject({ standard: null, ratio: null, missing: {} });
  const specs = [{ kind: 'standard' }, { kind: 'depthwise' }, { kind: 'grouped', groups: 2 }] as LayerSpec[];
  expect(specs.map(isStandard)).toEqual([true, false, false]);
});

test('the whole photograph is offered where it is there and the larger layer', () => {
  const { computed } = board.getState();
  const made = madeOf(board.getState());
  const whole = {
    ...{ made, photo: {} as never, height: 20, width: 30, outHeight: 18, outWidth: 28 },
    ...{ output: computed.output, maps: 4 },
  };
  expect(wholeToMeasure(whole, made)).toBe(whole);
  expect(wholeToMeasure(null, made)).toBeNull();
  expect(wholeToMeasure({ ...whole, height: 2 }, made)).toBeNull();
  const other = { ...made, settings: { ...made.settings, channels: 1 } };
  expect(wholeToMeasure(whole, other)).toBeNull();
  const measured: Measurement = { phase: 'done', made, whole, result: {} as Measured };
  board.setState({ photo: { kind: 'ready', photo: whole.photo } });
  expect(isOld(measured)).toBe(false);
  board.setState({ photo: { kind: 'none' } });
  expect(isOld(measured)).toBe(true);
});

test('a worker that fails is told, and the next measurement may be tried', async () => {
  const failing = { ...board.engine, measure: () => Promise.reject(new JobError('crash')) };
  board = createBoard('other', failing, openingState());
  await measureNow();
  expect(now()).toEqual({ phase: 'failed', code: 'crash' });
  board = await beginHeadless();
  await measureNow();
  expect(now().phase).toBe('done');
});

test('a worker that is not there is what is said also while the board waits for it', async () => {
  const missing = () => Promise.reject(new JobError('worker-missing'));
  board = createBoard('other', { ...board.engine, layer: missing, measure: missing }, openingState());
  await setValue(board, weight, 5); // it is made, and never computed
  const measured = measureNow();
  board.setState({ unit: 'row' }); // any other change of the board
  await measured;
  expect(now()).toEqual({ phase: 'failed', code: 'worker-missing' });
});

test('any layer and the device are measured for whoever asks', async () => {
  const spec: LayerSpec = { kind: 'separable', height: 7, width: 7, channels: 8, filters: 4, kernel: 3 };
  const { layer, standard } = await measureLayer(spec, null, null, { rounds: 3, budgetMs: 100 });
  expect([layer!.multiplyAdds, standard!.multiplyAdds]).toEqual([25 * 8 * (9 + 4), 25 * 8 * 9 * 4]);
  const device = await measureDevice();
  expect(device.multiplyAdds).toBeGreaterThan(1e6);
});
