import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { seeded } from '../../../kernels/spec/random.ts';
import { firstOutputs, OPENING } from '../../model/settings.ts';
import { standardWeights } from '../../model/standard-layer.ts';
import { placeOf, stepAt } from '../../model/place.ts';
import { setCompare } from './compute.ts';
import { changeOf, setValue, valueOf } from './edit.ts';
import { beginHeadless, caughtUp } from '../../testing/headless.ts';
import { changeLayer, cutAndPad, keepStandard, movedEdits } from './layer.ts';
import { make } from './made.ts';
import { madeOf } from './board-state.ts';
import type { Board } from './board.ts';
import { noticesNow } from '../notices.ts';

let board: Board;
beforeEach(async () => {
  board = await beginHeadless();
});

const size = fc.record({
  height: fc.integer({ min: 1, max: 5 }),
  width: fc.integer({ min: 1, max: 5 }),
  channels: fc.integer({ min: 1, max: 4 }),
});
type Size = { height: number; width: number; channels: number };
const at = ({ width, channels }: Size, row: number, column: number, c: number) =>
  (row * width + column) * channels + c;

/** Every cell of a size. */
function* cellsOf({ height, width, channels }: Size) {
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++)
      for (let c = 0; c < channels; c++) yield [row, column, c] as const;
}
const isIn = (s: Size, [row, column, c]: readonly [number, number, number]) =>
  row < s.height && column < s.width && c < s.channels;

describe('an input that takes another size', () => {
  test('keeps its numbers at their row, column and channel, and is zero where it is new', () => {
    const property = fc.property(size, size, (from, to) => {
      const values = Float32Array.from({ length: from.height * from.width * from.channels }, (_, i) => i + 1);
      const result = cutAndPad(values, from, to);
      expect(result).toHaveLength(to.height * to.width * to.channels);
      for (const cell of cellsOf(to)) {
        expect(result[at(to, ...cell)]).toBe(isIn(from, cell) ? values[at(from, ...cell)] : 0);
      }
    });
    fc.assert(property);
  });

  test('takes along the edits of the cells that it still has', () => {
    const property = fc.property(size, size, fc.nat(), (from, to, seed) => {
      const next = seeded(seed);
      const edits = new Map(
        [...cellsOf(from)].filter(() => next() < 0.4).map((cell) => [at(from, ...cell), next()]),
      );
      const moved = movedEdits(edits, from, to);
      const expected = [...cellsOf(from)].filter((cell) => isIn(to, cell) && edits.has(at(from, ...cell)));
      expect(moved.size).toBe(expected.length);
      for (const cell of expected) expect(moved.get(at(to, ...cell))).toBe(edits.get(at(from, ...cell)));
    });
    fc.assert(property);
  });
});

