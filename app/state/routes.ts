// Pages as the address and the browser's history know them: a word, and what the page itself writes behind it. The pages stand
// above the state; app/pages/table.ts is handed over at the start, before anything is read.
import type { PageName } from '../i18n/words/shell.en.ts';
import { createOnce } from './once.ts';

/** The word of a page after `#/`, which is also the key of its name in the words. */
export type { PageName };

export interface PageRoute {
  name: PageName;
  /**
   * Whether the page always shows a board: an address of it that says nothing of a layer means the opening one. A page that begins
   * with a layer of its own has false.
   */
  hasBoard: boolean;
  /** A place within the page as the page itself spells it; null: it has no such place. Without it the page is one place. */
  readPlace?: (text: string) => string | null;
  /** Two places with the same answer share one entry of the browser's history, and what is on the screen stays. */
  entryOf?: (place: string) => string;
}

/** The pages, as the address knows them. */
export const ROUTES = createOnce<readonly PageRoute[]>('routes');

/** The first page is the one whose word an address leaves out. */
export function homePage(): PageName {
  return ROUTES.get()[0].name;
}

export function routeOf(page: PageName): PageRoute {
  const route = ROUTES.get().find(({ name }) => name === page);
  if (!route) throw new Error(`there is no page ${page}`);
  return route;
}

export const findRoute = (word: string): PageRoute | undefined =>
  ROUTES.get().find(({ name }) => name === word);

/** What makes one entry of the browser's history, as far as it is a matter of where one is. */
export function entryAt(page: PageName, place: string): string {
  const { entryOf } = routeOf(page);
  return `${page}/${entryOf ? entryOf(place) : place}`;
}

/** What stands before the `?` of an address; `readPath` is its other half. */
export function writePath({ page, place }: { page: PageName; place: string }): string {
  if (place !== '') return `${page}/${place}`;
  return page === homePage() ? '' : page;
}
