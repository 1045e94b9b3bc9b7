import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Tree } from '../../app/board/formula/tree.ts';
import { bake } from '../bake/formulas.ts';
import { emit, katexWoff2Only } from './formulas.mjs';

const load = async (code: string) =>
  (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { formulas: Record<string, Tree> };

test('the module gives back every tree that was baked', async () => {
  const trees = bake().en;
  const { formulas } = await load(emit(trees));
  expect(formulas).toEqual(Object.fromEntries(trees));
});

test('a subtree that occurs twice is written once', async () => {
  const brace: Tree = ['svg', { viewBox: '0 0 1 1' }, ['path', { d: 'M0 0' }]];
  const code = emit(
    new Map<string, Tree>([
      ['a', ['span', null, brace, 'x']],
      ['b', ['span', null, brace]],
    ]),
  );
  expect(code.match(/viewBox/g)).toHaveLength(1);
  const { formulas } = await load(code);
  expect(formulas.a[2]).toBe(formulas.b[2]);
});

test('the formulas of the first screen take less than 3 kB of it, those of a language less than 8 kB', () => {
  const { opening, en, zh } = bake();
  expect(opening.size).toBe(6); // two steps, in either language's words and without words
  expect(gzipSync(emit(opening)).length).toBeLessThan(3_000);
  for (const pack of [en, zh]) expect(gzipSync(emit(pack)).length).toBeLessThan(8_000);
});

test("KaTeX's style sheet keeps its woff2 fonts and loses the others", () => {
  const file = fileURLToPath(new URL('../../node_modules/katex/dist/katex.min.css', import.meta.url));
  const { code } = katexWoff2Only().transform(readFileSync(file, 'utf8'), file)!;
  expect(code.match(/@font-face/g)).toHaveLength(20);
  expect(code.match(/url\([^)]*\)/g)).toHaveLength(20);
  expect(code).not.toMatch(/\.(woff|ttf)\)/);
});
