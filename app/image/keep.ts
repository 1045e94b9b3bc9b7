// The person's own picture, kept on this device so that a reload shows it again. It never leaves the device.
import type { Photo } from './photo.ts';
import { toPng } from './surface.ts';

export interface KeptPicture {
  /** Give both to `decodeFile`. */
  blob: Blob;
  name: string;
}

/**
 * Keeping is a convenience: it fails as a value, never as an exception. `no-storage`: the browser has none here
 * (private window, storage switched off); `no-room`: the quota is used up; `failed`: anything else, also no answer.
 */
export type Kept<T> = { ok: true; value: T } | { ok: false; reason: 'no-storage' | 'no-room' | 'failed' };

const DATABASE = 'filter-and-mix';
const STORE = 'pictures';
const KEY = 'own';
/** Some browsers never answer in a private window. */
const PATIENCE_MS = 3000;

/** Replaces the picture kept before. */
export function keepPicture({ bitmap, name }: Photo): Promise<Kept<undefined>> {
  return asValue(async () => {
    const picture: KeptPicture = { blob: await toPng(bitmap), name };
    await run('readwrite', (store) => store.put(picture, KEY));
    return undefined;
  });
}

/** null when none was kept. */
export function keptPicture(): Promise<Kept<KeptPicture | null>> {
  return asValue(async () => {
    const found = await run<unknown>('readonly', (store) => store.get(KEY));
    return isPicture(found) ? found : null;
  });
}

export function forgetPicture(): Promise<Kept<undefined>> {
  return asValue(() => run<undefined>('readwrite', (store) => store.delete(KEY)));
}

function isPicture(found: unknown): found is KeptPicture {
  if (typeof found !== 'object' || found === null) return false;
  const { blob, name } = found as Partial<KeptPicture>;
  return blob instanceof Blob && typeof name === 'string';
}

/** One request in a transaction of its own; resolves when the transaction is through, so when it is really kept. */
async function run<T>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = ask(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
    });
  } finally {
    database.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer')), PATIENCE_MS);
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
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

async function asValue<T>(work: () => Promise<T>): Promise<Kept<T>> {
  try {
    if (!globalThis.indexedDB) return { ok: false, reason: 'no-storage' };
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}

function reasonOf(error: unknown): 'no-storage' | 'no-room' | 'failed' {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'no-room';
  return ['SecurityError', 'InvalidStateError', 'InvalidAccessError'].includes(name)
    ? 'no-storage'
    : 'failed';
}
