// Shelves in the browser's database of this page. Nothing in it ever leaves the device.
import type { Kept, NotKept, Shelf } from './shelf.ts';

const DATABASE = 'filter-and-mix';
/** 1: one picture under the name `own`. 2: pictures by content, and the work of each tab. 3: recent work of the Explore page. */
const VERSION = 3;
const STORES = ['pictures', 'work', 'recent'] as const;
/** Some browsers never answer in a private window. */
const PATIENCE_MS = 3000;

type StoreName = (typeof STORES)[number];

/** The name of the one picture that version 1 kept: its content was not looked at. */
export const FROM_VERSION_1 = '0'.repeat(16);

export function databaseShelf(name: StoreName): Shelf {
  return {
    get: (key) => asValue(() => run(name, 'readonly', (store) => store.get(key) as IDBRequest<unknown>)),
    all: () =>
      asValue(async () => {
        const keys: IDBValidKey[] = [];
        const things = await run(name, 'readonly', (store) => {
          const asked = store.getAllKeys();
          asked.onsuccess = () => void keys.push(...asked.result);
          return store.getAll() as IDBRequest<unknown[]>;
        });
        return new Map(things.map((thing, i) => [keys[i] as string, thing]));
      }),
    put: (key, thing) => done(() => run(name, 'readwrite', (store) => store.put(thing, key))),
    remove: (keys) =>
      done(() => run(name, 'readwrite', (store) => keys.map((key) => store.delete(key)).at(-1) ?? null)),
    clear: () => done(() => run(name, 'readwrite', (store) => store.clear())),
  };
}

const done = (work: () => Promise<unknown>): Promise<Kept<undefined>> =>
  asValue(async () => {
    await work();
    return undefined;
  });

/** Requests in a transaction of their own; resolves to the last one's result when the transaction is through. */
async function run<T>(
  name: StoreName,
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T> | null,
): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(name, mode);
      const request = ask(transaction.objectStore(name));
      transaction.oncomplete = () => resolve(request?.result as T);
      transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
    });
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer')), PATIENCE_MS);
    const request = indexedDB.open(DATABASE, VERSION);
    request.onupgradeneeded = () => {
      const { result: database, transaction } = request;
      for (const store of STORES) {
        if (!database.objectStoreNames.contains(store)) database.createObjectStore(store);
      }
      rename(transaction!.objectStore('pictures'), 'own', FROM_VERSION_1);
    };
    request.onsuccess = () => {
      clearTimeout(timer);
      resolve(request.result);
    };
    request.onerror = () => {
      clearTimeout(timer);
      reject(request.error ?? new Error('not opened'));
    };
  });
}

function rename(store: IDBObjectStore, from: string, to: string): void {
  const asked = store.get(from) as IDBRequest<unknown>;
  asked.onsuccess = () => {
    if (asked.result === undefined) return;
    store.put(asked.result, to);
    store.delete(from);
  };
}

async function asValue<T>(work: () => Promise<T>): Promise<Kept<T>> {
  try {
    if (!globalThis.indexedDB) return { ok: false, reason: 'no-storage' };
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}

export function reasonOf(error: unknown): NotKept {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'no-room';
  return ['SecurityError', 'InvalidStateError', 'InvalidAccessError'].includes(name)
    ? 'no-storage'
    : 'failed';
}
