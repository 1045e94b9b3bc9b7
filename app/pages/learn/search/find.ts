// The search over chapters, questions and terms. Small enough to build its index when it is opened; it needs no network then.
import MiniSearch from 'minisearch';
import type { SearchResult } from 'minisearch';
import type { Lang } from '../../../i18n/numbers.ts';
import { GLOSSARY } from './glossary.ts';

/** A screen of a chapter, or a question on it, as plain text. */
export interface Entry {
  chapter: number;
  screen: number;
  /** '' on a chapter's first screen. */
  heading: string;
  /** '' for a screen. */
  question: string;
  text: string;
}

export interface Found {
  kind: 'screen' | 'question' | 'term';
  chapter: number;
  screen: number;
  title: string;
  /** Around the first word that was found. */
  excerpt: string;
}

/** A run of Han letters as its pairs, and as single letters: nobody types spaces between Chinese words. */
function hanTokens(run: string): string[] {
  const letters = [...run];
  return letters.length === 1 ? letters : letters.slice(1).map((letter, i) => letters[i] + letter);
}

/** Words in lower case; signs that stand in for each other made the same (3×3 and 3x3). */
export function tokens(text: string): string[] {
  const plain = text.toLowerCase().replaceAll('×', 'x');
  return [...plain.matchAll(/\p{Script=Han}+|[\p{Letter}\p{Number}_]+/gu)].flatMap(([run]) =>
    isHan(run) ? hanTokens(run) : [run],
  );
}

interface Document extends Found {
  id: number;
  text: string;
}

const AROUND = 60;

/** Some words around the first place where one of `terms` stands. */
export function excerptOf(text: string, terms: readonly string[]): string {
  const lower = text.toLowerCase().replaceAll('×', 'x');
  const places = terms.map((term) => lower.indexOf(term)).filter((at) => at >= 0);
  const at = places.length > 0 ? Math.min(...places) : 0;
  const from = Math.max(0, at - AROUND);
  const to = Math.min(text.length, at + 2 * AROUND);
  return `${from > 0 ? '… ' : ''}${text.slice(from, to).trim()}${to < text.length ? ' …' : ''}`;
}

export type Find = (query: string) => Found[];

const isHan = (token: string): boolean => /\p{Script=Han}/u.test(token);

/**
 * With one edit forgiven, where nothing is found as it was typed. In a longer word one letter may be wrong, missing or too much. A
 * wrong Han letter spoils the two pairs that it belongs to: two of the pairs may fail, if as many are left.
 */
function nearly(index: MiniSearch<Document>, query: string, asked: readonly string[]): SearchResult[] {
  const pairs = new Set(asked.filter((token) => isHan(token) && token.length === 2)).size;
  const forgiven = pairs >= 4 ? 2 : 0;
  return index
    .search(query, {
      fuzzy: (term) => (!isHan(term) && term.length >= 4 ? 1 : false),
      combineWith: forgiven > 0 ? 'OR' : 'AND',
    })
    .filter(({ queryTerms }) => queryTerms.length >= new Set(asked).size - forgiven);
}

/** Most results that are of use at once. */
const MOST = 12;

/** @param titles of the chapters, in order */
export function createFind(entries: readonly Entry[], titles: readonly string[], lang: Lang): Find {
  const other = lang === 'zh' ? 'en' : 'zh';
  const documents: Document[] = [
    ...entries.map(({ chapter, screen, heading, question, text }) => ({
      ...{ chapter, screen, text, excerpt: '' },
      kind: question ? ('question' as const) : ('screen' as const),
      title: question || heading || titles[chapter - 1],
    })),
    ...GLOSSARY.map((term) => ({
      ...{ chapter: term.chapter, screen: 0, excerpt: '', kind: 'term' as const },
      ...{ title: term[lang], text: term[other] },
    })),
  ].map((document, id) => ({ ...document, id }));

  const index = new MiniSearch<Document>({
    fields: ['title', 'text'],
    tokenize: tokens,
    processTerm: (term) => term,
    searchOptions: {
      boost: { title: 3 },
      prefix: (term) => term.length > 1,
      combineWith: 'AND',
    },
  });
  index.addAll(documents);

  return (query) => {
    const asked = tokens(query);
    if (asked.length === 0) return [];
    const exact = index.search(query);
    const found = exact.length > 0 ? exact : nearly(index, query, asked);
    return found.slice(0, MOST).map(({ id, terms }) => {
      const { kind, chapter, screen, title, text } = documents[id as number];
      return { kind, chapter, screen, title, excerpt: excerptOf(text, terms) };
    });
  };
}
