import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { kernelPreset } from '../model/kernel-presets.ts';
import { kernelIndex } from '../model/bank.ts';
import { OPENING } from '../model/settings.ts';
import { MOST } from '../model/value-range.ts';
import { applyPreset, beginGhost, endGhost, reset, setValue, valueOf } from './edit.ts';
import { beginHeadless, caughtUp } from './headless.ts';
import { canRedo, canUndo } from './history.ts';
import { changeLayer } from './layer.ts';
import { redo, undo } from './make.ts';
import { goToStep } from './stepper.ts';
import { getState } from './store.ts';
import type { Editable } from './store.ts';

beforeEach(() => beginHeadless());

const pixel: Editable = { kind: 'in', row: 1, column: 2, channel: 1 };
const weight: Editable = { kind: 'dw', u: 0, v: 2, channel: 1, map: 1 };
const mixing: Editable = { kind: 'pw', map: 1, filter: 3 };

/** Everything on the board, as numbers that later edits do not touch. */
function board() {
  const { computed, frame, made } = getState();
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
    await changeLayer({ bias: true });
    const biases: Editable[] = [
      { kind: 'bias', stage: 0, index: 1 },
      { kind: 'bias', stage: 1, index: 3 },
    ];
    for (const ref of [pixel, weight, mixing, ...biases]) {
      const before = board();
      await setValue(ref, 2.5);
      expect(valueOf(getState().made, ref)).toBe(2.5);
      const after = board();
      expect(after.output, JSON.stringify(ref)).not.toEqual(before.output);
      const isFirst = ref.kind === 'in' || ref.kind === 'dw' || (ref.kind === 'bias' && ref.stage === 0);
      if (isFirst) expect(after.filtered).not.toEqual(before.filtered);
      else expect(after.filtered).toEqual(before.filtered);
    }
  });

  test('reaches the step on the board: its term and its sum', async () => {
    await goToStep(64 * 9 + 8); // the last tap of the first cell of the second map
    await setValue({ kind: 'dw', u: 2, v: 2, channel: 1, map: 1 }, 3);
    await setValue({ kind: 'in', row: 2, column: 2, channel: 1 }, 4);
    const { frame } = getState();
    expect(frame.step).toMatchObject({ step: 64 * 9 + 8, weight: 3, value: 4, product: 12 });
    expect(frame.step.result).toBe(getState().computed.filtered[1]);
  });

  test('that is no number changes nothing, and one that is too large stops at the most', async () => {
    const { made } = getState();
    await setValue(pixel, NaN);
    await setValue(pixel, Infinity);
    expect(getState().made).toBe(made);
    await setValue(pixel, -1e30);
    expect(valueOf(getState().made, pixel)).toBe(-MOST);
  });

  test('leaves the weights and the picture that undo keeps as they were', async () => {
    const { made } = getState();
    const before = structuredClone(made);
    for (const ref of [pixel, weight, mixing]) await setValue(ref, 9);
    expect(made).toEqual(before);
  });
});

