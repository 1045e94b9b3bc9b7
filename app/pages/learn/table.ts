// The chapters, each in a file of its own that comes when it is opened, and their miniatures, which come when in sight.
import { late } from '../../late/late.ts';
import type { Late } from '../../late/late.ts';
import type { Chapter } from './chapter.ts';
import type { MakeMiniature, Mark } from './miniatures/marks.ts';

const MODULES = import.meta.glob<{ chapter: Chapter }>('./chapters/*/chapter.tsx');

const DRAWINGS = import.meta.glob<{ miniature: MakeMiniature }>('./chapters/*/miniature.ts');

/** The folder's name begins with the number. */
const numberIn = (path: string): number => Number(/\/(\d+)-/.exec(path)![1]);

const LOADERS = new Map(Object.entries(MODULES).map(([path, load]) => [numberIn(path), late(load)]));

/** What is drawn of each chapter in the contents. */
export const MINIATURES: ReadonlyMap<number, Late<readonly Mark[]>> = new Map(
  Object.entries(DRAWINGS).map(([path, load]) => [
    numberIn(path),
    late(() => load().then(({ miniature }) => miniature())),
  ]),
);

/** Numbers of the chapters that exist, in order. */
export const NUMBERS: readonly number[] = [...LOADERS.keys()].sort((a, b) => a - b);

export async function loadChapter(number: number): Promise<Chapter> {
  const part = LOADERS.get(number);
  if (!part) throw new Error(`there is no chapter ${number}`);
  return (await part.fetch()).chapter;
}
