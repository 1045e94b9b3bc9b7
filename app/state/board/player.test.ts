import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { describe as geometryOf } from '../../../kernels/spec/geometry.ts';
import { OPENING } from '../../model/settings.ts';
import { toSpec } from '../../model/to-spec.ts';
import { setValue } from './edit.ts';
import { beginHeadless } from '../../testing/headless.ts';
import { rateAt, speedFor, unitsIn } from './player.ts';
import { UNITS } from './stepper.ts';
import type { Board } from './board.ts';

/** The browser's clock in the hands of the test. */
let pending: FrameRequestCallback | null = null;
let now = 0;

/** One animation frame, `ms` after the last. */
async function frame(ms: number): Promise<void> {
  now += ms;
  const call = pending;
  pending = null;
  call?.(now);
  await board.stepper.settled();
  await Promise.resolve();
}

let board: Board;
beforeEach(async () => {
  pending = null;
  now = 0;
  vi.stubGlobal('requestAnimationFrame', (call: FrameRequestCallback) => {
    pending = call;
    return 1;
  });
  vi.stubGlobal('cancelAnimationFrame', () => (pending = null));
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  board = await beginHeadless();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const stepNow = () => board.getState().frame.step.step;

describe('playing', () => {
  test('makes as many units as its speed says, over frames of any length', async () => {
    board.setState({ unit: 'cell' });
    board.setState({ speed: speedFor(unitsIn(board.getState().computed.geometry, 'cell')) }); // ten a second
    await board.player.play();
    for (let i = 0; i < 34; i++) await frame(30); // 1.02 s
    expect(stepNow()).toBe(10 * 9 - 1);
    for (let i = 0; i < 9; i++) await frame(230); // 3.09 s
    expect(stepNow()).toBe(30 * 9 - 1);
  });

  test('owes nothing for the time that the tab slept', async () => {
    board.setState({ unit: 'cell' });
    board.setState({ speed: speedFor(unitsIn(board.getState().computed.geometry, 'cell')) });
    await board.player.play();
    await frame(60_000);
    expect(stepNow()).toBe(2 * 9 - 1);
  });

  test('stops at the end, and begins anew from there', async () => {
    board.setState({ unit: 'stage' });
    board.setState({ speed: 1 });
    await board.player.play();
    for (let i = 0; i < 12; i++) await frame(250);
    expect(stepNow()).toBe(board.getState().frame.length - 1);
    expect([board.getState().playing, pending]).toEqual([false, null]);
    const played = board.player.play();
    await played;
    expect([stepNow(), board.getState().playing]).toEqual([0, true]);
  });

  test('ends with a pause or an edit, and asks for no more frames', async () => {
    board.setState({ unit: 'tap' });
    board.setState({ speed: 1 });
    await board.player.play();
    await frame(100);
    const stood = stepNow();
    expect(stood).toBeGreaterThan(0);
    board.player.pause();
    await frame(100);
    expect([stepNow(), board.getState().playing, pending]).toEqual([stood, false, null]);
    board.player.toggle();
    await board.stepper.settled();
    expect(board.getState().playing).toBe(true);
    await setValue(board, { kind: 'pw', map: 0, filter: 0 }, 3);
    expect([stepNow(), board.getState().playing]).toEqual([stood, false]);
    board.player.toggle();
    board.player.toggle();
    expect(board.getState().playing).toBe(false);
  });

  test('where there is nothing to play from begins at the first step', async () => {
    await board.stepper.goToLast();
    await board.player.play();
    expect(stepNow()).toBe(0);
  });
});

describe('speed', () => {
  const opening = geometryOf(toSpec(OPENING));

  test('goes from one unit a second to the whole layer in 20 seconds, and never down', () => {
    for (const units of [1, 30, 448, 2496, 3e6]) {
      expect(rateAt(0, units)).toBe(1);
      expect(rateAt(1, units)).toBeCloseTo(Math.max(2, units / 20));
      expect(rateAt(0.6, units)).toBeGreaterThan(rateAt(0.5, units));
    }
  });

  test('is found back from a rate', () => {
    for (const units of [448, 2496, 3e6]) expect(rateAt(speedFor(units), units)).toBeCloseTo(10);
    expect([speedFor(3), speedFor(448, 0.1)]).toEqual([1, 0]);
  });

  test('counts the units of a layer as its trace has them', () => {
    expect(UNITS.map((unit) => unitsIn(opening, unit))).toEqual([2496, 64 * 7, 8 * 7, 7, 2]);
  });
});
