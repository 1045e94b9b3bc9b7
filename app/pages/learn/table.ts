// The fourteen chapters, each in a file of its own that comes when it is opened.
import { late } from '../../late/late.ts';
import type { Chapter } from './chapter.ts';

const MODULES = import.meta.glob<{ chapter: Chapter }>('./chapters/*/chapter.tsx');

/** By number: the folder's name begins with it. */
const LOADERS = new Map(
  Object.entries(MODULES).map(([path, load]) => [Number(/(\d+)-[^/]+\/chapter/.exec(path)![1]), late(load)]),
);

/** Numbers of the chapters that exist, in order. */
export const NUMBERS: readonly number[] = [...LOADERS.keys()].sort((a, b) => a - b);

export async function loadChapter(number: number): Promise<Chapter> {
  const part = LOADERS.get(number);
  if (!part) throw new Error(`there is no chapter ${number}`);
  return (await part.fetch()).chapter;
}
