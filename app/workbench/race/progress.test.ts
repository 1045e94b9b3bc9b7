import fc from 'fast-check';
import { expect, test } from 'vitest';
import { costOf, pixelCost } from '../../model/pixel-cost.ts';
import { OPENING } from '../../model/settings.ts';
import type { LayerSettings } from '../../model/settings.ts';
import type { Race } from '../../state/board/board-state.ts';
import { raceLength } from '../../state/board/race.ts';
import { racedLayer } from '../../testing/raced-layer.ts';
import { smallSettings } from '../../testing/random-settings.ts';
import { pixelState, progressOf, stopFrom } from './progress.ts';

function raceAt(s: LayerSettings, step: number): Race {
  const { reply, geometry, cell } = racedLayer(s);
  // Of the results a race reads the sizes alone.
  return { cell, reply, of: { geometry } as Race['of'], step };
}

test('the opening race has 30 ticks for one output and 108 for all four, and the second begins from nothing', () => {
  expect(raceLength(raceAt(OPENING, 0))).toBe(138);
  expect(progressOf(raceAt(OPENING, 30))).toEqual({ one: 30, all: 108, inOne: 30, inAll: null });
  expect(progressOf(raceAt(OPENING, 31))).toEqual({ one: 30, all: 108, inOne: 30, inAll: 1 });
});

test('after 39 ticks the separable layer has all four outputs, the standard one its first', () => {
  const cost = pixelCost(racedLayer(OPENING).geometry);
  expect(pixelState(cost, 38)).toEqual({ standard: 1, layer: 3, filtered: 3 });
  expect(pixelState(cost, 39)).toEqual({ standard: 1, layer: 4, filtered: 3 });
  expect(pixelState(cost, 108)).toEqual({ standard: 4, layer: 4, filtered: 3 });
});

test('one press goes one multiply-add on in the first part, to the next whole cell in the second', () => {
  const onFrom = (step: number) => stopFrom(raceAt(OPENING, step), 1);
  expect([onFrom(0), onFrom(29), onFrom(30), onFrom(39), onFrom(138)]).toEqual([1, 30, 39, 48, 138]);
  const backFrom = (step: number) => stopFrom(raceAt(OPENING, step), -1);
  expect([backFrom(138), backFrom(39), backFrom(30), backFrom(0)]).toEqual([111, 30, 29, 0]);
});

test('presses lead through a race of any layer to its end, where both layers have every output', () => {
  fc.assert(
    fc.property(smallSettings, (s) => {
      let race = raceAt(s, 0);
      const end = raceLength(race);
      for (let next = stopFrom(race, 1); next !== race.step; next = stopFrom(race, 1)) {
        expect(next).toBeGreaterThan(race.step);
        race = { ...race, step: next };
      }
      expect(race.step).toBe(end);
      const cost = pixelCost(race.of.geometry);
      const { standard, layer } = costOf(cost, cost.outputs);
      expect(pixelState(cost, Math.max(standard, layer))).toEqual({
        standard: cost.outputs,
        layer: cost.outputs,
        filtered: cost.maps,
      });
    }),
    { numRuns: 50 },
  );
}, 60_000);
