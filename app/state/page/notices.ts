import type { LatePart } from '../../engine/client.ts';
import type { Notice } from './notice.ts';
import { getState, setState } from './store.ts';

type Said = Notice extends infer N ? (N extends Notice ? Omit<N, 'id'> : never) : never;

/** Adds a notice; one of the same kind is replaced, so that a flood stays one sentence. */
export function notify(notice: Said): void {
  const { notices } = getState();
  const others = notices.filter(({ kind }) => kind !== notice.kind);
  const id = 1 + Math.max(0, ...notices.map((before) => before.id));
  setState({ notices: [...others, { ...notice, id }] });
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

/** The part of the engine that was told to be late is so no longer. */
export function retractLate(part: LatePart): void {
  const told = getState().notices.find((notice) => notice.kind === 'engine-late' && notice.part === part);
  if (told) dismiss(told.id);
}

export function dismissAll(): void {
  setState({ notices: [] });
}
