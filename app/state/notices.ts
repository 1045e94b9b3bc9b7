import type { ImageProblem } from '../image/image-error.ts';
import type { Note as ImageNote } from '../image/photo.ts';
import type { AddressKey, AddressRepair } from './address.ts';
import { getState, setState } from './store.ts';

/** Something the person should know, as code and values; i18n owns the words. */
export type Notice = {
  id: number;
  tone: 'alert' | 'note';
} & (
  | { kind: 'worker-restarted' }
  | { kind: 'worker-gave-up' }
  | { kind: 'layer-failed'; code: string; detail: Record<string, unknown> }
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
  | { kind: 'link-left-out'; keys: readonly AddressKey[] }
  | { kind: 'own-picture-absent' }
  /** `words.notKept[reason]` */
  | { kind: 'not-kept'; reason: 'no-storage' | 'no-room' | 'failed' }
  /** A piece of the page itself (words, a dialog, the reader of addresses) did not come over the network. */
  | { kind: 'part-not-loaded' }
);

type Said = Notice extends infer N ? (N extends Notice ? Omit<N, 'id'> : never) : never;

let nextId = 1;

/** Adds a notice; one of the same kind is replaced, so that a flood stays one sentence. */
export function notify(notice: Said): void {
  const others = getState().notices.filter(({ kind }) => kind !== notice.kind);
  setState({ notices: [...others, { ...notice, id: nextId++ }] });
}

/** What it says is no longer so. */
export function withdraw(kind: Notice['kind']): void {
  const { notices } = getState();
  if (notices.some((notice) => notice.kind === kind)) {
    setState({ notices: notices.filter((notice) => notice.kind !== kind) });
  }
}

export function dismiss(id: number): void {
  setState({ notices: getState().notices.filter((notice) => notice.id !== id) });
}

/** Takes back what no longer holds. */
export function retract(...kinds: Notice['kind'][]): void {
  const { notices } = getState();
  const left = notices.filter(({ kind }) => !kinds.includes(kind));
  if (left.length < notices.length) setState({ notices: left });
}

export function dismissAll(): void {
  setState({ notices: [] });
}
