import fc from 'fast-check';
import { formatAddress } from '../state/address/address.ts';
import { addressArbitrary } from './random-address.ts';

const KEYS =
  'lang theme step unit speed compare scale code race hide h w c n k s d p pad m g mix b act0 act img crop in ie dw dwb pw pwb sw swb __proto__ constructor x'.split(
    ' ',
  );
const nastyValue = fc.oneof(
  fc.constantFrom(
    ...[
      '',
      'NaN',
      '1e400',
      '-1',
      '0',
      '1',
      '3',
      '7',
      '64',
      '1e3',
      '%zz',
      '%',
      '%00',
      '__proto__',
      '0x10',
      'Infinity',
    ],
    ...[
      '-0',
      '3x5',
      '3x',
      'x',
      'own',
      'on',
      'off',
      'same',
      'pytorch',
      'explicit',
      'valid',
      'zz:1',
      '0:1e400',
    ],
    ...[
      '0:1,1:2',
      '1,2,3',
      '1,2,3,4',
      ',,,',
      ':::',
      'zzzzzzzzzz:1',
      '9007199254740993',
      '\u202e',
      '\ud800',
      '三',
      'kept-0123456789abcdef',
      'kept-',
    ],
  ),
  fc.integer().map(String),
  fc.double().map(String),
  fc.string({ unit: 'binary' }),
  fc.array(fc.oneof(fc.integer().map(String), fc.string()), { maxLength: 30 }).map((list) => list.join(',')),
  fc
    .array(fc.tuple(fc.nat(3000), fc.double()), { maxLength: 30 })
    .map((list) => list.map(([i, v]) => `${i.toString(36)}:${v}`).join(',')),
);
const nastyQuery = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...KEYS), fc.string()), nastyValue), { maxLength: 25 })
  .map((pairs) => pairs.map(([key, value]) => `${key}=${value}`).join('&'));
/** Fragments from strangers: nonsense, near misses, real addresses cut and joined, floods. */
export const hostile = fc.oneof(
  { weight: 6, arbitrary: nastyQuery.map((query) => `#/?${query}`) },
  { weight: 2, arbitrary: fc.tuple(fc.string(), nastyQuery).map(([page, query]) => `#/${page}?${query}`) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(addressArbitrary, fc.nat(), fc.string({ maxLength: 5 }))
      .map(([address, at, piece]) => {
        const text = formatAddress(address);
        const cut = at % (text.length + 1);
        return text.slice(0, cut) + piece + text.slice(cut + piece.length);
      }),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(nastyQuery, fc.integer({ min: 1, max: 3000 }))
      .map(([q, n]) => `#/?${`${q}&`.repeat(n).slice(0, 3e6)}`),
  },
);
