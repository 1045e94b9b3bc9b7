import { expect, test } from 'vitest';
import { claimTab } from './tab.ts';
import type { TabWindow } from './tab.ts';

/** A browser: its locks, which all its tabs share, and what `sessionStorage` of one tab holds. */
function browser() {
  const held = new Map<string, () => void>();
  const request = (name: string, { signal }: { signal: AbortSignal }, act: () => Promise<unknown>) =>
    new Promise<void>((_, reject) => {
      const take = () => {
        if (held.has(name)) return;
        held.set(name, () => held.delete(name));
        clearInterval(asking);
        void act();
      };
      const asking = setInterval(take, 5);
      signal.addEventListener('abort', () => {
        clearInterval(asking);
        reject(new DOMException('', 'AbortError'));
      });
      take();
    });
  const locks = {
    request,
    query: () => Promise.resolve({ held: [...held.keys()].map((name) => ({ name })), pending: [] }),
  } as unknown as TabWindow['locks'];
  const open = (stored: Map<string, string>, navigation = 'navigate', hasLocks = true): TabWindow => ({
    storage: () => ({
      getItem: (key) => stored.get(key) ?? null,
      setItem: (key, value) => void stored.set(key, value),
    }),
    ...{ locks: hasLocks ? locks : undefined, navigation },
  });
  return { open, close: (id: string) => [...held].forEach(([name, free]) => name.endsWith(id) && free()) };
}

test('a fresh tab has a name of its own and no work', async () => {
  const { open } = browser();
  const [a, b] = [await claimTab(open(new Map())), await claimTab(open(new Map()))];
  expect([a.from, b.from]).toEqual([null, null]);
  expect(a.id).not.toBe(b.id);
  expect(await a.isOpen(b.id)).toBe(true);
});

test('a tab that is loaded again is the same, also when the page before takes a moment to go', async () => {
  const { open, close } = browser();
  const stored = new Map<string, string>();
  const before = await claimTab(open(stored));
  const again = claimTab(open(stored, 'reload'));
  setTimeout(() => close(before.id), 50);
  expect(await again).toMatchObject({ id: before.id, from: before.id });
});

test('a copy of a tab has a name of its own, and begins with the work that it was copied from', async () => {
  const { open } = browser();
  const stored = new Map<string, string>();
  const first = await claimTab(open(stored));
  const copied = new Map(stored);
  const copy = await claimTab(open(copied));
  expect(copy.from).toBe(first.id);
  expect(copy.id).not.toBe(first.id);
  // Loaded again it is itself.
  expect([...copied.values()]).toEqual([copy.id]);
  expect(await copy.isOpen(first.id)).toBe(true);
});

test('a closed tab is not open', async () => {
  const { open, close } = browser();
  const [a, b] = [await claimTab(open(new Map())), await claimTab(open(new Map()))];
  close(b.id);
  expect(await a.isOpen(b.id)).toBe(false);
});

test('without locks a tab is the same when it was loaded again or come back to, else a copy', async () => {
  const { open } = browser();
  const stored = new Map<string, string>();
  const { id } = await claimTab(open(stored, 'navigate', false));
  for (const way of ['reload', 'back_forward']) {
    expect(await claimTab(open(new Map(stored), way, false))).toMatchObject({ id, from: id });
  }
  const copy = await claimTab(open(new Map(stored), 'navigate', false));
  expect(copy.from).toBe(id);
  expect(copy.id).not.toBe(id);
  expect(await copy.isOpen(id)).toBe(false);
});

test('without a storage a tab is a fresh one, and nothing is thrown', async () => {
  const { open } = browser();
  const storage = () => {
    throw new DOMException('', 'SecurityError');
  };
  expect(await claimTab({ ...open(new Map()), storage })).toMatchObject({ from: null });
});
