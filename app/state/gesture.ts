// Which changes are one entry of undo: all of a drag, and presses that follow each other without a rest.

/** Presses of one kind in quicker succession than this (ms) belong together. */
const RUN = 800;

export interface Gestures {
  /**
   * The gesture of a press, a key or a notch of the wheel: the one before while presses of this kind follow each other. `kind`
   * names what is changed.
   */
  press: (kind: string, now?: number) => string;
  /** The gesture of what lasts (a drag, a stroke, a slider on its way): one until `end`, or until something else is changed. */
  drag: (kind: string) => string;
  /** What comes next is an entry of its own. */
  end: () => void;
}

export function createGestures(): Gestures {
  let number = 0;
  let last: { kind: string; isDrag: boolean; at: number } | null = null;

  function next(kind: string, isDrag: boolean, at: number): string {
    const goesOn = last?.kind === kind && last.isDrag === isDrag && (isDrag || at - last.at <= RUN);
    if (!goesOn) number++;
    last = { kind, isDrag, at };
    return `${kind} ${number}`;
  }
  return {
    press: (kind, now = performance.now()) => next(kind, false, now),
    drag: (kind) => next(kind, true, 0),
    end: () => void (last = null),
  };
}
