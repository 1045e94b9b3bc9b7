// The last settings of the Explore page on this device and, where a person asks for that, the pictures that they were made on.
import { databaseShelf } from './database.ts';
import type { Kept, NotKept, Shelf } from './shelf.ts';

export interface Recent {
  /** When it was changed last, ms since 1970. */
  at: number;
  /** The page's part of the address: all settings, and which picture. */
  place: string;
  /** The person's own picture by its content, with its name; null: one of our photographs, which the place names. */
  own: { id: string; name: string } | null;
  /** What was shown, small. Of an own picture only where pictures are kept. */
  thumbnail: Blob | null;
}

export interface OwnFile {
  blob: Blob;
  name: string;
}

export interface RecentFound {
  /** By id, newest first. */
  recent: [id: string, recent: Recent][];
  /** Whether own pictures are kept too: only once somebody has said so. */
  hasPictures: boolean;
}

/** The newest so many; what was changed longest ago makes room. */
export const MOST_RECENT = 5;

export interface RecentKeeper {
  /** In place of what has this id, and of what has the same place. `file` is kept where pictures are. */
  keep: (id: string, recent: Recent, file: OwnFile | null) => Promise<Kept<undefined>>;
  list: () => Promise<Kept<RecentFound>>;
  /** The own picture of one of them; null: it was not kept. */
  file: (id: string) => Promise<OwnFile | null>;
  /** From now on, or no more: then those that there are go at once, small ones too. */
  keepPictures: (isWanted: boolean) => Promise<Kept<undefined>>;
  forgetAll: () => Promise<Kept<undefined>>;
  /** Why the last one was not kept; null: it was. */
  trouble: () => NotKept | null;
  /** Calls back when something was kept or forgotten here. */
  subscribe: (changed: () => void) => () => void;
}

/** Three kinds of things lie on the shelf. */
const WORK = 'work.';
const FILE = 'file.';
const PICTURES = 'pictures';

export function createRecentKeeper(shelf: Shelf): RecentKeeper {
  const listeners = new Set<() => void>();
  let trouble: NotKept | null = null;
  const tell = <T>(kept: Kept<T>): Kept<T> => {
    trouble = kept.ok ? null : kept.reason;
    listeners.forEach((changed) => changed());
    return kept;
  };

  async function list(): Promise<Kept<RecentFound>> {
    const all = await shelf.all();
    if (!all.ok) return all;
    const recent = [...all.value].flatMap(([key, thing]): [string, Recent][] => {
      const found = key.startsWith(WORK) ? recentIn(thing) : null;
      return found ? [[key.slice(WORK.length), found]] : [];
    });
    recent.sort(([, a], [, b]) => b.at - a.at);
    return { ok: true, value: { recent, hasPictures: all.value.get(PICTURES) === true } };
  }

  /** Takes away what is too old or double, and files that nothing names any more. */
  async function tidy(kept: string): Promise<void> {
    const [all, found] = await Promise.all([shelf.all(), list()]);
    if (!all.ok || !found.ok) return;
    const { recent } = found.value;
    const place = recent.find(([id]) => id === kept)?.[1].place;
    const staying = recent.filter(([id, one]) => id === kept || one.place !== place).slice(0, MOST_RECENT);
    const names = new Set(staying.flatMap(([id, { own }]) => [WORK + id, ...(own ? [FILE + own.id] : [])]));
    const gone = [...all.value.keys()].filter((key) => key !== PICTURES && !names.has(key));
    if (gone.length > 0) await shelf.remove(gone);
  }

  return {
    list,
    async keep(id, recent, file) {
      const kept = await shelf.put(WORK + id, recent);
      if (!kept.ok) return tell(kept);
      await tidy(id);
      const name = recent.own && FILE + recent.own.id;
      if (!name || !file) return tell(kept);
      const there = await shelf.get(name);
      // It is known by its content: one that is there is the same.
      if (there.ok && fileIn(there.value)) return tell(kept);
      return tell(await shelf.put(name, file));
    },
    async file(id) {
      const kept = await shelf.get(FILE + id);
      return kept.ok ? fileIn(kept.value) : null;
    },
    async keepPictures(isWanted) {
      if (isWanted) return tell(await shelf.put(PICTURES, true));
      const all = await shelf.all();
      if (!all.ok) return tell(all);
      const files = [...all.value.keys()].filter((key) => key === PICTURES || key.startsWith(FILE));
      for (const [key, thing] of all.value) {
        const recent = key.startsWith(WORK) ? recentIn(thing) : null;
        if (recent?.own && recent.thumbnail) await shelf.put(key, { ...recent, thumbnail: null });
      }
      return tell(await shelf.remove(files));
    },
    forgetAll: async () => tell(await shelf.clear()),
    trouble: () => trouble,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}

function recentIn(thing: unknown): Recent | null {
  if (typeof thing !== 'object' || thing === null) return null;
  const { at, place, own, thumbnail } = thing as Partial<Recent>;
  if (typeof at !== 'number' || typeof place !== 'string') return null;
  const isOwn = typeof own?.id === 'string' && typeof own.name === 'string';
  return {
    ...{ at, place },
    own: isOwn ? { id: own.id, name: own.name } : null,
    thumbnail: thumbnail instanceof Blob ? thumbnail : null,
  };
}

function fileIn(thing: unknown): OwnFile | null {
  if (typeof thing !== 'object' || thing === null) return null;
  const { blob, name } = thing as Partial<OwnFile>;
  return blob instanceof Blob && typeof name === 'string' ? { blob, name } : null;
}

/** The recent work of this browser. */
export const keptRecent: RecentKeeper = createRecentKeeper(databaseShelf('recent'));
