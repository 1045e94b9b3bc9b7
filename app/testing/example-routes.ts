// Pages of every kind, as a table of pages may hold them.
import type { PageRoute } from '../state/routes.ts';

/** A page with a board, and one with places `1` to `99`, each with screens `/2` to `/9` that share an entry. */
export const EXAMPLE_ROUTES: readonly PageRoute[] = [
  { name: 'step', hasBoard: true },
  {
    name: 'learn',
    hasBoard: false,
    readPlace: (text) => (/^[1-9]\d?(\/[2-9])?$/.test(text) ? text : null),
    entryOf: (place) => place.split('/')[0],
  },
];
