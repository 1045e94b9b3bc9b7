// The fourteen chapters, each in a file of its own that comes when it is opened.
import type { Chapter } from './chapter.ts';

const MODULES = import.meta.glob<{ chapter: Chapter }>('./chapters/*/chapter.tsx');

/** By number: the folder's name begins with it. */
const LOADERS = new Map(
  Object.entries(MODULES).map(([path, load]) => [Number(/(\d+)-[^/]+\/chapter/.exec(path)![1]), load]),
);

/** Numbers of the chapters that exist, in order. */
export const NUMBERS: readonly number[] = [...LOADERS.keys()].sort((a, b) => a - b);

export async function loadChapter(number: number): Promise<Chapter> {
  const load = LOADERS.get(number);
  if (!load) throw new Error(`there is no chapter ${number}`);
  return (await load()).chapter;
}
