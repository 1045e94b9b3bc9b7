import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { kernelPreset } from '../../model/kernel-presets.ts';
import { kernelIndex } from '../../model/bank.ts';
import { OPENING } from '../../model/settings.ts';
import { MOST } from '../../model/value-range.ts';
import { applyPreset } from './presets.ts';
import { beginGhost, endGhost, setValue, valueOf } from './edit.ts';
import { reset } from './reset.ts';
import { beginHeadless, caughtUp } from '../../testing/headless.ts';
import { canRedo, canUndo } from './history.ts';
import { changeLayer } from './layer.ts';
import { redo, undo } from './made.ts';
import type { Editable } from '../board/board-state.ts';
import { madeOf } from './board-state.ts';
import type { Board } from './board.ts';

let board: Board;
beforeEach(async () => {
  board = await beginHeadless();
});

const pixel: Editable = { kind: 'in', row: 1, column: 2, channel: 1 };
const weight: Editable = { kind: 'dw', u: 0, v: 2, channel: 1, map: 1 };
const mixing: Editable = { kind: 'pw', map: 1, filter: 3 };

/** Everything on the board, as numbers that later edits do not touch. */
function numbersNow() {
  const { computed, frame } = board.getState();
  const made = madeOf(board.getState());
  const { input, filtered, output } = computed;
  return {
    ...{ input: input.slice(), filtered: filtered.slice(), output: output.slice() },
    frame: structuredClone(frame),
    ...{ settings: made.settings, edits: [...made.edits] },
    bank: structuredClone(made.bank),
  };
}

describe('a value', () => {
  test('of an input cell, a kernel, a mixing weight or a bias is read back as it was set, and goes into the results', async () => {
    await changeLayer(board, { bias: true });
    const biases: Editable[] = [
      { kind: 'bias', stage: 0, index: 1 },
      { kind: 'bias', stage: 1, index: 3 },
    ];
    for (const ref of [pixel, weight, mixing, ...biases]) {
      const before = numbersNow();
      await setValue(board, ref, 2.5);
      expect(valueOf(madeOf(board.getState()), ref)).toBe(2.5);
      const after = numbersNow();
      expect(after.output, JSON.stringify(ref)).not.toEqual(before.output);
      const isFirst = ref.kind === 'in' || ref.kind === 'dw' || (ref.kind === 'bias' && ref.stage === 0);
      if (isFirst) expect(after.filtered).not.toEqual(before.filtered);
      else expect(after.filtered).toEqual(before.filtered);
    }
  });

  test('reaches the step on the board: its term and its sum', async () => {
    await board.stepper.goToStep(64 * 9 + 8); // the last tap of the first cell of the second map
    await setValue(board, { kind: 'dw', u: 2, v: 2, channel: 1, map: 1 }, 3);
    await setValue(board, { kind: 'in', row: 2, column: 2, channel: 1 }, 4);
    const { frame } = board.getState();
    expect(frame.step).toMatchObject({ step: 64 * 9 + 8, weight: 3, value: 4, product: 12 });
    expect(frame.step.result).toBe(board.getState().computed.filtered[1]);
  });

  test('that is no number changes nothing, and one that is too large stops at the most', async () => {
    const made = madeOf(board.getState());
    await setValue(board, pixel, NaN);
    await setValue(board, pixel, Infinity);
    expect(madeOf(board.getState())).toBe(made);
    await setValue(board, pixel, -1e30);
    expect(valueOf(madeOf(board.getState()), pixel)).toBe(-MOST);
  });

  test('leaves the weights and the picture that undo keeps as they were', async () => {
    const made = madeOf(board.getState());
    const before = structuredClone(made);
    for (const ref of [pixel, weight, mixing]) await setValue(board, ref, 9);
    expect(made).toEqual(before);
  });
});

