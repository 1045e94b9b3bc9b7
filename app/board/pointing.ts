import type { PointerEvent } from 'react';
import { parseRef } from '../model/refs.ts';
import type { Ref } from '../model/refs.ts';

const markedAt = (target: EventTarget | null) =>
  target instanceof Element ? target.closest('[data-ref]') : null;

/** Handlers for an element whose parts carry ids in data-ref: tells which of them the pointer is on, null for none. */
export function pointing(onPoint: (ref: Ref | null) => void) {
  return {
    onPointerOver({ target, relatedTarget }: PointerEvent) {
      const marked = markedAt(target);
      if (marked !== markedAt(relatedTarget)) onPoint(parseRef(marked?.getAttribute('data-ref') ?? ''));
    },
    /** A finger leaves as soon as it lifts: a tap keeps what it pointed at until the next one. */
    onPointerLeave({ pointerType }: PointerEvent) {
      if (pointerType !== 'touch') onPoint(null);
    },
  };
}
