import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  colourOf,
  colourTable,
  domainOf,
  inkOn,
  paint,
  paintRgb,
  relativeLuminance,
  sharedDomain,
} from './colour-map.ts';
import type { Theme } from './colour-map.ts';

const THEMES: Theme[] = ['light', 'dark', 'projector'];
const SIGNED = { low: -2, high: 2, isSigned: true };

test('zero is white on light grounds and the ground itself on dark', () => {
  const zero = (theme: Theme) => colourOf(0, SIGNED, colourTable(theme, true));
  expect(zero('light')).toEqual([255, 255, 255]);
  expect(zero('projector')).toEqual([255, 255, 255]);
  expect(zero('dark')).toEqual([0x1d, 0x20, 0x26]);
});

test('negative values are orange and positive ones purple in every theme', () => {
  for (const theme of THEMES) {
    const [r, , b] = colourOf(-2, SIGNED, colourTable(theme, true));
    expect(r).toBeGreaterThan(b);
    const [red, green, blue] = colourOf(2, SIGNED, colourTable(theme, true));
    expect(blue).toBeGreaterThan(red);
    expect(red).toBeGreaterThan(green);
  }
});

test('lightness falls from zero to both ends, and rises to them in the dark', () => {
  for (const theme of THEMES) {
    const table = colourTable(theme, true);
    expect(table.length).toBe(768);
    for (const sign of [-1, 1]) {
      const light = Array.from({ length: 128 }, (_, i) =>
        relativeLuminance(colourOf((sign * i * 2) / 127, SIGNED, table)),
      );
      const rises = light.slice(1).map((v, i) => v - light[i]);
      // 0.005: bytes are rounded.
      if (theme === 'dark') expect(Math.min(...rises)).toBeGreaterThan(-0.005);
      else expect(Math.max(...rises)).toBeLessThan(0.005);
    }
  }
});

test('the projector has stronger ends than the light theme', () => {
  const end = (theme: Theme, v: number) => relativeLuminance(colourOf(v, SIGNED, colourTable(theme, true)));
  expect(end('projector', 2)).toBeLessThan(end('light', 2));
  expect(end('projector', -2)).toBeLessThan(end('light', -2));
});

test('a signed domain is symmetric, an unsigned one is 0 to 1 unless values go further', () => {
  expect(domainOf([0.5, -3, 1], true)).toEqual({ low: -3, high: 3, isSigned: true });
  expect(domainOf([0, 0], true)).toEqual({ low: -1, high: 1, isSigned: true });
  expect(domainOf([0.2, 0.3], false)).toEqual({ low: 0, high: 1, isSigned: false });
  expect(domainOf([0, 255], false)).toEqual({ low: 0, high: 255, isSigned: false });
  expect(domainOf([NaN, Infinity, 2], true).high).toBe(2);
  expect(sharedDomain([domainOf([1], true), domainOf([-4], true)])).toEqual({
    low: -4,
    high: 4,
    isSigned: true,
  });
});

test('unsigned values are painted in grey, 0 black and 1 white, in every theme', () => {
  const out = new Uint8ClampedArray(12);
  paint([0, 0.2, 1], 1, 0, 1, 3, domainOf([0, 1], false), colourTable('dark', false), out);
  expect([...out]).toEqual([0, 0, 0, 255, 51, 51, 51, 255, 255, 255, 255, 255]);
});

test('stride and offset pick one channel of an NHWC map, and NaN stays transparent', () => {
  const out = new Uint8ClampedArray(8);
  const values = [9, 1, 9, NaN];
  paint(values, 2, 1, 1, 2, domainOf([1], false), colourTable('light', false), out);
  expect([...out]).toEqual([255, 255, 255, 255, 0, 0, 0, 0]);
});

test('any values in any domain paint without leaving the table', () => {
  fc.assert(
    fc.property(fc.array(fc.float(), { minLength: 1, maxLength: 20 }), fc.boolean(), (values, isSigned) => {
      const out = new Uint8ClampedArray(4 * values.length);
      paint(values, 1, 0, 1, values.length, domainOf(values, isSigned), colourTable('light', isSigned), out);
      values.forEach((v, i) => expect(out[4 * i + 3]).toBe(Number.isNaN(v) ? 0 : 255));
    }),
  );
});

test("a photograph's own colours are painted as they are", () => {
  const out = new Uint8ClampedArray(4);
  paintRgb([1, 0.2, 0], 1, 1, out);
  expect([...out]).toEqual([255, 51, 0, 255]);
});

test('the ink on any colour has a contrast of 4.5 or more', () => {
  fc.assert(
    fc.property(fc.nat(255), fc.nat(255), fc.nat(255), (r, g, b) => {
      const ground = relativeLuminance([r, g, b]) + 0.05;
      const contrast = inkOn([r, g, b]) === 'dark' ? ground / 0.05 : 1.05 / ground;
      expect(contrast).toBeGreaterThanOrEqual(4.5);
    }),
  );
});
