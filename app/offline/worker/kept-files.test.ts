import { expect, test } from 'vitest';
import { MemoryCaches } from '../../testing/memory-caches.ts';
import type { FileList, Kept } from '../protocol.ts';
import { createKeptFiles, NotFit, reasonOf, unneeded } from './kept-files.ts';

const SCOPE = 'https://school.example/filter/';

const ONE: FileList = {
  ...{ version: 'v1', entry: 'assets/index-1.js' },
  core: [
    { path: 'index.html', bytes: 10 },
    { path: 'assets/index-1.js', bytes: 20 },
    { path: 'assets/same-x.js', bytes: 5 },
  ],
  rest: [
    { path: 'assets/chapter-1.js', bytes: 30 },
    { path: 'photos/cat.webp', bytes: 40 },
  ],
};
const TWO: FileList = {
  ...{ version: 'v2', entry: 'assets/index-2.js' },
  core: [
    { path: 'index.html', bytes: 11 },
    { path: 'assets/index-2.js', bytes: 21 },
    { path: 'assets/same-x.js', bytes: 5 },
  ],
  rest: [
    { path: 'assets/chapter-2.js', bytes: 31 },
    { path: 'photos/cat.webp', bytes: 40 },
  ],
};

const page = ({ entry }: FileList) =>
  new Response(`<script src="./${entry}"></script>`, { headers: { 'Content-Type': 'text/html' } });

/** A host with a version of the page; `change` is another answer for some paths. */
function host(list: FileList, change: Record<string, () => Response> = {}) {
  const asked: string[] = [];
  const fetch = ({ url, cache }: Request): Promise<Response> => {
    const path = url.slice(SCOPE.length) || 'index.html';
    asked.push(`${path} ${cache}`);
    if (path in change) return Promise.resolve(change[path]());
    if (path === 'index.html') return Promise.resolve(page(list));
    const type = { 'Content-Type': 'text/javascript' };
    return Promise.resolve(new Response(`${list.version} ${path}`, { headers: type }));
  };
  return { asked, fetch };
}

const namesOf = (asked: string[]) => asked.map((line) => line.split(' ')[0]).sort();

test('what the page needs is kept at once, the rest when there is a moment', async () => {
  const [caches, { asked, fetch }] = [new MemoryCaches(), host(ONE)];
  const files = createKeptFiles(ONE, SCOPE, { caches, fetch });
  await files.install();
  expect(namesOf(asked)).toEqual(['assets/index-1.js', 'assets/same-x.js', 'index.html']);
  expect(await files.kept()).toEqual({ bytes: 35, all: 105 });
  const told: Kept[] = [];
  expect(await files.keepAll((kept) => told.push(kept))).toEqual({ bytes: 105, all: 105 });
  expect(asked).toHaveLength(5);
  expect(told.map(({ bytes }) => bytes)).toEqual([65, 105]);
});

test('the page is asked for by its folder; names that stay are asked for anew', async () => {
  const [caches, { asked, fetch }] = [new MemoryCaches(), host(ONE)];
  await createKeptFiles(ONE, SCOPE, { caches, fetch }).keepAll(() => {});
  expect(asked).toContain('index.html no-cache');
  expect(asked).toContain('photos/cat.webp no-cache');
  expect(asked).toContain('assets/chapter-1.js default');
  const [kept] = caches.named.values();
  expect([...kept.responses.keys()]).toContain(SCOPE);
});

test('an update fetches what is new, and takes along what has kept its name', async () => {
  const caches = new MemoryCaches();
  await createKeptFiles(ONE, SCOPE, { caches, fetch: host(ONE).fetch }).keepAll(() => {});
  const { asked, fetch } = host(TWO);
  const files = createKeptFiles(TWO, SCOPE, { caches, fetch });
  await files.install();
  expect(namesOf(asked)).toEqual(['assets/index-2.js', 'index.html']);
  expect(await (await files.get('assets/same-x.js')).text()).toBe('v1 assets/same-x.js');
});

