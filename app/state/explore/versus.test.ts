import { expect, test } from 'vitest';
import type { MapFacts, MapStage } from '../../engine/picture/protocol.ts';
import type { PictureLayer } from '../../model/picture-layer.ts';
import { createHistory } from '../board/history.ts';
import { openingLayer } from './explore-state.ts';
import type { ShownMap } from './explore-state.ts';
import { flipped, lossOf, probedIn, showing, VERSUS, versusOf } from './versus.ts';

const alone = openingLayer();
const compared: PictureLayer = { ...alone, standard: new Float32Array(9 * 3 * alone.filters) };
const seen = (map: ShownMap, isSplit = false, layer = compared) => ({
  ...{ map, isSplit },
  history: createHistory(layer),
});
const of = (stage: MapStage, index = 1) => ({ stage, index });
const colours = (stage: MapStage): ShownMap => ({ rgb: [of(stage, 0), of(stage, 1), of(stage, 2)] });

test('each way to show an output leads to every other, and one stays at the same output', () => {
  const single = of('output');
  for (const map of [single, colours('output')]) {
    let state = seen(map);
    for (const versus of [...VERSUS, 'both', 'standard', 'separable'] as const) {
      state = { ...state, ...showing(versus, state) };
      expect(versusOf(state)).toBe(versus);
    }
    // A difference is a map: the colours come back as the first output.
    expect(state.map).toEqual(map === single ? map : of('output', 0));
  }
  expect(showing('standard', seen(colours('output'))).map).toEqual(colours('standard'));
  expect(showing('difference', seen(of('filtered', 5))).map).toEqual(of('difference', 0));
  expect(showing('both', seen('picture'))).toEqual({ map: of('output', 0), isSplit: true });
});

test('one key goes from whole to whole', () => {
  expect(flipped(seen(of('output'), true))).toBe('standard');
  expect(flipped(seen(of('standard')))).toBe('separable');
  expect(flipped(seen(of('output')))).toBe('standard');
});

test('without a second convolution nothing is compared', () => {
  expect(versusOf(seen(of('output'), true, alone))).toBeNull();
  expect(versusOf(seen(of('input')))).toBeNull();
  expect(versusOf(seen('picture'))).toBeNull();
});

test('of an output beside the other all three sums are asked for, first what separates them', () => {
  expect(probedIn(seen(of('output'), true))).toEqual([of('difference'), of('output'), of('standard')]);
  expect(probedIn(seen(of('output')))).toEqual([of('output')]);
  expect(probedIn(seen(colours('output'), true))).toHaveLength(3);
});

test('a loss is the largest difference of either sign, the root of the mean square, and the range of the standard values', () => {
  const facts = (stage: MapStage, index: number, low: number, high: number, squares?: number): MapFacts => ({
    ...{ map: { stage, index }, low, high },
    histogram: {
      start: low,
      step: 1,
      counts: Uint32Array.of(3, 1),
      ...(squares !== undefined && { squares }),
    },
  });
  const maps = [
    ...[facts('standard', 0, -10, 90), facts('standard', 1, 0, 190)],
    ...[facts('difference', 0, -7, 3, 36), facts('difference', 1, -1, 2, 164)],
  ];
  expect(lossOf({ maps }, [0])).toEqual({ largest: 7, rms: 3, range: 100 });
  expect(lossOf({ maps }, [0, 1])).toEqual({ largest: 7, rms: 5, range: 200 });
  expect(lossOf({ maps: maps.slice(0, 2) }, [0])).toBeNull();
});