describe('a change of the layer', () => {
  test('goes on from one that is still on its way: of two in one tick both count', async () => {
    await Promise.all([changeLayer(board, { filters: 7 }), changeLayer(board, { stride: 2 })]);
    await caughtUp(board);
    expect(madeOf(board.getState()).settings).toMatchObject({ filters: 7, stride: [2, 2] });
    await Promise.all([
      changeLayer(board, { height: 6 }),
      changeLayer(board, { width: 5 }),
      changeLayer(board, { kernel: 2 }),
    ]);
    expect(madeOf(board.getState()).settings).toMatchObject({
      ...{ height: 6, width: 5, kernel: [2, 2], filters: 7 },
    });
    expect(board.getState().computed.input).toHaveLength(6 * 5 * 3);
  });

  test('takes along what was typed while it was on its way', async () => {
    const change = changeLayer(board, { filters: 6 });
    const weight = { kind: 'dw', u: 1, v: 1, channel: 2, map: 2 } as const;
    const edit = setValue(board, weight, 9);
    await Promise.all([change, edit]);
    await caughtUp(board);
    expect(madeOf(board.getState()).settings.filters).toBe(6);
    expect(valueOf(madeOf(board.getState()), weight)).toBe(9);
  });

  test('keeps stage, cell and tap of the step', async () => {
    const { geometry } = board.getState().computed;
    await board.stepper.goToStep(stepAt(geometry, { stage: 0, channel: 1, row: 4, column: 3, tap: 5 }));
    for (const change of [{ filters: 7 }, { padding: 'same' }, { height: 12, width: 9 }, { channels: 5 }]) {
      await changeLayer(board, change);
      const { computed, frame } = board.getState();
      expect(placeOf(computed.geometry, frame.step.step)).toEqual({
        stage: 0,
        channel: 1,
        row: 4,
        column: 3,
        tap: 5,
      });
    }
    await board.stepper.goToStep(
      stepAt(board.getState().computed.geometry, { stage: 1, channel: 6, row: 2, column: 8, tap: 4 }),
    );
    await changeLayer(board, { bias: true, activation: 'relu', kernel: 5 });
    const { computed, frame } = board.getState();
    expect(placeOf(computed.geometry, frame.step.step)).toEqual({
      stage: 1,
      channel: 6,
      row: 2,
      column: 8,
      tap: 4,
    });
  });

  test('moves a step that the new layer does not have to its nearest', async () => {
    const placeNow = () => placeOf(board.getState().computed.geometry, board.getState().frame.step.step);
    const place = { stage: 1, channel: 3, row: 7, column: 6, tap: 2 };
    await board.stepper.goToStep(stepAt(board.getState().computed.geometry, place));
    await changeLayer(board, { height: 5, filters: 2, channels: 1 });
    expect(placeNow()).toEqual({ stage: 1, channel: 1, row: 2, column: 6, tap: 0 });
    await changeLayer(board, { mixing: false });
    expect(placeNow()).toEqual({ stage: 0, channel: 0, row: 2, column: 6, tap: 0 });
  });

  test('gives results of the new size that agree with its settings, whatever is asked for', async () => {
    const asked = fc.record(
      {
        ...{
          height: fc.integer(),
          width: fc.integer({ min: 1, max: 20 }),
          channels: fc.integer({ min: 1, max: 6 }),
        },
        ...{
          filters: fc.nat(8),
          kernel: fc.nat(9),
          stride: fc.nat(4),
          dilation: fc.nat(3),
          groups: fc.nat(6),
        },
        ...{ depthMultiplier: fc.nat(4), mixing: fc.boolean(), bias: fc.boolean() },
        padding: fc.constantFrom('valid', 'same', 'pytorch', 'sideways'),
      },
      { requiredKeys: [] },
    );
    const property = fc.asyncProperty(asked, async (change) => {
      await changeLayer(board, change);
      await caughtUp(board);
      const { computed, frame } = board.getState();
      const made = madeOf(board.getState());
      const { geometry } = computed;
      const { height, width, channels } = geometry.output;
      expect(computed.input).toHaveLength(
        made.settings.height * made.settings.width * made.settings.channels,
      );
      expect(computed.filtered).toHaveLength(height * width * firstOutputs(made.settings));
      expect(computed.output).toHaveLength(height * width * channels);
      expect(frame.length).toBe(geometry.multiplyAdds);
      const { row, column, channel } = frame.step.output;
      const { output } = geometry.stages[placeOf(geometry, frame.step.step).stage];
      expect(row).toBeLessThan(output.height);
      expect(column).toBeLessThan(output.width);
      expect(channel).toBeLessThan(output.channels);
    });
    await fc.assert(property, { numRuns: 25 });
  });

  test('keeps edits of cells and weights that have a place in it', async () => {
    const pixel = { kind: 'in', row: 1, column: 2, channel: 1 } as const;
    const weight = { kind: 'dw', u: 1, v: 1, channel: 1, map: 1 } as const;
    const mixing = { kind: 'pw', map: 1, filter: 2 } as const;
    for (const ref of [pixel, weight, mixing]) await setValue(board, ref, 5.5);
    await changeLayer(board, { height: 6, width: 5, channels: 4, filters: 6 });
    for (const ref of [pixel, weight, mixing]) expect(valueOf(madeOf(board.getState()), ref)).toBe(5.5);
    expect(board.getState().computed.input[(5 + 2) * 4 + 1]).toBe(5.5);
  });

  test('that is none leaves everything alone, and says what had to give way', async () => {
    const { history } = board.getState();
    const made = madeOf(board.getState());
    expect(await changeLayer(board, { filters: 4 })).toEqual([]);
    const repairs = await changeLayer(board, { filters: 4, kernel: 'wide' });
    expect(repairs.map(({ field }) => field)).toContain('kernelHeight');
    expect([madeOf(board.getState()), board.getState().history]).toEqual([made, history]);
    expect((await changeLayer(board, { height: 2 })).map(({ field, got }) => [field, got])).toEqual([
      ['height', 3],
    ]);
  });

  test('of numbers that were typed makes the cut numbers the input, so that a link holds what is seen', async () => {
    const values = Float32Array.from({ length: 300 }, (_, i) => i);
    await make(board, { source: { kind: 'numbers', values }, input: values });
    await changeLayer(board, { height: 4, width: 4 });
    const { source, input } = madeOf(board.getState());
    expect(source).toEqual({ kind: 'numbers', values: input });
    expect(input).toEqual(
      cutAndPad(values, { height: 10, width: 10, channels: 3 }, { height: 4, width: 4, channels: 3 }),
    );
  });
});

describe('comparing with a standard layer', () => {
  test('of the merged kernel shows no difference but rounding; of own weights another output', async () => {
    await setCompare(board, 'merged');
    expect(board.getState().computed.standard).toMatchObject({ largest: 0 });
    await setCompare(board, 'own');
    expect(board.getState().computed.standard!.largest).toBeGreaterThan(0);
    await setCompare(board, 'off');
    expect(board.getState().computed.standard).toBeNull();
  });

  test('where there is nothing to merge takes own weights', async () => {
    await setCompare(board, 'merged');
    await changeLayer(board, { mixing: false });
    const { standard, output } = board.getState().computed;
    expect(noticesNow()).toEqual([]);
    expect(standard!.output).toHaveLength(output.length);
  });
});

test('a change is described without making it', () => {
  const made = madeOf(board.getState());
  const change = changeOf(made, { kind: 'pw', map: 0, filter: 0 }, 3);
  expect(change.bank!.mixing[0]).toBe(3);
  expect(madeOf(board.getState())).toBe(made);
});

const own = { standard: standardWeights(OPENING).standard!.map((w) => w + 1) };

test('own standard weights stay while their number fits, and are gone where it does not', () => {
  expect(keepStandard(null, OPENING)).toBeNull();
  expect(keepStandard(own, { ...OPENING, between: 'relu' })).toEqual(own);
  expect(keepStandard(own, { ...OPENING, mixing: false })).toBeNull();
});

test('own biases come with the layer’s bias switch and go with it', () => {
  const bias = Float32Array.of(1, 2, 3, 4);
  expect(keepStandard(own, { ...OPENING, bias: true })!.bias).toHaveLength(4);
  expect(keepStandard({ ...own, bias }, { ...OPENING, bias: true })!.bias).toBe(bias);
  expect(keepStandard({ ...own, bias }, OPENING)).toEqual(own);
});
