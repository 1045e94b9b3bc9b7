import { getOnce } from './once.ts';
import type { PageName, PageRoute } from './page-route.ts';

/** The first page is the one whose word an address leaves out. */
export function homePage(): PageName {
  return getOnce('routes')[0].name;
}

export function routeOf(page: PageName): PageRoute {
  const route = getOnce('routes').find(({ name }) => name === page);
  if (!route) throw new Error(`there is no page ${page}`);
  return route;
}

export const findRoute = (word: string): PageRoute | undefined =>
  getOnce('routes').find(({ name }) => name === word);

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
