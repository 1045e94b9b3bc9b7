import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Request } from '../../../kernels/worker/protocol.ts';
import { startInProcess } from '../../engine/in-process.ts';
import { beginHeadless, caughtUp } from '../../testing/headless.ts';
import { madeOf } from './board-state.ts';
import type { Board } from './board.ts';
import { compute } from './compute.ts';
import { createBoard } from './create-board.ts';
import { setValue, valueOf } from './edit.ts';
import { changeLayer } from './layer.ts';
import { undo } from './made.ts';
import { openingState } from './opening.ts';
import { raceOf } from './race.ts';

/** What the worker was sent. */
const sent: Request[] = [];
let one: Board;
let other: Board;

beforeEach(async () => {
  one = await beginHeadless(() => {
    const worker = startInProcess();
    const post = worker.postMessage.bind(worker);
    worker.postMessage = (message) => {
      sent.push(message);
      post(message);
    };
    return worker;
  });
  other = createBoard('other', one.engine, openingState({ unit: 'row' }));
  await compute(other, 0);
  sent.length = 0;
});

const stepOf = (board: Board): number => board.getState().frame.step.step;
const weight = { kind: 'dw', u: 0, v: 0, channel: 0, map: 0 } as const;

describe('two boards on one page', () => {
  test('step each for itself, also at once', async () => {
    await Promise.all([one.stepper.stepForward(), other.stepper.stepForward(), one.stepper.stepForward()]);
    expect([stepOf(one), stepOf(other)]).toEqual([17, 71]);
    await other.stepper.goToLast();
    expect([stepOf(one), stepOf(other)]).toEqual([17, 2495]);
  });

  test('are edited and undone each for itself, and each shows what its own layer gives', async () => {
    const before = other.getState();
    await setValue(one, weight, 5);
    await changeLayer(one, { stride: 2, bias: true });
    expect(other.getState()).toBe(before);
    await setValue(other, weight, -3);
    expect(valueOf(madeOf(one.getState()), weight)).toBe(5);
    expect(one.getState().computed.output).toHaveLength(4 * 4 * 4);
    expect(other.getState().computed.output).toHaveLength(8 * 8 * 4);
    undo(other);
    await caughtUp(other);
    expect(other.getState().computed.output).toEqual(before.computed.output);
    expect(valueOf(madeOf(one.getState()), weight)).toBe(5);
    // The worker keeps both layers: a frame is of the board that asks.
    await Promise.all([one.stepper.goToStep(0), other.stepper.goToStep(0)]);
    expect(one.getState().frame.terms.weights[0]).toBe(5);
    expect(other.getState().frame.terms.weights[0]).toBe(before.frame.terms.weights[0]);
  });

  test('an edit of both in one tick counts on both', async () => {
    await Promise.all([setValue(one, weight, 1), setValue(other, weight, 2)]);
    await Promise.all([caughtUp(one), caughtUp(other)]);
    const firstOf = (board: Board) => board.getState().computed.filtered[0];
    const input = one.getState().computed.input[0];
    expect(firstOf(other) - firstOf(one)).toBeCloseTo(input, 5);
  });

  test('play each for itself', async () => {
    const calls: FrameRequestCallback[] = [];
    vi.stubGlobal('requestAnimationFrame', (call: FrameRequestCallback) => calls.push(call));
    vi.stubGlobal('cancelAnimationFrame', () => {});
    for (const board of [one, other]) board.setState({ unit: 'tap', speed: 1 });
    await one.player.play();
    expect([one.getState().playing, other.getState().playing]).toEqual([true, false]);
    await other.player.play();
    one.player.pause();
    const now = performance.now();
    for (const call of calls.splice(0)) call(now + 250);
    await Promise.all([one.stepper.settled(), other.stepper.settled()]);
    expect(stepOf(one)).toBe(0);
    expect(stepOf(other)).toBeGreaterThan(0);
    other.player.pause();
    vi.unstubAllGlobals();
  });

  test('race their own cells', async () => {
    await setValue(one, weight, 5);
    const cell = { row: 1, column: 1, channel: 0 };
    await Promise.all([raceOf(one).start(cell), raceOf(other).start(cell)]);
    const resultOf = (board: Board) => board.getState().race!.reply.separable.at(-1)!.result;
    expect(resultOf(one)).not.toBe(resultOf(other));
    expect(resultOf(other)).toBeCloseTo(other.getState().computed.output[(1 * 8 + 1) * 4], 4);
  });
});

describe('a board that is closed', () => {
  test('frees what the worker keeps for it, and leaves the other one alone', async () => {
    other.close();
    const closed = sent.filter(({ kind }) => kind === 'close');
    expect(closed).toMatchObject([{ slot: 'other' }]);
    await expect(one.engine.frame({ slot: 'other', step: 0 })).rejects.toMatchObject({ code: 'no-slot' });
    await one.stepper.stepForward();
    expect(stepOf(one)).toBe(8);
  });

  test('closes the parts that were made for it, and asks the worker for nothing any more', async () => {
    const close = vi.fn();
    const createPart = () => ({ close });
    expect(other.part(createPart)).toBe(other.part(createPart));
    other.close();
    expect(close).toHaveBeenCalledOnce();
    sent.length = 0;
    await Promise.all([
      other.stepper.stepForward(),
      other.player.play(),
      compute(other),
      setValue(other, weight, 4),
      changeLayer(other, { filters: 2 }),
    ]);
    expect(sent).toEqual([]);
    expect([other.isClosed(), other.getState().playing]).toEqual([true, false]);
  });

  test('drops what was on its way, without a word', async () => {
    const edit = setValue(other, weight, 4);
    const step = other.stepper.stepForward();
    other.close();
    await Promise.all([edit, step]);
    await one.stepper.stepForward();
    expect(stepOf(one)).toBe(8);
  });

  test('leaves its name to the next one', async () => {
    other.close();
    const next = createBoard('other', one.engine, openingState());
    await compute(next, 100);
    expect(stepOf(next)).toBe(100);
  });
});
