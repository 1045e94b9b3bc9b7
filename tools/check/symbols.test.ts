// Every letter of every formula has one meaning: it is in the table of symbols, and is used as the table says.
import { readdirSync, readFileSync } from 'node:fs';
import { createProcessor } from '@mdx-js/mdx';
import { expect, test } from 'vitest';
import type { FormulaShape } from '../../app/board/formula/shapes.ts';
import { formulaTex } from '../../app/board/formula/shapes.ts';
import { formulaOf } from '../../app/figures/literal-formula/formula.ts';
import { BUGS } from '../../app/figures/literal-formula/literal.ts';
import { CHAPTERS } from '../../app/model/lesson.ts';
import { ON_THE_BOARD, QUOTED, SYMBOLS } from '../../app/pages/learn/symbols/symbols.ts';
import type { Letter, Symbol } from '../../app/pages/learn/symbols/symbols.ts';
import { symbolUses } from './tex-symbols.ts';
import type { Use } from './tex-symbols.ts';
import { mdxOptions } from '../vite/prose.mjs';

const LANGS = ['en', 'zh'] as const;
/** The chapter that quotes a tutorial's formulas, in the tutorial's letters. */
const QUOTING = 7;

const FOLDER = new URL('../../app/pages/learn/chapters/', import.meta.url);
const FOLDERS = readdirSync(FOLDER).filter((name) => /^\d\d-/.test(name));
const sourceOf = (chapter: number, lang: string): string => {
  const folder = FOLDERS.find((name) => Number(name.slice(0, 2)) === chapter);
  return readFileSync(new URL(`${folder}/${lang}.mdx`, FOLDER), 'utf8');
};

interface Node {
  type: string;
  value?: string;
  children?: Node[];
}

/** The TeX of a chapter: `inlineMath` in its sentences, `math` on lines of their own. */
function formulasIn(source: string, types = ['math', 'inlineMath']): string[] {
  const tree: Node = createProcessor({ remarkPlugins: mdxOptions.remarkPlugins as [] }).parse(source);
  const found: string[] = [];
  const walk = (node: Node): void => {
    if (types.includes(node.type)) found.push(node.value!);
    node.children?.forEach(walk);
  };
  walk(tree);
  return found;
}

type Table = ReadonlyMap<string, Letter & { chapter: number }>;

const tableOf = (...lists: (readonly Symbol[])[]): Table =>
  new Map(
    lists.flatMap((list) =>
      list.flatMap(({ letters, chapter }) =>
        letters.map((letter) => [letter.name, { ...letter, chapter }] as const),
      ),
    ),
  );

const OURS = tableOf(SYMBOLS);
const BOARD = tableOf(SYMBOLS, ON_THE_BOARD);
/** A quoted letter hides the same one of ours. */
const IN_QUOTES = tableOf(SYMBOLS, QUOTED);

const usesIn = (tex: string, table: Table): Use[] => symbolUses(tex, (symbol) => table.has(symbol));

/** Whether what stands at an index is what the table expects there: `y + u` is a row y, `cM + m` a filtered map q. */
function fits(index: string, expected: string, table: Table): boolean {
  if (/^(\\cdot|\d+)$/.test(index)) return true;
  const letters = usesIn(index, table).map(({ symbol }) => symbol);
  return expected
    .replace('?', '')
    .split('|')
    .some((one) => letters.includes(one) || (one === 'q' && letters.includes('c')));
}

/** What is wrong with one use of a letter, in words. */
function faultOf({ symbol, indices }: Use, table: Table, chapter = CHAPTERS): string | null {
  const letter = table.get(symbol);
  if (!letter) return `${symbol} is not in the table`;
  if (letter.chapter > chapter) return `${symbol} is explained in chapter ${letter.chapter} only`;
  if (!indices) return null;
  if (!letter.indices) return `${symbol} is a number, here it has the indices ${indices.join(', ')}`;
  const least = letter.indices.filter((index) => !index.endsWith('?')).length;
  const isSo =
    indices.length >= least &&
    indices.length <= letter.indices.length &&
    indices.every((index, i) => fits(index, letter.indices![i], table));
  return isSo ? null : `${symbol} has the indices ${letter.indices.join(', ')}, here ${indices.join(', ')}`;
}

