import { ownPictures } from '../kept/pictures.ts';
import type { PictureKeeper } from '../kept/pictures.ts';
import { keptRecent } from '../kept/recent.ts';
import type { RecentKeeper } from '../kept/recent.ts';
import { keptWork } from '../kept/work.ts';
import type { WorkKeeper } from '../kept/work.ts';
import { clearProgress } from './lesson.ts';

/** What all names of this page begin with in the storages of the browser. */
const OURS = 'filter-and-mix.';
/** The name of a tab says nothing of what was made in it, and its lock is held. */
const TAB = 'filter-and-mix.tab';

/**
 * Takes everything that this page keeps out of the storage of this device: pictures, layers, recent work, progress, language and theme. What is
 * on the screen stays until the page is left. False: the browser did not let the page at all of it.
 */
export async function forgetAll(
  pictures: Pick<PictureKeeper, 'forgetAll'> = ownPictures,
  work: Pick<WorkKeeper, 'forgetAll'> = keptWork,
  recent: Pick<RecentKeeper, 'forgetAll'> = keptRecent,
): Promise<boolean> {
  clearProgress();
  const isThrough = [() => localStorage, () => sessionStorage].map(clear).every(Boolean);
  const kept = await Promise.all([pictures.forgetAll(), work.forgetAll(), recent.forgetAll()]);
  return isThrough && kept.every(({ ok }) => ok);
}

function clear(storage: () => Storage): boolean {
  try {
    const there = storage();
    const names = Array.from({ length: there.length }, (_, i) => there.key(i) ?? '');
    for (const name of names) if (name.startsWith(OURS) && name !== TAB) there.removeItem(name);
    return true;
  } catch {
    return false;
  }
}
