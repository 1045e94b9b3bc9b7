import { describe as suite, expect, test } from 'vitest';
import { describe } from './geometry.ts';
import { LayerError, resolve, standardSpec } from './layer.ts';
import type { LayerErrorCode, LayerSpec } from './layer.ts';

const separable: LayerSpec = { kind: 'separable', height: 5, width: 5, channels: 4, filters: 6, kernel: 3 };
const grouped: LayerSpec = { ...separable, kind: 'grouped', groups: 2 };
const depthwise: LayerSpec = { ...separable, kind: 'depthwise', filters: undefined };
const pointwise: LayerSpec = { ...separable, kind: 'pointwise', kernel: 1 };

const errorOf = (spec: LayerSpec): LayerError => {
  try {
    describe(spec);
  } catch (error) {
    if (error instanceof LayerError) return error;
    throw error;
  }
  throw new Error(`accepted ${JSON.stringify(spec)}`);
};

test('resolve writes every default out', () => {
  expect(resolve(separable)).toEqual({
    ...separable,
    ...{ batch: 1, kernel: [3, 3], stride: [1, 1], dilation: [1, 1], padding: 'valid', depthMultiplier: 1 },
    ...{ groups: 4, activation: 'none', between: 'none', layout: 'nhwc' },
  });
  expect(resolve(grouped).groups).toBe(2);
  expect(resolve({ ...grouped, groups: undefined }).groups).toBe(1);
  expect(resolve({ ...depthwise, depthMultiplier: 2 })).toMatchObject({ filters: 8, groups: 4 });
  expect(resolve({ ...pointwise, kernel: undefined }).kernel).toEqual([1, 1]);
});

test('resolving what was resolved changes nothing', () => {
  for (const spec of [separable, grouped, depthwise, pointwise]) {
    expect(resolve(resolve(spec))).toEqual(resolve(spec));
  }
});

test('the standard layer to compare with keeps everything that decides which cells are read', () => {
  const spec: LayerSpec = { ...separable, stride: [1, 2], dilation: 2, padding: 'same', between: 'relu' };
  expect(standardSpec({ ...spec, activation: 'relu6', layout: 'nchw' })).toEqual({
    ...{ kind: 'standard', batch: 1, height: 5, width: 5, channels: 4, filters: 6, kernel: [3, 3] },
    ...{ stride: [1, 2], dilation: [2, 2], padding: 'same', activation: 'relu6', layout: 'nchw' },
  });
  expect(standardSpec({ ...depthwise, depthMultiplier: 3 }).filters).toBe(12);
});

