// What stands before the `?` of an address: nothing for the first page, else its word, and behind it a place: `learn`, `learn/5/2`.
import { findRoute, homePage } from '../routes.ts';
import { plainSigns } from '../../model/number-signs.ts';
import type { PageName } from '../routes.ts';
import { clipped } from './repairs.ts';
import type { RepairList } from './repairs.ts';

interface Path {
  page: PageName;
  /** '': where the page begins. */
  place: string;
}

/** A place that a page does not have is its beginning, an unknown page is the first one; both are said. */
export function readPath(written: string, repairs: RepairList): Path {
  const path = plainSigns(written);
  const beginning: Path = { page: homePage(), place: '' };
  if (path === '') return beginning;
  const [word] = path.split('/', 1);
  const route = findRoute(word);
  if (!route) {
    repairs.add({ code: 'page', was: clipped(path) });
    return beginning;
  }
  const page = route.name;
  const text = path.slice(word.length + 1);
  const place = text === '' ? '' : (route.readPlace?.(text) ?? null);
  if (place === null) repairs.add({ code: 'place', page, was: clipped(path) });
  return { page, place: place ?? '' };
}
