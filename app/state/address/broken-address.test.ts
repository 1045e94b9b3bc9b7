import fc from 'fast-check';
import { describe as suite, expect, test } from 'vitest';
import { describe } from '../../../kernels/spec/geometry.ts';
import { sayAddressRepair } from '../../i18n/say.ts';
import { addressEn } from '../../i18n/words/address.en.ts';
import { addressZh } from '../../i18n/words/address.zh.ts';
import { layerEn } from '../../i18n/words/layer.en.ts';
import { layerZh } from '../../i18n/words/layer.zh.ts';
import { bankSizes } from '../../model/bank.ts';
import type { Bank } from '../../model/bank.ts';
import { defaultBank } from '../../model/default-bank.ts';
import { OPENING } from '../../model/settings.ts';
import { standardWeights } from '../../model/standard-layer.ts';
import { toSpec } from '../../model/to-spec.ts';
import { MOST } from '../../model/value-range.ts';
import { formatAddress, openingAddress, parseAddress } from './address.ts';
import type { Address } from './address.ts';
import { MOST_CHARACTERS } from './fragment.ts';
import { EXAMPLE_ROUTES } from '../../testing/example-routes.ts';
import { ROUTES } from '../routes.ts';
import { hostile } from '../../testing/hostile-fragments.ts';

ROUTES.set(EXAMPLE_ROUTES);

const english = (fragment: string) =>
  parseAddress(fragment).repairs.map((repair) =>
    sayAddressRepair({ address: addressEn, layer: layerEn }, repair),
  );
const chinese = (fragment: string) =>
  parseAddress(fragment).repairs.map((repair) =>
    sayAddressRepair({ address: addressZh, layer: layerZh }, repair),
  );
const read = (query: string): Address => parseAddress(`#/?${query}`).address;
const repairsOf = (query: string) => parseAddress(`#/?${query}`).repairs;

/** Every value is one that the app can take. */
function expectPossible({ settings, bank, standard, source, inputEdits, step, speed, race }: Address) {
  const { output } = describe(toSpec(settings));
  const sizes = bankSizes(settings);
  const isCellValue = (v: number) => Number.isFinite(v) && Math.abs(v) <= MOST && Math.fround(v) === v;
  for (const part of Object.keys(sizes) as (keyof Bank)[]) {
    expect(bank[part]).toHaveLength(sizes[part]);
    expect(bank[part].every(isCellValue)).toBe(true);
  }
  const own = standardWeights(settings);
  if (standard) {
    expect(standard.standard).toHaveLength(own.standard!.length);
    expect(standard.bias?.length).toBe(own.bias?.length);
    expect(standard.standard.every(isCellValue)).toBe(true);
  }
  const cells = settings.height * settings.width * settings.channels;
  if (source.kind === 'numbers') {
    expect(source.values).toHaveLength(cells);
    expect(source.values.every(isCellValue)).toBe(true);
  } else {
    const { x, y, width } = source.crop;
    expect([x, y, width].every(Number.isInteger)).toBe(true);
    expect(x >= 0 && y >= 0 && width >= 1 && x + width <= 1000).toBe(true);
  }
  for (const [index, value] of inputEdits) {
    expect(Number.isInteger(index) && index >= 0 && index < cells && isCellValue(value)).toBe(true);
  }
  expect(step === null || (Number.isSafeInteger(step) && step >= 0)).toBe(true);
  expect(speed === null || (speed >= 0 && speed <= 1)).toBe(true);
  if (race) {
    expect(race.row < output.height && race.column < output.width && race.channel < output.channels).toBe(
      true,
    );
  }
}

