import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAddress, writeAddress } from './address.ts';
import { unmangled } from './mangled.ts';
import { addressArbitrary } from '../../testing/random-address.ts';
import { EXAMPLE_ROUTES } from '../../testing/example-routes.ts';
import { ROUTES } from '../routes.ts';

ROUTES.set(EXAMPLE_ROUTES);

test.each([
  ['HTML escaped once', '#/?h=5&amp;w=7', '#/?h=5&w=7'],
  ['HTML escaped twice', '#/?h=5&amp;amp;w=7', '#/?h=5&w=7'],
  ['a bracket of the sentence', '#/?h=5&p=same)', '#/?h=5&p=same'],
  ['a full stop', '#/learn/3.', '#/learn/3'],
  ['a Chinese full stop and a bracket', '#/learn/3）。', '#/learn/3'],
  ['an angle bracket of a mail', '#/?h=5&w=7>', '#/?h=5&w=7'],
  ['all of it encoded', '#%2F%3Fh%3D5%26w%3D7', '#/?h=5&w=7'],
  ['a broken line', '#/?h=5&\n w=7', '#/?h=5&w=7'],
  ['quoted-printable', '#/?h=3D5&w=3D=\n7', '#/?h=5&w=7'],
  ['an invisible sign', '#/?h=5&w\u200b=7', '#/?h=5&w=7'],
  ['a dash for a minus', '#/?pw=0:–2', '#/?pw=0:-2'],
  ['full-width signs', '#/？h＝5＆w＝７', '#/?h=5&w=7'],
])('%s is undone, and that is said', (_, mangled, whole) => {
  expect(unmangled(mangled)).toBe(whole);
  const { address, repairs } = parseAddress(mangled);
  expect(repairs[0]).toEqual({ code: 'mangled' });
  expect(address).toEqual(parseAddress(whole).address);
  expect(repairs.slice(1)).toEqual(parseAddress(whole).repairs);
});

test('an address that the page has written is left as it is', () => {
  fc.assert(
    fc.property(addressArbitrary, (address) => {
      const { fragment } = writeAddress(address);
      expect(unmangled(fragment)).toBe(fragment);
      expect(unmangled(encodeURI(fragment))).toBe(encodeURI(fragment));
    }),
  );
});

test('any text is read without an error after it was undone', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const once = unmangled(`#/${text}`);
      expect(() => parseAddress(once)).not.toThrow();
    }),
  );
});
