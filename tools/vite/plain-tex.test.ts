import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { plainTex } from './plain-tex.mjs';
import { searchEntries } from './search-entries.mjs';

test('a formula is read as signs and words', () => {
  expect(plainTex('\\lfloor d(k-1)/2 \\rfloor')).toBe('⌊d(k−1)/2⌋');
  expect(plainTex('H_{\\text{out}} W_{\\text{out}} \\cdot k^2 C N')).toBe('H_out W_out · k² C N');
  expect(plainTex("I_{i-m,\\,j-n} + b' + \\varphi_1(\\mathrm{BN}_1)")).toBe('I[i−m, j−n] + b′ + φ₁(BN₁)');
  expect(() => plainTex('\\overline{x}')).toThrow('\\overline has no plain sign');
});

test('no text of the search shows TeX, or a hole where a number is computed', () => {
  const folder = new URL('../../app/pages/learn/chapters/', import.meta.url);
  const sources = readdirSync(folder)
    .filter((name) => /^\d\d-/.test(name))
    .flatMap((name) =>
      ['en', 'zh'].map((lang) => readFileSync(new URL(`${name}/${lang}.mdx`, folder), 'utf8')),
    );
  const texts = sources.flatMap(searchEntries).flatMap(({ text, question }) => [text, question]);
  expect(texts.length).toBeGreaterThan(200);
  for (const text of texts) expect(text).not.toMatch(/\\|[{}$]|lfloor|varphi|props/);
  expect(texts.some((text) => text.includes('⌊d(k−1)/2⌋'))).toBe(true);
  expect(texts.some((text) => text.includes('…'))).toBe(true);
});
