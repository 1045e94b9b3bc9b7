// What the person should know. app/shell has the words.
import { watchReturn } from '../late/network-return.ts';
import type { NetworkReturn } from '../late/network-return.ts';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { LatePart } from '../engine/client.ts';
import type { JobCode } from '../engine/job-error.ts';
import type { ImageProblem } from '../image/image-error.ts';
import type { Note as ImageNote } from '../image/photo.ts';
import type { AddressRepair } from './address/repairs.ts';
import type { LongKey } from './address/types.ts';
import { createOnce } from './once.ts';

/** Something the person should know, as code and values; i18n owns the words. */
export type Notice = {
  id: number;
  tone: 'alert' | 'note';
} & (
  | { kind: 'worker-restarted' }
  /** `network`: since then. */
  | { kind: 'worker-gave-up'; cause: JobCode; network: NetworkReturn }
  /** A part of the engine is long on its way; it goes on by itself. */
  | { kind: 'engine-late'; part: LatePart }
  | { kind: 'layer-failed'; code: JobCode; detail: Record<string, unknown> }
  /** A picture or pasted numbers were refused: `say(words.errors, problem)`. */
  | { kind: 'image-failed'; problem: ImageProblem }
  /** What was done to the person's own picture: `notes` on the way in, then averaged down to so many cells. */
  | {
      kind: 'image-read';
      name: string;
      notes: readonly ImageNote[];
      cells: { height: number; width: number };
    }
  | { kind: 'address-repaired'; repairs: readonly AddressRepair[] }
  /** What a link only names is not on this device. */
  | { kind: 'pieces-absent'; keys: readonly LongKey[] }
  /** What is more than the address can hold will be gone after a reload: `words.workNotKept[reason]` */
  | { kind: 'work-not-kept'; reason: 'no-storage' | 'no-room' | 'failed' }
  /** A page opened by its plain name, and work of this tab, or of one that is closed, lies ready at this address. */
  | { kind: 'work-waiting'; tab: string; fragment: string }
  | { kind: 'own-picture-absent' }
  /** A link of old does not say which own picture it means. */
  | { kind: 'own-picture-newest' }
  /** `words.notKept[reason]` */
  | { kind: 'not-kept'; reason: 'no-storage' | 'no-room' | 'failed' }
  /** Something was dropped where no picture is taken. */
  | { kind: 'not-taken' }
  /** Pieces of the page are on their way for longer than one would think; by what waits for them. */
  | { kind: 'part-late'; parts: readonly object[] }
  /** The words of the language that is wanted are not there yet, and the page is in English until they are. */
  | { kind: 'words-late' }
  /** A piece of the page itself (words, a dialog, the reader of addresses) did not come over the network. `network`: since then. */
  | { kind: 'part-not-loaded'; again: () => void; network: NetworkReturn }
  /** The same of what the page begins with: its address, what it keeps. */
  | { kind: 'begin-not-loaded'; again: () => void }
  /** A newer version of the page is on this device and waits. */
  | { kind: 'update-ready' }
  /** The page itself is at fault. */
  | { kind: 'action-failed'; again: () => void }
);

type Said = Notice extends infer N ? (N extends Notice ? Omit<N, 'id'> : never) : never;

const STORE = createOnce<StoreApi<readonly Notice[]>>('notices');

/** Begins with none. */
export const beginNotices = (): void => STORE.set(createStore<readonly Notice[]>(() => []));

/** What is said now, oldest first. */
export const noticesNow = (): readonly Notice[] => STORE.get().getState();
export const useNotices = (): readonly Notice[] => useStore(STORE.get());

const put = (notices: readonly Notice[]): void => STORE.get().setState(notices, true);

/**
 * Adds a notice; one of the same kind is replaced, so that a flood stays one sentence. Of actions that did not happen none is
 * forgotten: to try again is to try them all, in their order.
 */
export function notify(notice: Said): void {
  const notices = noticesNow();
  const before = notices.find(({ kind }) => kind === notice.kind);
  const others = notices.filter((other) => other !== before);
  const id = 1 + Math.max(0, ...notices.map((known) => known.id));
  put([...others, { ...(before ? withBoth(before, notice) : notice), id }]);
}

function withBoth(before: Notice, notice: Said): Said {
  if (!('again' in before && 'again' in notice)) return notice;
  const [first, then] = [before.again, notice.again];
  return {
    ...notice,
    again() {
      first();
      then();
    },
  };
}

/** Says that a part of the page did not arrive, and offers again what it was wanted for. */
export const notifyNotLoaded = (again: () => void): void =>
  notify({ kind: 'part-not-loaded', tone: 'alert', again, network: watchReturn() });

export function dismiss(id: number): void {
  put(noticesNow().filter((notice) => notice.id !== id));
}

/** Takes back what no longer holds. */
export function retract(...kinds: Notice['kind'][]): void {
  const left = noticesNow().filter(({ kind }) => !kinds.includes(kind));
  if (left.length < noticesNow().length) put(left);
}

/** The part of the engine that was told to be late is so no longer. */
export function retractLate(part: LatePart): void {
  const told = noticesNow().find((notice) => notice.kind === 'engine-late' && notice.part === part);
  if (told) dismiss(told.id);
}

/** What is not there after this time (ms) is spoken of. */
export const PATIENCE = 5000;

/** Waits for what an action needs. While it is long on its way that is said; what is shown in a place of its own says it there. */
export async function awaited<T>(part: Promise<T>, patience = PATIENCE): Promise<T> {
  const waiting = {};
  let isTold = false;
  const timer = setTimeout(() => {
    isTold = true;
    tellLate((parts) => [...parts, waiting]);
  }, patience);
  try {
    return await part;
  } finally {
    clearTimeout(timer);
    if (isTold) tellLate((parts) => parts.filter((other) => other !== waiting));
  }
}

function tellLate(change: (parts: readonly object[]) => readonly object[]): void {
  const told = noticesNow().find((notice) => notice.kind === 'part-late');
  const before = told?.parts ?? [];
  const parts = change(before);
  if (parts.length === before.length) return;
  if (parts.length > 0) notify({ kind: 'part-late', tone: 'note', parts });
  else retract('part-late');
}

export const dismissAll = (): void => put([]);