const bad = (value: unknown) => value as never;
const refused: [string, LayerSpec, LayerErrorCode, string][] = [
  ['an unknown kind', { ...separable, kind: bad('dilated') }, 'one-of', 'kind'],
  ['a batch of none', { ...separable, batch: 0 }, 'whole-number', 'batch'],
  ['half a row', { ...separable, height: 2.5 }, 'whole-number', 'height'],
  ['a width that is text', { ...separable, width: bad('5') }, 'whole-number', 'width'],
  ['no channels', { ...separable, channels: 0 }, 'whole-number', 'channels'],
  ['missing filters', { ...separable, filters: undefined }, 'missing', 'filters'],
  ['negative filters', { ...separable, filters: -1 }, 'whole-number', 'filters'],
  ['a missing kernel', { ...separable, kernel: undefined }, 'missing', 'kernel'],
  ['an empty kernel', { ...separable, kernel: [3, 0] }, 'whole-number', 'kernel'],
  ['a kernel of three sizes', { ...separable, kernel: bad([3, 3, 3]) }, 'whole-number', 'kernel'],
  ['a stride of 0', { ...separable, stride: 0 }, 'whole-number', 'stride'],
  ['a stride that is no number', { ...separable, stride: NaN }, 'whole-number', 'stride'],
  ['an endless dilation', { ...separable, dilation: [1, Infinity] }, 'whole-number', 'dilation'],
  ['an unknown padding rule', { ...separable, padding: bad('full') }, 'padding', 'padding'],
  ['a negative padding', { ...separable, padding: [0, -1, 0, 0] }, 'padding', 'padding'],
  ['a padding of two sides', { ...separable, padding: bad([1, 1]) }, 'padding', 'padding'],
  ['a fractional multiplier', { ...separable, depthMultiplier: 0.5 }, 'whole-number', 'depthMultiplier'],
  ['no groups', { ...separable, groups: 0 }, 'whole-number', 'groups'],
  ['groups that do not divide the channels', { ...separable, groups: 3 }, 'divides', 'groups'],
  ['more groups than channels', { ...separable, groups: 8 }, 'divides', 'groups'],
  ['groups that do not divide the filters', { ...grouped, groups: 4 }, 'divides', 'groups'],
  ['an unknown activation', { ...separable, activation: bad('gelu') }, 'one-of', 'activation'],
  ['an unknown activation in between', { ...separable, between: bad('gelu') }, 'one-of', 'between'],
  ['an unknown layout', { ...separable, layout: bad('nwhc') }, 'one-of', 'layout'],
  ['groups of a standard layer', { ...separable, kind: 'standard', groups: 2 }, 'not-for-kind', 'groups'],
  ['other groups of a depthwise layer', { ...depthwise, groups: 2 }, 'not-for-kind', 'groups'],
  ['a multiplier of a grouped layer', { ...grouped, depthMultiplier: 2 }, 'not-for-kind', 'depthMultiplier'],
  ['an activation between one step', { ...grouped, between: 'relu' }, 'not-for-kind', 'between'],
  ['a 3×3 pointwise kernel', { ...pointwise, kernel: 3 }, 'not-for-kind', 'kernel'],
  ['a pointwise stride', { ...pointwise, stride: 2 }, 'not-for-kind', 'stride'],
  ['a pointwise dilation', { ...pointwise, dilation: [1, 2] }, 'not-for-kind', 'dilation'],
  ['a padded pointwise layer', { ...pointwise, padding: [1, 0, 0, 0] }, 'not-for-kind', 'padding'],
  ['a depthwise layer of other filters', { ...depthwise, filters: 6 }, 'filters-depthwise', 'filters'],
  ['a kernel that fits nowhere', { ...separable, kernel: [1, 6] }, 'no-output', 'width'],
  ['a dilated kernel that fits nowhere', { ...separable, dilation: [3, 1] }, 'no-output', 'height'],
  ['a number beyond all use', { ...separable, height: 2 ** 40 }, 'too-large', 'height'],
  ['an input beyond memory', { ...pointwise, height: 2 ** 15, width: 2 ** 15 }, 'too-large', 'input'],
  [
    'an output beyond memory',
    { ...pointwise, height: 2 ** 13, width: 2 ** 13, filters: 64 },
    'too-large',
    'output',
  ],
  ['too many weights', { ...pointwise, channels: 2 ** 15, filters: 2 ** 15 }, 'too-large', 'weights'],
  [
    'a filtered map beyond memory',
    { ...separable, padding: [9999, 9999, 9999, 9999] },
    'too-large',
    'filtered',
  ],
];

suite('describe refuses', () => {
  test.each(refused)('%s', (_, spec, code, field) => {
    const error = errorOf(spec);
    expect([error.code, error.field]).toEqual([code, field]);
    expect(error.message).not.toContain('undefined');
  });
});

test('an error finishes its sentence', () => {
  const messageOf = (change: Partial<LayerSpec>) => errorOf({ ...separable, ...change }).message;
  expect(messageOf({ stride: 0 })).toBe('stride must be a whole number of at least 1; got 0');
  expect(messageOf({ groups: 3 })).toBe('groups must divide the channels; 3 does not divide 4');
  expect(messageOf({ kernel: 7 })).toBe(
    'no output cell is left: the kernel spans 7 and the padded height has only 5; pad more or use a smaller kernel or dilation',
  );
  expect(errorOf({ ...separable, groups: 3 }).detail).toEqual({ groups: 3, of: 'channels', count: 4 });
});

test('a default that is written out is accepted for every kind', () => {
  for (const spec of [separable, depthwise, pointwise]) {
    expect(() => describe({ ...spec, between: 'none', depthMultiplier: 1, groups: 1 })).not.toThrow();
  }
});

test('stride and dilation may both exceed 1, and the input may be smaller than the padded kernel', () => {
  expect(describe({ ...separable, stride: 2, dilation: 2 }).output).toMatchObject({ height: 1, width: 1 });
  const small = { ...separable, height: 1, width: 2, padding: [4, 4, 4, 4] as const };
  expect(describe(small).output).toMatchObject({ height: 7, width: 8 });
});
