import { describe as suite, expect, test } from 'vitest';
import { createEngine, createTrace, LayerError } from '../index.ts';
import type { LayerSpec } from '../index.ts';

test('a padding tap multiplies its weight by 0, as every other tap its value: an infinite weight gives NaN there', () => {
  const spec: LayerSpec = {
    kind: 'depthwise',
    height: 1,
    width: 1,
    channels: 1,
    kernel: 1,
    padding: [0, 1, 0, 0],
  };
  const trace = createTrace(spec, { depthwise: Float32Array.of(Infinity) }, Float32Array.of(2));
  expect(trace.at(0)).toMatchObject({ inPadding: false, product: Infinity, result: Infinity });
  expect(trace.at(1)).toMatchObject({
    inPadding: true,
    value: 0,
    product: NaN,
    result: NaN,
    input: { column: 1 },
  });
});

test('a standard 3×3 layer padded to the same size, one weight infinite, is NaN where that weight meets the padding', async () => {
  const spec: LayerSpec = {
    ...{ kind: 'standard', height: 3, width: 3, channels: 1, filters: 1, kernel: 3, padding: 'same' },
  };
  const standard = new Float32Array(9).fill(1);
  standard[0] = Infinity; // top left: in the padding for the first row and the first column
  const ones = new Float32Array(9).fill(1);
  const trace = createTrace(spec, { standard }, ones);
  const traced = Array.from({ length: 9 }, (_, cell) => trace.at(9 * cell + 8).result);
  expect(traced).toEqual([NaN, NaN, NaN, NaN, Infinity, Infinity, NaN, Infinity, Infinity]);
  for (const build of ['reference', 'auto'] as const) {
    const layer = (await createEngine({ build })).createLayer(spec, { standard });
    layer.input.set(ones);
    expect([...layer.run()]).toEqual(traced);
  }
});

test('the activation in between acts on the filtered value that is mixed, not on its sum', () => {
  const spec: LayerSpec = {
    kind: 'separable',
    height: 1,
    width: 1,
    channels: 1,
    filters: 1,
    kernel: 1,
    between: 'relu',
  };
  const weights = { depthwise: Float32Array.of(-3), pointwise: Float32Array.of(5) };
  const trace = createTrace(spec, weights, Float32Array.of(1));
  expect(trace.at(0)).toMatchObject({ after: -3, result: 0 });
  expect(trace.at(1)).toMatchObject({ value: 0, weight: 5, result: 0 });
});

test('weights and input are read in place, and forget drops what was kept of a pixel', () => {
  const spec: LayerSpec = { kind: 'separable', height: 1, width: 1, channels: 1, filters: 1, kernel: 1 };
  const weights = { depthwise: Float32Array.of(2), pointwise: Float32Array.of(1) };
  const input = Float32Array.of(3);
  const trace = createTrace(spec, weights, input);
  expect(trace.at(1).result).toBe(6);
  input[0] = 4;
  expect(trace.at(0).result).toBe(8);
  trace.forget();
  expect(trace.at(1).result).toBe(8);
});

suite('a trace refuses', () => {
  const spec: LayerSpec = { kind: 'separable', height: 5, width: 5, channels: 3, filters: 4, kernel: 3 };
  const weights = { depthwise: new Float32Array(27), pointwise: new Float32Array(12) };
  const trace = createTrace(spec, weights, new Float32Array(75));
  const cell = { stage: 'pointwise', row: 0, column: 0, channel: 0 } as const;
  const wrong = (value: string) => value as never;

  test.each<[string, string, () => unknown]>([
    ['a step before the first', 'step', () => trace.at(-1)],
    ['a step after the last', 'step', () => trace.at(351)],
    ['half a step', 'step', () => trace.terms(0.5)],
    ['a step that is no number', 'step', () => trace.move(NaN, 'cell', 1)],
    ['a row outside the output', 'row', () => trace.find({ ...cell, row: 3 })],
    ['a column outside the output', 'column', () => trace.find({ ...cell, column: -1 })],
    [
      'a channel that the stage lacks',
      'channel',
      () => trace.find({ ...cell, stage: 'depthwise', channel: 3 }),
    ],
    ['a batch that the layer lacks', 'batch', () => trace.find({ ...cell, batch: 1 })],
    ['a stage that the layer lacks', 'stage', () => trace.find({ ...cell, stage: 'standard' })],
    ['an unknown unit', 'unit', () => trace.move(0, wrong('page'), 1)],
    ['half a move', 'count', () => trace.move(0, 'cell', 0.5)],
    ['an input of another size', 'input', () => createTrace(spec, weights, new Float32Array(74))],
    [
      'weights of another size',
      'depthwise',
      () => createTrace(spec, { ...weights, depthwise: new Float32Array(9) }, new Float32Array(75)),
    ],
  ])('%s', (_, field, call) => {
    try {
      call();
    } catch (error) {
      expect(error).toBeInstanceOf(LayerError);
      return expect((error as LayerError).field).toBe(field);
    }
    throw new Error('accepted');
  });

  test('but an endless move, which ends at either end', () => {
    expect(trace.move(17, 'cell', Infinity)).toBe(350);
    expect(trace.move(17, 'stage', -Infinity)).toBe(0);
  });
});

test('a step of 12 megapixels, 3 to 8 channels, is found as fast as any', () => {
  const spec: LayerSpec = {
    kind: 'separable',
    height: 3000,
    width: 4000,
    channels: 3,
    filters: 8,
    kernel: 3,
    padding: 'same',
  };
  const weights = { depthwise: new Float32Array(27).fill(1), pointwise: new Float32Array(24).fill(1) };
  const trace = createTrace(spec, weights, new Float32Array(36_000_000).fill(1));
  expect(trace.length).toBe(3000 * 4000 * 3 * (9 + 8));
  const cell = { stage: 'pointwise', batch: 0, row: 2999, column: 2000, channel: 7 } as const;
  expect(trace.at(trace.find(cell) + 2)).toMatchObject({ value: 6, before: 12, after: 18, last: true });
  expect(trace.at(trace.length - 1).output).toEqual({ batch: 0, row: 2999, column: 3999, channel: 7 });
});
