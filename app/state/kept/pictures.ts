// The person's own pictures, kept on this device by their content: each tab finds its own again, and the last ones can be chosen anew.
import { databaseShelf } from './database.ts';
import type { Kept, Shelf } from './shelf.ts';

export interface KeptPicture {
  /** The file as it came: give it to `decodeFile` with the name. It is never written anew, nor held in memory. */
  blob: Blob;
  name: string;
  /** A small picture of it; null where there is none. */
  thumbnail: Blob | null;
  /** When it was kept, ms since 1970. */
  at: number;
}

/** So many pictures, and so many bytes of them; the oldest make room. The newest one is kept whatever its size. */
export const MOST = { pictures: 8, bytes: 160 * 2 ** 20 } as const;

export interface PictureKeeper {
  keep: (id: string, picture: KeptPicture) => Promise<Kept<undefined>>;
  /** null: it is not on this device. */
  find: (id: string) => Promise<KeptPicture | null>;
  /** By id, newest first. */
  list: () => Promise<[id: string, picture: KeptPicture][]>;
  forget: (id: string) => Promise<Kept<undefined>>;
  forgetAll: () => Promise<Kept<undefined>>;
  /** Calls back when a picture was kept or forgotten here. */
  subscribe: (changed: () => void) => () => void;
}

export function createPictureKeeper(
  shelf: Shelf,
  most: { pictures: number; bytes: number } = MOST,
): PictureKeeper {
  /** What the device does not keep stays in reach for as long as the page is open: a file is a reference, not its bytes. */
  const held = new Map<string, KeptPicture>();
  const listeners = new Set<() => void>();
  const tell = <T>(value: T): T => {
    listeners.forEach((changed) => changed());
    return value;
  };

  async function list(): Promise<[string, KeptPicture][]> {
    const kept = await shelf.all();
    const found = new Map(held);
    if (kept.ok) {
      for (const [id, thing] of kept.value) {
        const picture = pictureIn(thing);
        if (picture) found.set(id, picture);
      }
    }
    return [...found].sort(([, a], [, b]) => b.at - a.at);
  }

  return {
    list,
    async keep(id, picture) {
      const kept = await shelf.put(id, picture);
      if (kept.ok) held.delete(id);
      else held.set(id, picture);
      const tooMuch = beyond(await list(), most);
      tooMuch.forEach((old) => held.delete(old));
      if (tooMuch.length > 0) await shelf.remove(tooMuch);
      return tell(kept);
    },
    async find(id) {
      const kept = await shelf.get(id);
      return (kept.ok ? pictureIn(kept.value) : null) ?? held.get(id) ?? null;
    },
    async forget(id) {
      held.delete(id);
      return tell(await shelf.remove([id]));
    },
    async forgetAll() {
      held.clear();
      return tell(await shelf.clear());
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}

/** Which of these, newest first, go beyond the bounds. */
function beyond(
  pictures: readonly [string, KeptPicture][],
  most: { pictures: number; bytes: number },
): string[] {
  let bytes = 0;
  return pictures
    .filter(([, { blob }], i) => {
      bytes += blob.size;
      return i > 0 && (i >= most.pictures || bytes > most.bytes);
    })
    .map(([id]) => id);
}

/** Of version 1 there are only the blob and its name. */
function pictureIn(thing: unknown): KeptPicture | null {
  if (typeof thing !== 'object' || thing === null) return null;
  const { blob, name, thumbnail, at } = thing as Partial<KeptPicture>;
  if (!(blob instanceof Blob) || typeof name !== 'string') return null;
  return {
    ...{ blob, name },
    thumbnail: thumbnail instanceof Blob ? thumbnail : null,
    at: typeof at === 'number' ? at : 0,
  };
}

/** The pictures of this page. */
export const ownPictures: PictureKeeper = createPictureKeeper(databaseShelf('pictures'));