describe('undo and redo', () => {
  test('restore every number of the board exactly, edit by edit and settings too', async () => {
    const states = [board()];
    const keep = async (change: Promise<unknown>) => {
      await change;
      await caughtUp();
      states.push(board());
    };
    await goToStep(40);
    states[0] = board();
    await keep(setValue(pixel, 7));
    await keep(setValue(weight, -2));
    await keep(changeLayer({ stride: 2, padding: 'same' }));
    await keep(setValue(mixing, 0.3));
    await keep(applyPreset('box', null));
    await keep(reset());
    for (let i = states.length - 2; i >= 0; i--) {
      undo();
      await caughtUp();
      // The step is kept as a place, so it may stand elsewhere after another layer.
      expect({ ...board(), frame: null }).toEqual({ ...states[i], frame: null });
      if (i < 3) expect(getState().frame.terms.values).toEqual(states[i].frame.terms.values);
    }
    expect(canUndo(getState().history)).toBe(false);
    for (let i = 1; i < states.length; i++) {
      redo();
      await caughtUp();
      expect({ ...board(), frame: null }).toEqual({ ...states[i], frame: null });
    }
    expect(canRedo(getState().history)).toBe(false);
  });

  test('of any edits in any order end where they began', async () => {
    const refs: Editable[] = [pixel, weight, mixing];
    const edit = fc.record({ ref: fc.constantFrom(...refs), value: fc.integer({ min: -9, max: 9 }) });
    const property = fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 5 }), async (edits) => {
      const before = board();
      const depth = getState().history.past.length;
      for (const { ref, value } of edits) await setValue(ref, value);
      const after = board();
      while (getState().history.past.length > depth) undo();
      await caughtUp();
      expect(board()).toEqual(before);
      while (canRedo(getState().history)) redo();
      await caughtUp();
      expect(board()).toEqual(after);
    });
    await fc.assert(property, { numRuns: 12 });
  });

  test('take a drag as one change, and two drags as two', async () => {
    for (const value of [1, 2, 3]) void setValue(weight, value, 'drag 1');
    for (const value of [4, 5]) void setValue(weight, value, 'drag 2');
    await caughtUp();
    expect(valueOf(getState().made, weight)).toBe(5);
    undo();
    expect(valueOf(getState().made, weight)).toBe(3);
    undo();
    expect(canUndo(getState().history)).toBe(false);
  });

  test('do not undo steps', async () => {
    await setValue(pixel, 7);
    await goToStep(33);
    undo();
    await caughtUp();
    expect(getState().frame.step.step).toBe(33);
  });

  test('with nothing to undo compute nothing', () => {
    const { computed, history } = getState();
    undo();
    redo();
    expect([getState().computed, getState().history]).toEqual([computed, history]);
  });
});

describe('a drag', () => {
  test('ends with the last value computed, however many there were', async () => {
    for (let i = 1; i <= 50; i++) void setValue(mixing, i, 'drag');
    await caughtUp();
    const { computed } = getState();
    const { output, filtered } = computed;
    const weights = [0, 1, 2].map((map) => valueOf(getState().made, { kind: 'pw', map, filter: 3 }));
    expect(weights[1]).toBe(50);
    expect(output[3]).toBeCloseTo(
      weights.reduce((sum, w, q) => sum + w * filtered[q], 0),
      4,
    );
  });

  test('keeps the old results as a ghost while it lasts', async () => {
    const { filtered, output } = getState().computed;
    beginGhost();
    await setValue(weight, 4, 'drag');
    expect(getState().ghost).toEqual({ filtered, output });
    expect(getState().computed.output).not.toEqual(output);
    endGhost();
    expect(getState().ghost).toBeNull();
  });
});

describe('a preset', () => {
  const kernelOf = (c: number, q: number) => {
    const { bank, settings: s } = getState().made;
    return Array.from({ length: 9 }, (_, i) => bank.kernels[kernelIndex(s, Math.floor(i / 3), i % 3, c, q)]);
  };

  test('fills one kernel and leaves the others, or all of them', async () => {
    const [red, blue] = [kernelOf(0, 0), kernelOf(2, 2)];
    await applyPreset('sharpen', 1);
    const sharpen = [...kernelPreset('sharpen', 3, 3)];
    expect([kernelOf(0, 0), kernelOf(1, 1), kernelOf(2, 2)]).toEqual([red, sharpen, blue]);
    await applyPreset('sharpen', null);
    expect([0, 1, 2].map((c) => kernelOf(c, c))).toEqual([sharpen, sharpen, sharpen]);
  });

  test('of random numbers gives other ones each time', async () => {
    await applyPreset('random', 0);
    const first = kernelOf(0, 0);
    await applyPreset('random', 0);
    expect(kernelOf(0, 0)).not.toEqual(first);
  });
});

test('reset brings back the layer’s own weights and the picture, not the settings; it can be undone', async () => {
  await changeLayer({ filters: 5 });
  const own = board();
  for (const ref of [pixel, weight, mixing]) await setValue(ref, 8);
  await reset();
  expect(board()).toEqual(own);
  expect(getState().made.settings).toEqual({ ...OPENING, filters: 5 });
  undo();
  await caughtUp();
  expect(valueOf(getState().made, mixing)).toBe(8);
});
