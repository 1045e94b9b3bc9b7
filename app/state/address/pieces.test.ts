import { expect, test } from 'vitest';
import { EXAMPLE_ROUTES } from '../../testing/example-routes.ts';
import { defaultBank } from '../../model/default-bank.ts';
import { OPENING } from '../../model/settings.ts';
import { standardWeights } from '../../model/standard-layer.ts';
import { ROUTES } from '../routes.ts';
import { openingAddress, parseAddress, writeAddress } from './address.ts';
import type { Address } from './address.ts';
import { MOST_CHARACTERS } from './fragment.ts';
import { pieceId, withPieces } from './pieces.ts';
import type { Piece } from './pieces.ts';

ROUTES.set(EXAMPLE_ROUTES);

const rough = (array: Float32Array) => array.map((w, i) => Math.fround(w + Math.sin(i + 1) * 1e5));
const finder = (pieces: ReadonlyMap<string, Piece>) => (id: string) =>
  Promise.resolve(pieces.get(id) ?? null);

/** More of everything than an address can hold. */
function overfull(): Address {
  const settings = {
    ...{ ...OPENING, height: 64, width: 64, channels: 12, groups: 12, filters: 16, bias: true },
    ...{ kernel: [7, 7] as const, depthMultiplier: 4 },
  };
  const { kernels, firstBias, mixing, bias } = defaultBank(settings);
  const own = standardWeights(settings);
  const values = Float32Array.from({ length: 64 * 64 * 12 }, (_, i) => Math.fround(Math.cos(i)));
  return {
    ...openingAddress(),
    ...{ settings, source: { kind: 'numbers', values } },
    bank: { kernels: rough(kernels), firstBias: rough(firstBias), mixing: rough(mixing), bias: rough(bias) },
    standard: { standard: rough(own.standard!), bias: rough(own.bias!) },
    inputEdits: new Map(Array.from({ length: 500 }, (_, i) => [3 * i, i / 4])),
    step: 7,
  };
}

test('an address with the pieces that it names is the whole of what was written, and no longer than what is read', async () => {
  const address = overfull();
  const { fragment, pieces, leftOut } = writeAddress(address);
  expect(fragment.length).toBeLessThanOrEqual(MOST_CHARACTERS);
  expect(leftOut).toEqual(expect.arrayContaining(['in', 'ie', 'dw', 'sw']));
  const { address: named, repairs } = parseAddress(fragment);
  expect(repairs).toEqual([]);
  // Written again it names the same, so that going back and forth loses no name.
  expect(parseAddress(writeAddress(named).fragment).address).toEqual(named);
  expect(await withPieces(named, finder(pieces))).toEqual({ address, missing: [] });
});

test('what this device does not have is as the layer begins and is listed, edits of missing numbers too', async () => {
  const { fragment, leftOut } = writeAddress(overfull());
  const { address, missing } = await withPieces(parseAddress(fragment).address, finder(new Map()));
  expect(missing).toEqual(leftOut);
  expect(address.source).toEqual(openingAddress().source);
  expect([...address.inputEdits]).toEqual([]);
  expect(address.bank.kernels).toEqual(defaultBank(address.settings).kernels);
  expect(address.kept.size).toBe(0);
});

test('a piece that does not fit the layer is not put in', async () => {
  const id = pieceId(new Float32Array(3));
  for (const [key, piece] of [
    ['in', new Float32Array(3)],
    ['dw', new Float32Array(3)],
    ['sw', new Float32Array(3)],
    ['swb', new Float32Array(3)],
    ['pw', new Map()],
    ['ie', new Map([[300, 1]])],
    ['ie', new Float32Array(3)],
  ] as const) {
    const { address } = parseAddress(`#/?${key}=kept-${id}`);
    expect(address.kept.get(key), key).toBe(id);
    expect((await withPieces(address, () => Promise.resolve(piece))).missing, key).toEqual([key]);
  }
});

test('contents have names of their own, and edits the same name in whatever order they were made', () => {
  const a = Float32Array.of(1, 2, 3);
  expect(pieceId(a)).toBe(pieceId(a.slice()));
  expect(pieceId(a)).toBe(pieceId(Float32Array.of(0, 1, 2, 3).subarray(1)));
  expect(pieceId(a)).not.toBe(pieceId(Float32Array.of(1, 2, 4)));
  expect(
    pieceId(
      new Map([
        [1, 2],
        [3, 4],
      ]),
    ),
  ).toBe(
    pieceId(
      new Map([
        [3, 4],
        [1, 2],
      ]),
    ),
  );
});
