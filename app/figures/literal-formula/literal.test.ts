import { expect, test } from 'vitest';
import { FIXTURE } from './fixture.ts';
import { bugAt, formulaOf, symbolsOf } from './formula.ts';
import {
  BUGS,
  distinctMaps,
  equalMaps,
  filterLiterally,
  kernelSizes,
  mapOf,
  mixLiterally,
} from './literal.ts';
import { WORDS } from './words.ts';

const right = filterLiterally(FIXTURE, BUGS.filter);
const { channels, filters, pointwise } = FIXTURE;

test('the first formula at its word: channel 0 is an empty sum, channel 1 gets one tap, channel 2 four', () => {
  const maps = filterLiterally(FIXTURE, []);
  expect(kernelSizes(FIXTURE, [])).toEqual([0, 1, 2]);
  expect([...mapOf(maps, channels, 0)]).toEqual(Array(9).fill(0));
  // K[0, 0] = 1: the corner of channel 1 as it is.
  expect([...mapOf(maps, channels, 1)]).toEqual([0, 1, 2, 1, 2, 3, 2, 3, 4]);
  // K = (1 0 / 1 0): two cells below each other.
  expect([...mapOf(maps, channels, 2)]).toEqual([2, 3, 2, 1, 4, 5, 4, 1, 5]);
});

test('the first formula repaired is a depthwise convolution', () => {
  expect(kernelSizes(FIXTURE, BUGS.filter)).toEqual([3, 3, 3]);
  expect([...mapOf(right, channels, 0)]).toEqual([-9, 0, 9, -10, 0, 10, -9, 0, 9]);
  expect([...mapOf(right, channels, 1)]).toEqual([6, 9, 12, 9, 12, 15, 12, 15, 18]);
});

test('the second formula at its word is (O₀ + O₁)(W₀ + W₁), the same for every output', () => {
  const maps = mixLiterally(FIXTURE, right, []);
  expect(distinctMaps(maps, filters)).toBe(1);
  const w = pointwise[0] + pointwise[filters];
  const first = mapOf(maps, filters, 0);
  first.forEach((value, at) => expect(value).toBe((right[at * channels] + right[at * channels + 1]) * w));
});

test('the second formula repaired mixes all channels with weights of each output', () => {
  const maps = mixLiterally(FIXTURE, right, BUGS.mix);
  expect(distinctMaps(maps, filters)).toBe(filters);
  for (let pixel = 0; pixel < 9; pixel++)
    for (let o = 0; o < filters; o++) {
      const terms = [0, 1, 2].map((m) => right[pixel * channels + m] * pointwise[m * filters + o]);
      expect(maps[pixel * filters + o]).toBe(terms[0] + terms[1] + terms[2]);
    }
});

test('no repair but the last makes all maps right', () => {
  const subsets = (bugs: readonly string[]) =>
    Array.from({ length: 2 ** bugs.length - 1 }, (_, bits) => bugs.filter((_, at) => (bits >> at) & 1));
  const filtered = filterLiterally(FIXTURE, BUGS.filter);
  const mixed = mixLiterally(FIXTURE, filtered, BUGS.mix);
  for (const some of subsets(BUGS.filter) as (typeof BUGS.filter)[number][][])
    expect(equalMaps(filterLiterally(FIXTURE, some), filtered, channels)).toBeLessThan(channels);
  for (const some of subsets(BUGS.mix) as (typeof BUGS.mix)[number][][])
    expect(equalMaps(mixLiterally(FIXTURE, filtered, some), mixed, filters)).toBeLessThan(filters);
});

test('every bug can be found by a press, and every symbol has a name and a sentence in both languages', () => {
  for (const part of ['filter', 'mix'] as const) {
    const symbols = symbolsOf(formulaOf(part, []));
    const bugs = symbols.map((symbol) => bugAt(symbol, []));
    for (const bug of BUGS[part]) expect(bugs).toContain(bug);
    symbols.forEach(({ id }, at) => {
      for (const words of [WORDS.en, WORDS.zh]) {
        expect(words.names[part][id]).toBeTruthy();
        if (bugs[at] === null) expect(words.sound[part][id]).toBeTruthy();
      }
    });
  }
});

test('the repaired formulas read as they are meant', () => {
  const read = (part: 'filter' | 'mix') => symbolsOf(formulaOf(part, BUGS[part])).map(({ now }) => now);
  expect(read('filter')).toEqual(['i, j', 'c', 'k−1', 'm=0', 'k−1', 'n=0', 'i+m, j+n', 'c', 'm, n, c']);
  expect(read('mix')).toEqual(['i, j', 'o', 'C−1', 'm=0', '', '', 'i, j', 'm', 'm, o']);
});
