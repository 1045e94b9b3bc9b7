import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');

function block(selector: string): Map<string, string> {
  const body = css.slice(css.indexOf('{', css.indexOf(`${selector} {`)) + 1).split('}')[0];
  return new Map(
    [...body.matchAll(/(--[\w-]+|color-scheme):\s*([^;]+);/g)].map(([, name, value]) => [name, value]),
  );
}

const light = block("[data-theme='light']");
const themes = {
  light,
  dark: new Map([...light, ...block("[data-theme='dark']")]),
  projector: new Map([...light, ...block("[data-theme='projector']")]),
};

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

describe.each(Object.entries(themes))('the %s theme', (_, colours) => {
  const get = (name: string) => colours.get(`--${name}`)!;
  const lanes = Array.from({ length: 12 }, (_, i) => `lane-${i + 1}`);

  test.each([...lanes, 'ink', 'ink-muted', 'accent', 'error'])(
    '%s is readable as text on the ground',
    (name) => {
      expect(contrast(get(name), get('ground'))).toBeGreaterThanOrEqual(4.5);
    },
  );
  test.each([...lanes, 'ink', 'ink-muted', 'accent', 'error'])(
    '%s is readable on the soft ground',
    (name) => {
      expect(contrast(get(name), get('ground-soft'))).toBeGreaterThanOrEqual(4.5);
    },
  );
  test('words on chips, on the accent and on an error are readable', () => {
    expect(contrast(get('on-chip'), get('chip'))).toBeGreaterThanOrEqual(7);
    expect(contrast(get('on-chip-muted'), get('chip'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(get('on-accent'), get('accent'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(get('error'), get('error-soft'))).toBeGreaterThanOrEqual(4.5);
  });
  test('lines that bound a control, and faint marks, stand out three to one', () => {
    expect(contrast(get('line'), get('ground'))).toBeGreaterThanOrEqual(3);
    expect(contrast(get('ink-faint'), get('ground'))).toBeGreaterThanOrEqual(3);
    expect(contrast(get('cell-current'), get('cell-future'))).toBeGreaterThanOrEqual(7);
  });
  test('filter and mix stand out three to one from each other, and from the ground', () => {
    const all = block(':root');
    const [filter, mix] = ['filter', 'mix'].map((name) =>
      get(all.get(`--stage-${name}`)!.replace(/var\(--(.+)\)/, '$1')),
    );
    expect(contrast(filter, mix)).toBeGreaterThanOrEqual(3);
    expect(contrast(filter, get('ground'))).toBeGreaterThanOrEqual(3);
    expect(all.get('--stage-filter-marks')).toMatch(/^repeating-linear-gradient/);
  });
});

test('the dark theme is the same whether chosen or preferred', () => {
  expect(block(':root:not([data-theme])')).toEqual(block("[data-theme='dark']"));
});

test('every colour of the dark theme has a twin in the light one', () => {
  for (const name of block("[data-theme='dark']").keys()) expect(light.has(name), name).toBe(true);
});
