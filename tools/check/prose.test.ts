import { readFileSync } from 'node:fs';
import { createProcessor } from '@mdx-js/mdx';
import { createElement } from 'react';
import type { ComponentProps } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test, vi } from 'vitest';
import { mdxOptions } from '../vite/prose.mjs';
import { CHAPTERS } from '../../app/model/lesson.ts';
import type { Chapter } from '../../app/pages/learn/chapter.ts';

// Chapters ask the browser about the screen as soon as they are loaded.
const media = { matches: false, addEventListener: () => {}, removeEventListener: () => {} };
vi.stubGlobal('window', { matchMedia: () => media });

const FOLDER = '../../app/pages/learn/';
const MODULES = import.meta.glob<{ chapter: Chapter }>('../../app/pages/learn/chapters/*/chapter.tsx');
const CHAPTER_LIST = (
  await Promise.all(
    Object.entries(MODULES).map(async ([path, load]) => ({
      folder: path.replace(FOLDER, '').replace('/chapter.tsx', ''),
      chapter: (await load()).chapter,
    })),
  )
).sort((a, b) => a.chapter.number - b.chapter.number);
const LANGS = ['en', 'zh'] as const;

interface Node {
  type: string;
  name?: string | null;
  depth?: number;
  value?: string;
  lang?: string | null;
  children?: Node[];
  attributes?: { name?: string; value?: unknown }[];
}

const source = (folder: string, lang: string) =>
  readFileSync(new URL(`${FOLDER}${folder}/${lang}.mdx`, import.meta.url), 'utf8');

function treeOf(text: string): Node {
  const processor = createProcessor({ remarkPlugins: mdxOptions.remarkPlugins as [] });
  return processor.parse(text);
}

/** What both languages must have in the same order. Words in a formula differ, its symbols do not. */
function shapeOf(node: Node): string[] {
  const own =
    node.type === 'heading'
      ? [`h${node.depth}`]
      : node.type === 'math'
        ? [`math ${node.value!.replace(/\\text\{[^}]*\}/g, '\\text{}').replace(/\s+/g, ' ')}`]
        : node.type === 'code'
          ? [`code ${node.lang}`]
          : node.type === 'table'
            ? ['table']
            : node.type === 'mdxJsxFlowElement'
              ? [
                  `<${node.name}>`,
                  ...(node.attributes ?? []).filter((a) => a.name === 'thread').map((a) => String(a.value)),
                ]
              : [];
  return [...own, ...(node.children ?? []).flatMap(shapeOf)];
}

/** Numbers that are shown, each once: both languages show the same ones. */
const numbersIn = (text: string) =>
  [...new Set([...text.matchAll(/props\.n\.(\w+)/g)].map(([, name]) => name))].sort();

// The first text that is asked for waits for the whole compiler: before the tests, so that no test's time is spent on it.
await CHAPTER_LIST[0].chapter.prose.en.fetch();

const Bare = ({ children }: ComponentProps<'div'>) => createElement('div', null, children);
const components = {
  Screen: Bare,
  AfterPrediction: Bare,
  ChapterLink: Bare,
  Ask: ({ q, children }: { q: string; children: never }) => createElement('div', null, q, children),
};

async function htmlOf(chapter: Chapter, lang: (typeof LANGS)[number]): Promise<string> {
  const { default: Text } = await chapter.prose[lang].fetch();
  const computed = chapter.numbers(lang);
  const n = new Proxy(computed, {
    get(target, key: string) {
      if (!(key in target)) throw new Error(`chapter ${chapter.number} does not compute ${key}`);
      return target[key];
    },
  });
  const parts = Object.fromEntries(Object.keys(chapter.parts ?? {}).map((name) => [name, Bare]));
  return renderToStaticMarkup(createElement(Text, { n, components: { ...components, ...parts } }));
}

const plain = (html: string) =>
  html
    .replace(/<math[\s\S]*?<\/math>|<pre[\s\S]*?<\/pre>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

test('there are as many chapters as the lesson plan has, numbered in order', () => {
  expect(CHAPTER_LIST.map(({ chapter }) => chapter.number)).toEqual(
    Array.from({ length: CHAPTERS }, (_, i) => i + 1),
  );
  for (const { folder, chapter } of CHAPTER_LIST) {
    expect(Number(/(\d+)-/.exec(folder)![1])).toBe(chapter.number);
  }
});

describe.each(CHAPTER_LIST)('$folder', ({ folder, chapter }) => {
  test('has the same headings, formulas, folds, tables and parts in both languages', () => {
    const [en, zh] = LANGS.map((lang) => shapeOf(treeOf(source(folder, lang))));
    expect(zh).toEqual(en);
    expect(en.filter((line) => line === 'h2').length).toBeGreaterThanOrEqual(1);
  });

  test('shows the same computed numbers in both languages', () => {
    expect(numbersIn(source(folder, 'zh'))).toEqual(numbersIn(source(folder, 'en')));
  });

  test.each(LANGS)('is drawn in %s with every number that it shows', async (lang) => {
    const text = plain(await htmlOf(chapter, lang));
    expect(text).not.toMatch(/undefined|NaN|\[object/);
    if (lang === 'zh') expect(source(folder, 'zh')).not.toMatch(/[。！？] (?=\p{Script=Han})/u);
    else {
      const words = text.split(' ').filter((word) => /\p{Letter}/u.test(word)).length;
      expect(words).toBeGreaterThanOrEqual(250);
      expect(words).toBeLessThanOrEqual(1100); // folds included
    }
  });

  test('has an answer among its options, a reason for each wrong one, and something to keep', () => {
    const { prediction, keep } = chapter;
    expect(keep.length).toBeGreaterThan(0);
    for (const { value } of keep) for (const lang of LANGS) expect(value[lang]).not.toMatch(/undefined|NaN/);
    if (prediction.kind === 'number') return expect(Number.isFinite(prediction.right)).toBe(true);
    const right = [prediction.right].flat();
    const ids = prediction.options.map(({ id }) => id);
    for (const id of right) expect(ids).toContain(id);
    for (const option of prediction.options)
      if (!right.includes(option.id)) expect(option.why, option.id).toBeDefined();
  });
});