const faultsOf = (tex: string, table: Table, chapter?: number): string[] =>
  usesIn(tex, table).flatMap((use) => {
    const fault = faultOf(use, table, chapter);
    return fault ? [`${fault}: ${tex.replace(/\s+/g, ' ')}`] : [];
  });

test('a letter has one row', () => {
  for (const list of [[...SYMBOLS, ...ON_THE_BOARD], QUOTED]) {
    const names = list.flatMap(({ letters }) => letters.map(({ name }) => name));
    expect(names).toEqual([...new Set(names)]);
  }
});

test.each(Array.from({ length: CHAPTERS }, (_, i) => i + 1))(
  'in chapter %i every letter means what the table says, and was explained before',
  (chapter) => {
    for (const lang of LANGS) {
      const table = chapter === QUOTING ? IN_QUOTES : OURS;
      const faults = formulasIn(sourceOf(chapter, lang)).flatMap((tex) => faultsOf(tex, table, chapter));
      expect(faults, lang).toEqual([]);
    }
  },
);

test('a chapter that explains a letter names it in a sentence, in both languages', () => {
  for (const { letters, chapter } of [...SYMBOLS, ...QUOTED]) {
    for (const lang of LANGS) {
      const table = chapter === QUOTING ? IN_QUOTES : OURS;
      const named = formulasIn(sourceOf(chapter, lang), ['inlineMath'])
        .flatMap((tex) => usesIn(tex, table))
        .map(({ symbol }) => symbol);
      const names = letters.map(({ name }) => name);
      expect(
        names.some((name) => named.includes(name)),
        `${names.join(', ')}: chapter ${chapter}, ${lang}`,
      ).toBe(true);
    }
  }
});

test('the quoted formulas and their repairs use the quoted letters', () => {
  for (const part of ['filter', 'mix'] as const) {
    for (const found of [[], BUGS[part]]) {
      const { left, right } = formulaOf(part, found);
      const tex = [...left, ...right].map((piece) => {
        if (piece.kind === 'sign') return piece.sign;
        if (piece.kind === 'sum') return `\\sum_{${piece.bottom.now}}^{${piece.top.now}}`;
        return `${piece.letter.replace('′', "'")}_{${piece.indices.map(({ now }) => now).join(',')}}`;
      });
      expect(faultsOf(tex.join(' '), IN_QUOTES)).toEqual([]);
    }
  }
});

/** Formulas of the board, in letters: all kinds of steps. */
const SHAPES: FormulaShape[] = (['depthwise', 'pointwise', 'standard', 'grouped'] as const).flatMap((stage) =>
  (['Z', 'A', 'Y'] as const).flatMap((result) =>
    [false, true].map((multiplied) => ({
      ...{ stage, result, multiplied, mixes: 'Z' as const, lang: 'en' as const, compact: false },
      ...{ bias: true, activation: 'relu' as const, numbers: null },
    })),
  ),
);

test('the formulas of the board use the letters of the chapters', () => {
  const isPossible = ({ stage, result }: FormulaShape) =>
    (stage === 'pointwise') === (result === 'Y') || stage === 'standard' || stage === 'grouped';
  for (const shape of SHAPES.filter(isPossible)) expect(faultsOf(formulaTex(shape), BOARD)).toEqual([]);
});

test('the README of the model has the same letters with the same meanings', () => {
  const readme = readFileSync(new URL('../../app/model/README.md', import.meta.url), 'utf8');
  const [, table] = /^## Symbols$([^]*?)^## /m.exec(readme)!;
  const rows = [...table.matchAll(/^\| +([^|]+?) +\| +([^|]+?) +\|/gm)]
    .slice(1)
    .filter(([, first]) => !first.startsWith('-'));
  expect(rows.length).toBeGreaterThan(10);
  for (const [, letters, means] of rows) {
    const symbol = [...SYMBOLS, ...ON_THE_BOARD].find(
      ({ letters: known }) => known.map(({ name }) => name).join(', ') === letters,
    );
    expect(symbol?.means.en, letters).toBe(means);
  }
});
