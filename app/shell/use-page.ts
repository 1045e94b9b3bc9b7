import { PAGES } from '../pages/table.ts';
import type { PageEntry } from '../pages/entry.ts';
import { useApp } from '../state/page/use-app.ts';

/** The page that is open. */
export function usePage(): PageEntry {
  const page = useApp((state) => state.page);
  return PAGES.find(({ name }) => name === page)!;
}
