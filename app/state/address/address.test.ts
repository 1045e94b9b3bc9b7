import fc from 'fast-check';
import { describe as suite, expect, test } from 'vitest';
import { addressEn } from '../../i18n/words/address.en.ts';
import { SAMPLES } from '../../image/samples.ts';
import { defaultBank } from '../../model/default-bank.ts';
import { OPENING } from '../../model/settings.ts';
import { standardWeights } from '../../model/standard-layer.ts';
import { MOST } from '../../model/value-range.ts';
import {
  cropOf,
  formatAddress,
  frameOf,
  isOpening,
  openingAddress,
  openingCrop,
  OWN_CROP,
  parseAddress,
  writeAddress,
} from './address.ts';
import type { Address } from './address.ts';
import { MOST_CHARACTERS } from './fragment.ts';
import { pieceId } from './pieces.ts';
import { addressArbitrary } from '../../testing/random-address.ts';
import { EXAMPLE_ROUTES } from '../../testing/example-routes.ts';
import { ROUTES } from '../routes.ts';

ROUTES.set(EXAMPLE_ROUTES);

const read = (query: string): Address => parseAddress(`#/?${query}`).address;
const repairsOf = (query: string) => parseAddress(`#/?${query}`).repairs;

suite('an address', () => {
  test('is read as it was written, without repairs', () => {
    fc.assert(
      fc.property(addressArbitrary, (address) => {
        expect(parseAddress(formatAddress(address))).toEqual({ address, repairs: [] });
      }),
      { numRuns: 400 },
    );
  });

  test('is read the same when a messenger has encoded its commas and colons', () => {
    fc.assert(
      fc.property(addressArbitrary, (address) => {
        const encoded = formatAddress(address).replace(/[,:]/g, (mark) => encodeURIComponent(mark));
        if (encoded.length < MOST_CHARACTERS) {
          expect(parseAddress(encoded)).toEqual({ address, repairs: [] });
        }
      }),
      { numRuns: 100 },
    );
  });

  test('needs nothing that a fragment must encode', () => {
    fc.assert(
      fc.property(addressArbitrary, (address) => {
        expect(formatAddress(address)).toMatch(/^#\/[a-z0-9/-]*(\?[a-z0-9=&:,.-]+)?$/i);
      }),
      { numRuns: 100 },
    );
  });

  test('says only what is not so anyway', () => {
    expect(formatAddress(openingAddress())).toBe('#/');
    for (const fragment of ['', '#', '#/', '/', '#/?', '#/step', '#/step/']) {
      expect(parseAddress(fragment)).toEqual({ address: openingAddress(), repairs: [] });
    }
    const settings = {
      ...OPENING,
      channels: 6,
      groups: 6,
      kernel: [3, 5] as const,
      padding: 'same' as const,
    };
    const bank = defaultBank(settings);
    bank.mixing[23] = 0.1;
    bank.mixing[1] = -2;
    const address: Address = {
      ...openingAddress(),
      settings,
      bank,
      step: 0,
      unit: 'tap',
      theme: 'projector',
    };
    expect(formatAddress(address)).toBe('#/?theme=projector&step=0&unit=mac&c=6&k=3x5&p=same&pw=1:-2,n:0.1');
  });

  test('of a photograph opens where that photograph opens, unless it says where', () => {
    for (const { id, frame, ...size } of SAMPLES) {
      const fragment = id === 'chelsea' ? '#/' : `#/?img=${id}`;
      const { address } = parseAddress(fragment);
      expect(address.source).toEqual({ kind: 'sample', id, crop: openingCrop(id) });
      expect(formatAddress(address)).toBe(fragment);
      const { x, y, width } = frameOf(openingCrop(id), size);
      expect(Math.abs(x - frame.x)).toBeLessThan(0.001);
      expect(Math.abs(y - frame.y)).toBeLessThan(0.001);
      expect(Math.abs(width - frame.width)).toBeLessThan(0.001);
      expect(cropOf({ x, y, width }, size)).toEqual(openingCrop(id));
    }
    expect(read('img=own').source).toEqual({ kind: 'own', id: null, crop: OWN_CROP });
    const own = { kind: 'own', id: '0123456789abcdef', crop: OWN_CROP } as const;
    expect(read('img=own-0123456789abcdef').source).toEqual(own);
    expect(formatAddress({ ...openingAddress(), source: own })).toBe('#/?img=own-0123456789abcdef');
    for (const img of ['own-', 'own-12', 'own-0123456789ABCDEF', 'owner']) {
      expect(repairsOf(`img=${img}`)).toMatchObject([{ code: 'value', key: 'img', taken: 'chelsea' }]);
    }
  });

  test('of a layer with more channels stays depthwise unless it says otherwise', () => {
    expect(read('c=8').settings).toMatchObject({ channels: 8, groups: 8 });
    expect(read('c=8&g=3').settings).toMatchObject({ channels: 8, groups: 2 });
    expect(read('c=6&g=3').settings).toMatchObject({ channels: 6, groups: 3 });
  });

  test('holds values exactly: 0.1, −0, the smallest and the largest', () => {
    const bank = defaultBank(OPENING);
    bank.kernels.set([0.1, -0, 1e-45, MOST, 1 / 3].map(Math.fround));
    const fragment = formatAddress({ ...openingAddress(), bank });
    expect(fragment).toContain('0:0.1,1:-0,2:1e-45,3:1000000,4:0.33333334');
    expect(Object.is(parseAddress(fragment).address.bank.kernels[1], -0)).toBe(true);
  });

  test('names by its content what is more than a link can hold, whole, and says so', () => {
    const settings = { ...OPENING, channels: 12, groups: 12, depthMultiplier: 4, kernel: [7, 7] as const };
    const kernels = defaultBank(settings).kernels.map((w) => w + 1 / 3);
    const bank = { ...defaultBank(settings), kernels };
    const { fragment, leftOut, pieces } = writeAddress({ ...openingAddress(), settings, bank });
    expect(leftOut).toEqual(['dw']);
    const kept = new Map([['dw', pieceId(kernels)]]);
    expect(parseAddress(fragment)).toEqual({
      address: { ...openingAddress(), settings, bank: defaultBank(settings), kept },
      repairs: [],
    });
    expect(pieces).toEqual(new Map([[pieceId(kernels), kernels]]));
    const large = { ...openingAddress(), settings: { ...OPENING, height: 20 } };
    const source = { kind: 'numbers' as const, values: new Float32Array(600) };
    expect(writeAddress({ ...large, source, inputEdits: new Map([[3, 1]]) }).leftOut).toEqual(['in', 'ie']);
    expect(addressEn.leftOut(leftOut)).toContain('the weights of the first step');
  });

  test('never exceeds what is read', () => {
    const settings = { ...OPENING, channels: 12, groups: 12, filters: 16, kernel: [5, 5] as const };
    const rough = (a: Float32Array) => a.map((w, i) => Math.fround(w + Math.sin(i) * 1e5));
    const { kernels, firstBias, mixing, bias } = defaultBank(settings);
    const bank = {
      kernels: rough(kernels),
      firstBias: rough(firstBias),
      mixing: rough(mixing),
      bias: rough(bias),
    };
    const standard = { standard: rough(standardWeights({ ...settings, kernel: [4, 5] }).standard!) };
    const address = { ...openingAddress(), settings, bank, standard };
    const { fragment, leftOut } = writeAddress(address);
    expect(fragment.length).toBeLessThanOrEqual(MOST_CHARACTERS);
    expect(leftOut.length).toBeGreaterThan(0);
    expect(parseAddress(fragment).repairs).toEqual([]);
  });
});

test('an address that only says how one looks at it asks for the baked opening, any other for more', () => {
  const asks = (fragment: string) => !isOpening(parseAddress(fragment).address);
  const looks = [
    '#/',
    '#/?lang=zh&theme=dark&hide=cost',
    '#/?unit=row&speed=0.2&scale=own&code=numpy',
    '#/?h=10',
  ];
  expect(looks.filter(asks)).toEqual([]);
  const layers = [
    '#/learn',
    '#/?h=9',
    '#/?step=3',
    '#/?compare=own',
    '#/?race=0,0,0',
    '#/?dw=0:5',
    '#/?ie=0:1',
  ];
  expect(layers.filter((fragment) => !asks(fragment))).toEqual([]);
});
