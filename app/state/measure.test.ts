import { beforeEach, expect, test } from 'vitest';
import type { LayerSpec } from '../../kernels/spec/layer.ts';
import { JobError } from '../engine/client.ts';
import { setValue } from './edit.ts';
import { setEngine } from './engine.ts';
import { beginHeadless } from './headless.ts';
import { changeLayer } from './layer.ts';
import { undo } from './make.ts';
import {
  cancelMeasure,
  isOutOfDate,
  isStandard,
  measureDevice,
  measureLayer,
  measureNow,
  measurement,
  wholeToMeasure,
} from './measure.ts';
import type { Measured, Measurement } from './measure.ts';
import { getState, setState } from './store.ts';

beforeEach(() => beginHeadless());

const now = (): Measurement => measurement.getState();
function done(): Extract<Measurement, { phase: 'done' }> {
  const state = now();
  if (state.phase !== 'done') throw new Error(`not done but ${JSON.stringify(state)}`);
  return state;
}
const weight = { kind: 'dw', u: 0, v: 0, channel: 0, map: 0 } as const;

test('the layer on the board is measured beside the standard one', async () => {
  const seen: Measurement['phase'][] = [];
  const stop = measurement.subscribe(({ phase }) => seen.push(phase));
  await measureNow('crop');
  stop();
  const { result, made, whole } = done();
  expect([made, whole]).toEqual([getState().made, null]);
  expect(result.layer!.multiplyAdds).toBe(2496);
  expect(result.standard!.multiplyAdds).toBe(6912);
  expect(result.ratio!.median).toBeGreaterThan(0);
  expect([seen[0], seen.at(-1)]).toEqual(['running', 'done']);
});

test('a result is out of date after an edit, and no longer once that is undone', async () => {
  await measureNow('crop');
  expect(isOutOfDate(now(), getState())).toBe(false);
  await setValue(weight, 5);
  expect(isOutOfDate(now(), getState())).toBe(true);
  undo();
  expect(isOutOfDate(now(), getState())).toBe(false);
});

test('an edit stops a measurement, and that is said', async () => {
  const measured = measureNow('crop');
  await setValue(weight, 5);
  await measured;
  expect(now()).toEqual({ phase: 'failed', code: 'changed' });
});

test('a cancelled measurement leaves the one before it', async () => {
  await measureNow('crop');
  const before = done();
  const again = measureNow('crop');
  expect(now().phase).toBe('running');
  cancelMeasure();
  await again;
  expect(now()).toBe(before);
});

test('of two measurements asked for only the newer is shown', async () => {
  const first = measureNow('crop');
  const second = measureNow('crop');
  await first;
  expect(now().phase).toBe('running');
  await second;
  expect(now().phase).toBe('done');
});

test('a standard layer is measured alone', async () => {
  await changeLayer({ mixing: false, groups: 1 });
  await measureNow('crop');
  expect(done().result).toMatchObject({ standard: null, ratio: null, missing: {} });
  const specs = [{ kind: 'standard' }, { kind: 'depthwise' }, { kind: 'grouped', groups: 2 }] as LayerSpec[];
  expect(specs.map(isStandard)).toEqual([true, false, false]);
});

test('the whole photograph is offered where it is there and the larger layer', () => {
  const { made, computed } = getState();
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
  setState({ photo: whole.photo });
  expect(isOutOfDate(measured, getState())).toBe(false);
  setState({ photo: null });
  expect(isOutOfDate(measured, getState())).toBe(true);
});

test('a worker that fails is told, and the next measurement may be tried', async () => {
  setEngine({ measure: () => Promise.reject(new JobError('crash')) } as never);
  await measureNow('crop');
  expect(now()).toEqual({ phase: 'failed', code: 'crash' });
  await beginHeadless();
  await measureNow('crop');
  expect(now().phase).toBe('done');
});

test('any layer and the device are measured for whoever asks', async () => {
  const spec: LayerSpec = { kind: 'separable', height: 7, width: 7, channels: 8, filters: 4, kernel: 3 };
  const { layer, standard } = await measureLayer(spec, null, null, { rounds: 3, budgetMs: 100 });
  expect([layer!.multiplyAdds, standard!.multiplyAdds]).toEqual([25 * 8 * (9 + 4), 25 * 8 * 9 * 4]);
  const device = await measureDevice();
  expect(device.multiplyAdds).toBeGreaterThan(1e6);
});