test('after an update a page of the version before still gets its own parts', async () => {
  const caches = new MemoryCaches();
  await createKeptFiles(ONE, SCOPE, { caches, fetch: host(ONE).fetch }).keepAll(() => {});
  const files = createKeptFiles(TWO, SCOPE, { caches, fetch: host(TWO).fetch });
  await files.install();
  expect(await (await files.older('assets/chapter-1.js'))?.text()).toBe('v1 assets/chapter-1.js');
  // What has one name for good is of this version.
  expect(await files.older('photos/cat.webp')).toBeUndefined();
  await files.dropOlder(['assets/index-1.js', 'assets/index-2.js'], 2);
  expect(await files.older('assets/chapter-1.js')).toBeDefined();
  await files.dropOlder(['assets/index-2.js'], 1);
  expect(await files.older('assets/chapter-1.js')).toBeUndefined();
  expect(await files.kept()).toEqual({ bytes: 37, all: 108 });
});

test('older versions are kept until every open page has said which is its own', () => {
  const names = ['filter assets/index-1.js v1', 'filter assets/index-2.js v2'];
  expect(unneeded(names, ['assets/index-3.js', 'assets/index-2.js'], 2)).toEqual([names[0]]);
  expect(unneeded(names, ['assets/index-3.js'], 2)).toEqual([]);
  // A browser without locks: only a page that is alone is sure.
  expect(unneeded(names, null, 2)).toEqual([]);
  expect(unneeded(names, null, 1)).toEqual(names);
});

test('two copies of the page on one host keep their files apart', async () => {
  const caches = new MemoryCaches();
  await createKeptFiles(ONE, SCOPE, { caches, fetch: host(ONE).fetch }).install();
  const other = createKeptFiles(TWO, `${SCOPE}other/`, { caches, fetch: host(TWO).fetch });
  await other.dropOlder([], 0);
  expect(caches.named.size).toBe(1);
  expect(await other.older('assets/same-x.js')).toBeUndefined();
});

const signIn = () => new Response('<form>', { headers: { 'Content-Type': 'text/html; charset=utf-8' } });

test.each([
  ['a page to sign in at instead of a script', { 'assets/index-1.js': signIn }],
  ['the page of another version', { 'index.html': () => page(TWO) }],
  ['a file that is gone', { 'assets/same-x.js': () => new Response('', { status: 404 }) }],
])('%s is not kept, and the version does not begin with it', async (_, change) => {
  const caches = new MemoryCaches();
  const files = createKeptFiles(ONE, SCOPE, { caches, fetch: host(ONE, change).fetch });
  await expect(files.install()).rejects.toThrow(NotFit);
  const [path] = Object.keys(change);
  const [kept] = caches.named.values();
  expect([...kept.responses.keys()]).not.toContain(path === 'index.html' ? SCOPE : SCOPE + path);
});

test('what the device has no room for is given all the same', async () => {
  const [caches, { asked, fetch }] = [new MemoryCaches(), host(ONE)];
  const files = createKeptFiles(ONE, SCOPE, { caches, fetch });
  await files.install();
  const full = new DOMException('', 'QuotaExceededError');
  for (const cache of caches.named.values()) cache.refusal = full;
  expect(await (await files.get('assets/chapter-1.js')).text()).toBe('v1 assets/chapter-1.js');
  await expect(files.keepAll(() => {})).rejects.toBe(full);
  expect(await files.kept()).toEqual({ bytes: 35, all: 105 });
  expect(asked.length).toBeGreaterThan(3);
});

test('a file that is first used when the network is there is kept by that', async () => {
  const [caches, { fetch }] = [new MemoryCaches(), host(ONE)];
  const files = createKeptFiles(ONE, SCOPE, { caches, fetch });
  await files.get('assets/chapter-1.js');
  expect(await files.kept()).toEqual({ bytes: 30, all: 105 });
});

test('what goes wrong is no room, no network, or a failure', () => {
  expect(reasonOf(new DOMException('', 'QuotaExceededError'))).toBe('no-room');
  expect(reasonOf(new TypeError('Failed to fetch'))).toBe('no-network');
  expect(reasonOf(new NotFit('index.html'))).toBe('no-network');
  expect(reasonOf(new Error('odd'))).toBe('failed');
});