describe('undo and redo', () => {
  test('restore every number of the board exactly, edit by edit and settings too', async () => {
    const states = [numbersNow()];
    const keep = async (change: Promise<unknown>) => {
      await change;
      await caughtUp(board);
      states.push(numbersNow());
    };
    await board.stepper.goToStep(40);
    states[0] = numbersNow();
    await keep(setValue(board, pixel, 7));
    await keep(setValue(board, weight, -2));
    await keep(changeLayer(board, { stride: 2, padding: 'same' }));
    await keep(setValue(board, mixing, 0.3));
    await keep(applyPreset(board, 'box', null));
    await keep(reset(board));
    for (let i = states.length - 2; i >= 0; i--) {
      undo(board);
      await caughtUp(board);
      // The step is kept as a place, so it may stand elsewhere after another layer.
      expect({ ...numbersNow(), frame: null }).toEqual({ ...states[i], frame: null });
      if (i < 3) expect(board.getState().frame.terms.values).toEqual(states[i].frame.terms.values);
    }
    expect(canUndo(board.getState().history)).toBe(false);
    for (let i = 1; i < states.length; i++) {
      redo(board);
      await caughtUp(board);
      expect({ ...numbersNow(), frame: null }).toEqual({ ...states[i], frame: null });
    }
    expect(canRedo(board.getState().history)).toBe(false);
  });

  test('of any edits in any order end where they began', async () => {
    const refs: Editable[] = [pixel, weight, mixing];
    const edit = fc.record({ ref: fc.constantFrom(...refs), value: fc.integer({ min: -9, max: 9 }) });
    const property = fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 5 }), async (edits) => {
      const before = numbersNow();
      const depth = board.getState().history.past.length;
      for (const { ref, value } of edits) await setValue(board, ref, value);
      const after = numbersNow();
      while (board.getState().history.past.length > depth) undo(board);
      await caughtUp(board);
      expect(numbersNow()).toEqual(before);
      while (canRedo(board.getState().history)) redo(board);
      await caughtUp(board);
      expect(numbersNow()).toEqual(after);
    });
    await fc.assert(property, { numRuns: 12 });
  });

  test('take a drag as one change, and two drags as two', async () => {
    for (const value of [1, 2, 3]) void setValue(board, weight, value, 'drag 1');
    for (const value of [4, 5]) void setValue(board, weight, value, 'drag 2');
    await caughtUp(board);
    expect(valueOf(madeOf(board.getState()), weight)).toBe(5);
    undo(board);
    expect(valueOf(madeOf(board.getState()), weight)).toBe(3);
    undo(board);
    expect(canUndo(board.getState().history)).toBe(false);
  });

  test('do not undo steps', async () => {
    await setValue(board, pixel, 7);
    await board.stepper.goToStep(33);
    undo(board);
    await caughtUp(board);
    expect(board.getState().frame.step.step).toBe(33);
  });

  test('with nothing to undo compute nothing', () => {
    const { computed, history } = board.getState();
    undo(board);
    redo(board);
    expect([board.getState().computed, board.getState().history]).toEqual([computed, history]);
  });
});

describe('a drag', () => {
  test('ends with the last value computed, however many there were', async () => {
    for (let i = 1; i <= 50; i++) void setValue(board, mixing, i, 'drag');
    await caughtUp(board);
    const { computed } = board.getState();
    const { output, filtered } = computed;
    const weights = [0, 1, 2].map((map) => valueOf(madeOf(board.getState()), { kind: 'pw', map, filter: 3 }));
    expect(weights[1]).toBe(50);
    expect(output[3]).toBeCloseTo(
      weights.reduce((sum, w, q) => sum + w * filtered[q], 0),
      4,
    );
  });

  test('keeps the old results as a ghost while it lasts', async () => {
    const { filtered, output } = board.getState().computed;
    beginGhost(board);
    await setValue(board, weight, 4, 'drag');
    expect(board.getState().ghost).toEqual({ filtered, output });
    expect(board.getState().computed.output).not.toEqual(output);
    endGhost(board);
    expect(board.getState().ghost).toBeNull();
  });
});

describe('a preset', () => {
  const kernelOf = (c: number, q: number) => {
    const { bank, settings: s } = madeOf(board.getState());
    return Array.from({ length: 9 }, (_, i) => bank.kernels[kernelIndex(s, Math.floor(i / 3), i % 3, c, q)]);
  };

  test('fills one kernel and leaves the others, or all of them', async () => {
    const [red, blue] = [kernelOf(0, 0), kernelOf(2, 2)];
    await applyPreset(board, 'sharpen', 1);
    const sharpen = [...kernelPreset('sharpen', 3, 3)];
    expect([kernelOf(0, 0), kernelOf(1, 1), kernelOf(2, 2)]).toEqual([red, sharpen, blue]);
    await applyPreset(board, 'sharpen', null);
    expect([0, 1, 2].map((c) => kernelOf(c, c))).toEqual([sharpen, sharpen, sharpen]);
  });

  test('of random numbers gives other ones each time', async () => {
    await applyPreset(board, 'random', 0);
    const first = kernelOf(0, 0);
    await applyPreset(board, 'random', 0);
    expect(kernelOf(0, 0)).not.toEqual(first);
  });
});

test('reset brings back the layer’s own weights and the picture, not the settings; it can be undone', async () => {
  await changeLayer(board, { filters: 5 });
  const own = numbersNow();
  for (const ref of [pixel, weight, mixing]) await setValue(board, ref, 8);
  await reset(board);
  expect(numbersNow()).toEqual(own);
  expect(madeOf(board.getState()).settings).toEqual({ ...OPENING, filters: 5 });
  undo(board);
  await caughtUp(board);
  expect(valueOf(madeOf(board.getState()), mixing)).toBe(8);
});
