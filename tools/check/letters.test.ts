// Letters that stand in sentences, not in formulas: “N = 4”, “1/k²”. They are the letters of the table too.
import { readdirSync, readFileSync } from 'node:fs';
import { createProcessor } from '@mdx-js/mdx';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { QUOTED, SYMBOLS } from '../../app/pages/learn/symbols/symbols.ts';
import { mdxOptions } from '../vite/prose.mjs';

const APP = new URL('../../app/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, APP), 'utf8');
const folders = (path: string) =>
  readdirSync(new URL(path, APP), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${path}${name}/`);

const CHAPTERS = folders('pages/learn/chapters/');
const FIGURES = folders('figures/');
/** What speaks of the formulas that chapter 7 quotes, in their letters. */
const QUOTING = ['pages/learn/chapters/07-find-the-bug/', 'figures/literal-formula/'];

/** The texts of a module: its strings, with a sign for what is computed. */
function textsOf(source: string): string[] {
  const found: string[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) found.push(node.text);
    if (ts.isTemplateExpression(node))
      found.push([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('#'));
    ts.forEachChild(node, walk);
  };
  walk(ts.createSourceFile('words.tsx', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return found;
}

interface Node {
  type: string;
  value?: string;
  children?: Node[];
  attributes?: { name?: string; value?: unknown }[];
}

/** The sentences of a chapter, without formulas and code. */
function proseOf(source: string): string[] {
  const found: string[] = [];
  const walk = (node: Node): void => {
    if (node.type === 'text') found.push(node.value!);
    for (const { name, value } of node.attributes ?? []) if (name === 'q') found.push(String(value));
    node.children?.forEach(walk);
  };
  walk(createProcessor({ remarkPlugins: mdxOptions.remarkPlugins as [] }).parse(source));
  return found;
}

/** A letter by itself, with its dash or its number below. */
const ALONE = /(?<![\p{L}\p{N}_.’'-])\p{L}[′₀-₉]*(?![\p{L}\p{N}_’'-])/gu;
/** An article and the person; sizes of DS-CNN; the key P; directions h and w, explained in chapter 8. */
const NO_SYMBOLS = /^[aAI\p{Script=Han}]$|^[hw]$/u;

interface Table {
  numbers: ReadonlySet<string>;
  all: ReadonlySet<string>;
}

function tableOf(...lists: (typeof SYMBOLS)[]): Table {
  const letters = lists.flat().flatMap((row) => row.letters);
  return {
    all: new Set(letters.map(({ name }) => name)),
    numbers: new Set(letters.filter(({ indices }) => !indices).map(({ name }) => name)),
  };
}

const OURS = tableOf(SYMBOLS);
const IN_QUOTES = tableOf(SYMBOLS, QUOTED);

/** What is wrong in a text, in words. */
function faultsOf(text: string, { all, numbers }: Table): string[] {
  const letters = [...text.matchAll(ALONE)].map(([letter]) => letter.replace(/[₀-₉]/g, ''));
  const unknown = letters.filter((letter) => !all.has(letter) && !NO_SYMBOLS.test(letter));
  const equated = [...text.matchAll(/(?<![\p{L}\p{N}_\]])(\p{L}) ?(?:=|→|[<>≫]) ?[#\d]/gu)]
    .map(([, letter]) => letter)
    .filter((letter) => !numbers.has(letter) && !NO_SYMBOLS.test(letter));
  return [
    ...unknown.map((letter) => `${letter} is not in the table: ${text}`),
    ...equated.map((letter) => `${letter} is no number: ${text}`),
  ];
}

const tableFor = (path: string) => (QUOTING.some((one) => path.startsWith(one)) ? IN_QUOTES : OURS);

test.each(CHAPTERS)('the sentences of %s use the letters of the table', (folder) => {
  const texts = [
    ...['en.mdx', 'zh.mdx'].flatMap((file) => proseOf(read(folder + file))),
    ...textsOf(read(`${folder}chapter.tsx`)).filter((text) => / |\p{Script=Han}/u.test(text)),
  ];
  expect(texts.length).toBeGreaterThan(20);
  expect(texts.flatMap((text) => faultsOf(text, tableFor(folder)))).toEqual([]);
});

test.each([...FIGURES.map((folder) => `${folder}words.ts`), 'pages/learn/quiz/questions.ts'])(
  'the sentences of %s use the letters of the table',
  (path) => {
    const texts = textsOf(read(path)).filter((text) => / |\p{Script=Han}/u.test(text));
    expect(texts.length).toBeGreaterThan(4);
    expect(texts.flatMap((text) => faultsOf(text, tableFor(path)))).toEqual([]);
  },
);
