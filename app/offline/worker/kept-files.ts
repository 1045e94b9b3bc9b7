// The files of this version on this device, in a cache of their own, and those of the versions before.
import type { FileList, Kept, ListedFile, NotKept } from '../protocol.ts';
import { PAGE } from './answer.ts';

/** So many files are under way at a time, as browsers do it. */
const AT_A_TIME = 6;

export interface Storages {
  caches: Pick<CacheStorage, 'open' | 'keys' | 'delete'>;
  fetch: (request: Request) => Promise<Response>;
}

export interface KeptFiles {
  /** Keeps what the page needs to begin, and takes along what a version before has kept and this one has too. Rejects: NotFit, or what the device or the network says. */
  install: () => Promise<void>;
  /** Keeps whatever is not kept yet; tells after each file. */
  keepAll: (tell: (kept: Kept) => void) => Promise<Kept>;
  kept: () => Promise<Kept>;
  /** A file of this version: kept, or else from the network, and then kept. */
  get: (path: string) => Promise<Response>;
  /** A file that a version before has kept; undefined: none has. */
  older: (path: string) => Promise<Response | undefined>;
  /** Drops versions that nobody needs: see `unneeded`. */
  dropOlder: (held: readonly string[] | null, pages: number) => Promise<void>;
}

/** What came is not what was asked for: a sign-in of the network, the page of another version. */
export class NotFit extends Error {
  constructor(path: string) {
    super(`${path} is not what it should be`);
    this.name = 'NotFit';
  }
}

/** Files whose name changes with what is in them. */
const isHashed = (path: string): boolean => path.startsWith('assets/');

/**
 * @param scope the page's folder as a URL; two copies of the page on one host keep their files apart
 */
export function createKeptFiles(list: FileList, scope: string, { caches, fetch }: Storages): KeptFiles {
  const prefix = `filter-and-mix.files ${scope} `;
  const own = `${prefix}${list.entry} ${list.version}`;
  const files = [...list.core, ...list.rest];
  const all = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const urlOf = (path: string) => new URL(path === PAGE ? './' : path, scope).href;
  const open = () => caches.open(own);
  const olderNames = async () =>
    (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== own);

  async function fetchFit(path: string): Promise<Response> {
    // A file with one name for good is asked for anew; the browser may have one from before.
    const response = await fetch(
      new Request(urlOf(path), { cache: isHashed(path) ? 'default' : 'no-cache' }),
    );
    if (!response.ok) throw new NotFit(path);
    const isHtml = (response.headers.get('Content-Type') ?? '').includes('text/html');
    if (isHtml && !path.endsWith('.html')) throw new NotFit(path); // a page to sign in at, or the host's own 404
    if (path === PAGE && !(await response.clone().text()).includes(list.entry)) throw new NotFit(path);
    return response;
  }

  async function keep(cache: Cache, path: string): Promise<Response> {
    const response = await fetchFit(path);
    await cache.put(urlOf(path), response.clone());
    return response;
  }

  async function pathsKept(cache: Cache): Promise<Set<string>> {
    const urls = new Set((await cache.keys()).map(({ url }) => url));
    return new Set(files.map(({ path }) => path).filter((path) => urls.has(urlOf(path))));
  }

  const sumOf = (paths: ReadonlySet<string>): Kept => ({
    bytes: files.reduce((sum, { path, bytes }) => sum + (paths.has(path) ? bytes : 0), 0),
    all,
  });

  /** Files of a version before that are the same in this one: their names say so. */
  async function takeAlong(cache: Cache, there: Set<string>): Promise<void> {
    for (const name of await olderNames()) {
      const before = await caches.open(name);
      for (const { path } of files) {
        if (there.has(path) || !isHashed(path)) continue;
        const found = await before.match(urlOf(path));
        if (!found) continue;
        await cache.put(urlOf(path), found);
        there.add(path);
      }
    }
  }

  async function keepEach(wanted: readonly ListedFile[], tell?: (kept: Kept) => void): Promise<void> {
    const cache = await open();
    const there = await pathsKept(cache);
    const left = wanted.map(({ path }) => path).filter((path) => !there.has(path));
    const keepOneAfterTheOther = async () => {
      for (let path = left.shift(); path !== undefined; path = left.shift()) {
        await keep(cache, path);
        there.add(path);
        tell?.(sumOf(there));
      }
    };
    const turns = await Promise.allSettled(Array.from({ length: AT_A_TIME }, keepOneAfterTheOther));
    const failed = turns.find((turn) => turn.status === 'rejected');
    if (failed) throw failed.reason;
  }

  return {
    async install() {
      const cache = await open();
      await takeAlong(cache, await pathsKept(cache));
      await keepEach(list.core);
    },
    async keepAll(tell) {
      await keepEach(files, tell);
      return sumOf(await pathsKept(await open()));
    },
    kept: async () => sumOf(await pathsKept(await open())),
    async get(path) {
      const cache = await open();
      return (await cache.match(urlOf(path))) ?? (await keep(cache, path).catch(() => fetchPlainly(path)));
    },
    async older(path) {
      if (!isHashed(path)) return undefined;
      for (const name of await olderNames()) {
        const found = await (await caches.open(name)).match(urlOf(path));
        if (found) return found;
      }
      return undefined;
    },
    async dropOlder(held, pages) {
      const gone = unneeded(await olderNames(), held, pages);
      await Promise.all(gone.map((name) => caches.delete(name)));
    },
  };

  /** What could not be kept is used all the same, as without a worker. */
  function fetchPlainly(path: string): Promise<Response> {
    return fetch(new Request(urlOf(path)));
  }
}

/**
 * Which caches of versions before nobody needs. Each open page holds the name of its own version; one that does not (yet) may need any
 * of them.
 *
 * @param held entry scripts of the open pages; null: this browser does not tell, and then only the one page that asks is sure
 * @param pages how many are open
 */
export function unneeded(names: readonly string[], held: readonly string[] | null, pages: number): string[] {
  const isKnown = held ? held.length >= pages : pages <= 1;
  return isKnown ? names.filter((name) => !held?.some((entry) => name.includes(` ${entry} `))) : [];
}

export function reasonOf(error: unknown): NotKept {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'no-room';
  return name === 'TypeError' || name === 'NotFit' ? 'no-network' : 'failed';
}
