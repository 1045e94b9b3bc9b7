import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ALL, NONE, REPAIRED } from './fixture.ts';
import { barOf, BEFORE, codeOf, firstLayer, rowsOf, totalsOf } from './layout.ts';
import type { Choice } from './layout.ts';

const counts = (choice: Choice) => {
  const { parameters, multiplyAdds } = totalsOf(choice);
  return [parameters, multiplyAdds];
};

test('the model as it was, repaired, and with all three layers separable costs what the chapter states', () => {
  expect(counts(NONE)).toEqual([93_322, 2_794_240]);
  expect(counts(REPAIRED)).toEqual([45_034, 556_896]);
  expect(counts(ALL)).toEqual([44_787, 389_924]);
});

test('each layer has the output, parameters and multiply-adds of the table', () => {
  const told = (choice: Choice) =>
    rowsOf(choice).map(({ output, parameters, multiplyAdds }) => [
      output.join('×'),
      parameters,
      multiplyAdds,
    ]);
  const rest = [
    ['576', null, null],
    ['64', 36_928, 36_864],
    ['10', 650, 640],
  ];
  expect(told(NONE)).toEqual([
    ['26×26×32', 320, 194_688],
    ['13×13×32', null, null],
    ['11×11×64', 18_496, 2_230_272],
    ['5×5×64', null, null],
    ['3×3×64', 36_928, 331_776],
    ...rest,
  ]);
  expect(told(ALL)).toEqual([
    ['26×26×32', 73, 27_716],
    ['13×13×32', null, null],
    ['11×11×64', 2_400, 282_656],
    ['5×5×64', null, null],
    ['3×3×64', 4_736, 42_048],
    ...rest,
  ]);
});

test('the first layer saves 247 parameters and keeps one filter for 32 maps', () => {
  expect(firstLayer()).toEqual({ saved: 247, maps: 32, filters: 1 });
});

test('no bar is longer than its place, and the one of the tutorial fills it', () => {
  for (const counted of ['parameters', 'multiplyAdds'] as const)
    for (const choice of [NONE, REPAIRED, ALL]) {
      const long = barOf(choice, counted, NONE).reduce((sum, { share }) => sum + share, 0);
      if (choice === NONE) expect(long).toBeCloseTo(1, 10);
      else expect(long).toBeLessThan(1);
    }
});

test('a bar says what is spent on the two steps, and has no piece for a step that no layer has', () => {
  const purposes = (choice: Choice) => barOf(choice, 'multiplyAdds', NONE).map(({ purpose }) => purpose);
  expect(purposes(NONE)).toEqual(['standard', 'dense']);
  expect(purposes(REPAIRED)).toEqual(['standard', 'filter', 'mix', 'dense']);
  expect(purposes(ALL)).toEqual(['filter', 'mix', 'dense']);
  // 11×11 pixels of 32 channels and 3×3 of 64, nine multiply-adds each; the biases are the mixing's.
  const filtering = (counted: 'parameters' | 'multiplyAdds') =>
    barOf(REPAIRED, counted, NONE).find(({ purpose }) => purpose === 'filter')!.share *
    totalsOf(NONE)[counted];
  expect(filtering('multiplyAdds')).toBeCloseTo(9 * (121 * 32 + 9 * 64), 6);
  expect(filtering('parameters')).toBeCloseTo(9 * (32 + 64), 6);
});

test('the code has one line for each layer and the input, and marks those that the switches changed', () => {
  for (const choice of [NONE, REPAIRED, ALL]) {
    const { code, changed } = codeOf(choice);
    const lines = code.trimEnd().split('\n');
    expect(lines).toHaveLength(rowsOf(choice).length + 3);
    expect(code.match(/SeparableConv2D/g) ?? []).toHaveLength(choice.filter(Boolean).length);
    for (const [i, line] of lines.entries())
      if (/Separable|Input/.test(line)) expect(changed.has(i)).toBe(true);
  }
  expect(BEFORE).not.toContain('Separable');
});

test('the listing of the chapter builds exactly the model of the table', () => {
  const listing = readFileSync('app/pages/learn/chapters/10-repair/model_keras.py', 'utf8');
  const layers = (code: string) => code.match(/(keras\.Input|layers\.\w+)\(.*\),/g);
  expect(layers(listing)).toEqual(layers(codeOf(REPAIRED).code));
});