suite('a broken address', () => {
  test('is repaired value by value, and every repair is listed', () => {
    expect(repairsOf('k=99')).toEqual([
      { code: 'value', key: 'k', was: '99', taken: '7×7', why: { code: 'range', min: 1, max: 7 } },
    ]);
    expect(repairsOf('h=tall&pad=1,2&step=-4&unit=pixel&img=dog&hide=code,all&speed=7')).toMatchObject([
      { code: 'value', key: 'h', was: 'tall', taken: '10', why: { code: 'not-a-number' } },
      { code: 'value', key: 'pad', was: '1,2', taken: '1,2,0,0' },
      { code: 'value', key: 'step', was: '-4', taken: '0' },
      { code: 'value', key: 'unit', was: 'pixel', taken: 'cell' },
      { code: 'value', key: 'speed', was: '7', taken: '1' },
      { code: 'value', key: 'hide', was: 'code,all', taken: 'code' },
      { code: 'value', key: 'img', was: 'dog', taken: 'chelsea' },
    ]);
  });

  test('with pairs and flags of other kinds is repaired too', () => {
    expect(read('k=3×5&s=2X1').settings).toMatchObject({ kernel: [3, 5], stride: [2, 1] });
    expect(read('mix=0&b=1&mix=1').settings).toMatchObject({ mixing: false, bias: true });
    expect(repairsOf('mix=0&b=1&mix=1')).toEqual([{ code: 'twice', key: 'mix' }]);
    expect(repairsOf('k=3x3x3')).toMatchObject([{ key: 'k', was: '3x3x3', taken: '3×3' }]);
    expect(repairsOf('k=3x')).toMatchObject([{ key: 'k', was: '3x', taken: '3×3' }]);
    expect(repairsOf('b=perhaps&k=')).toMatchObject([
      { key: 'k', was: '' },
      { key: 'b', taken: 'off' },
    ]);
  });

  test('changes nothing that it does not name, but the groups, which follow the channels', () => {
    const layerKeys = 'h w c n k s d p pad m g mix b'.split(' ');
    const text = fc.oneof(
      fc.integer({ min: -2, max: 70 }).map(String),
      fc.constantFrom('explicit', 'same', 'off'),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...layerKeys), text), (query) => {
        const { settings } = read(new URLSearchParams(query).toString());
        const { h, w, c, n, k, s, d, pad, m } = query;
        if (h === undefined) expect(settings.height).toBe(OPENING.height);
        if (w === undefined) expect(settings.width).toBe(OPENING.width);
        if (c === undefined) expect(settings.channels).toBe(OPENING.channels);
        if (n === undefined) expect(settings.filters).toBe(OPENING.filters);
        if (k === undefined) expect(settings.kernel).toEqual(OPENING.kernel);
        if (s === undefined) expect(settings.stride).toEqual(OPENING.stride);
        if (d === undefined) expect(settings.dilation).toEqual(OPENING.dilation);
        if (pad === undefined) expect(settings.pad).toEqual(OPENING.pad);
        if (m === undefined) expect(settings.depthMultiplier).toBe(OPENING.depthMultiplier);
        if (query.g === undefined) expect(settings.groups).toBe(settings.channels);
      }),
      { numRuns: 500 },
    );
  });

  test('names pages and keys that do not exist', () => {
    expect(parseAddress('#/cooking/5?salt=2&__proto__=1&constructor=2')).toEqual({
      address: openingAddress(),
      repairs: [
        { code: 'page', was: 'cooking/5' },
        { code: 'unknown', key: 'salt' },
        { code: 'unknown', key: '__proto__' },
        { code: 'unknown', key: 'constructor' },
      ],
    });
  });

  test('keeps the weights that make sense and counts the others', () => {
    const query = 'dw=0:5,zz:1,1:x,2:1e400,3:NaN,:4,4,-1:2,5:7,0:6';
    const { kernels } = read(query).bank;
    expect([...kernels.slice(0, 6)]).toEqual([
      6,
      defaultBank(OPENING).kernels[1],
      MOST,
      ...defaultBank(OPENING).kernels.slice(3, 5),
      7,
    ]);
    expect(repairsOf(query)).toEqual([{ code: 'entries', key: 'dw', broken: 7 }]);
    const flood = `pw=${Array.from({ length: 5000 }, () => '0:1').join(',')}`;
    expect(repairsOf(flood)).toEqual([{ code: 'too-many', key: 'pw', most: 4096 }]);
    expect(repairsOf('swb=0:1')).toEqual([{ code: 'entries', key: 'swb', broken: 1 }]);
  });

  test('fills or cuts an input in numbers, and takes a photograph where it is too large for them', () => {
    const small = 'h=2&w=2&c=1&k=1&';
    expect(read(`${small}in=1,2,3,4`).source).toEqual({
      kind: 'numbers',
      values: Float32Array.of(1, 2, 3, 4),
    });
    expect(repairsOf(`${small}in=1,2`)).toEqual([{ code: 'count', key: 'in', got: 2, expected: 4 }]);
    expect(repairsOf(`${small}in=1,2,3,4,5`)).toEqual([{ code: 'count', key: 'in', got: 5, expected: 4 }]);
    expect(repairsOf(`${small}in=1,x,3,1e9&img=brick`)).toEqual([
      { code: 'unused', key: 'img' },
      { code: 'entries', key: 'in', broken: 2 },
    ]);
    expect(read(`${small}in=1,x,3,1e9`).source).toMatchObject({ values: Float32Array.of(1, 0, 3, MOST) });
    expect(parseAddress('#/?in=1,2&img=brick')).toMatchObject({
      address: { source: { kind: 'sample', id: 'brick' } },
      repairs: [{ code: 'too-large', cells: 300, most: 256 }],
    });
  });

  test('keeps the frame within the width of the photograph and the race within the output', () => {
    expect(read('crop=900,10,300').source).toMatchObject({ crop: { x: 700, y: 10, width: 300 } });
    expect(repairsOf('crop=900,10,300')).toMatchObject([{ key: 'crop', taken: '700,10,300' }]);
    expect(repairsOf('crop=1,2')).toHaveLength(1);
    expect(read('race=99,2,99').race).toEqual({ row: 7, column: 2, channel: 3 });
    expect(repairsOf('race=99,2,99')).toMatchObject([{ key: 'race', taken: '7,2,3' }]);
    expect(read('race=1').race).toBeNull();
  });

  test('is cut at 65,536 characters, after the last whole pair', () => {
    const { address, repairs } = parseAddress(`#/?c=2&s=2&dw=${'0:1,'.repeat(50_000)}`);
    expect(address.settings).toMatchObject({ channels: 2, stride: [2, 2] });
    expect(address.bank).toEqual(defaultBank(address.settings));
    expect(repairs).toEqual([{ code: 'too-long', most: MOST_CHARACTERS }]);
  });

  test('lists a flood of repairs as twenty and a count', () => {
    const { repairs } = parseAddress(`#/?${Array.from({ length: 300 }, (_, i) => `x${i}=1`).join('&')}`);
    expect(repairs).toHaveLength(21);
    expect(repairs.at(-1)).toEqual({ code: 'more', count: 280 });
  });

  test('is repaired once: what is written afterwards needs no repair', () => {
    fc.assert(
      fc.property(hostile, (fragment) => {
        const { address } = parseAddress(fragment);
        expect(parseAddress(formatAddress(address))).toEqual({ address, repairs: [] });
      }),
      { numRuns: 300 },
    );
  });

  test('never throws, whatever it says', () => {
    fc.assert(
      fc.property(hostile, (fragment) => {
        const { address, repairs } = parseAddress(fragment);
        expectPossible(address);
        expect(repairs.length).toBeLessThanOrEqual(21);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['digits without end', `#/?h=${'1'.repeat(4e6)}x`],
    ['pairs without end', `#/?${'&'.repeat(4e6)}`],
    ['the same key without end', `#/?${'k=3&'.repeat(1e6)}`],
    ['entries without end', `#/?dw=${','.repeat(6e4)}`],
    ['percent signs', `#/?h=${'%zz'.repeat(2e4)}`],
    ['slashes', `#${'/'.repeat(4e6)}`],
    ['surrogates', `#/?h=${'\ud83d'.repeat(6e4)}`],
    ['right-to-left marks', `#/?h=${'\u202e'.repeat(6e4)}`],
    ['×', `#/?k=${'3×'.repeat(3e4)}`],
  ])('survives %s', (_, fragment) => {
    expectPossible(parseAddress(fragment).address);
    for (const sentence of english(fragment)) {
      expect(sentence.length).toBeLessThan(400);
      expect(sentence).not.toMatch(/\p{C}/u);
    }
  });
});

suite('in words', () => {
  test('a repair says what was asked, what was taken, and which limit bit', () => {
    expect(english('#/?k=99')).toEqual([
      '`k=99` was not possible; the kernel is now 7×7. It can be 1 to 7 here.',
    ]);
    expect(chinese('#/?k=99')).toEqual(['`k=99` 无法采用，卷积核现为 7×7。这里可取 1 到 7。']);
    expect(english('#/?h=5&k=7')).toEqual([
      '`k=7` was not possible; the kernel is now 5×7. A kernel that spans 7 cells does not fit into an input that is 5 high.',
    ]);
    expect(english('#/?unit=pixel&race=99,0,0&theme=neon')).toEqual([
      '`theme=neon` was not possible; the theme is now that of the system.',
      '`unit=pixel` was not possible; the unit of a step is now a cell.',
      '`race=99,0,0` was not possible; the cell that is raced is now row 8, column 1 of map 1.',
    ]);
    expect(english('#/teach')).toEqual(['There is no page `teach` here; this is the page Step.']);
    expect(english('#/learn/100')).toEqual(['Learn has no place `learn/100`; this is where it begins.']);
    expect(chinese('#/learn/100')).toEqual(['“学习”里没有 `learn/100`，现在显示的是它的开头。']);
    expect(english('#/step/2')).toEqual(['Step has no place `step/2`; this is where it begins.']);
  });

  test('every repair has a sentence in both languages', () => {
    fc.assert(
      fc.property(hostile, (fragment) => {
        for (const sentence of [...english(fragment), ...chinese(fragment)]) {
          // What stands between backticks is the address's own text, whatever that is.
          expect(sentence.replace(/`[^`]*`/g, '')).not.toMatch(/undefined|NaN\b|\[object/);
          expect(sentence).toMatch(/[.。]$/);
        }
      }),
      { numRuns: 300 },
    );
  });
});
