// What the server loads while it is already there: the fast kernels, the code that measures. Either may be long on its way.
import { createEngine } from '../index.ts';
import type { Engine } from '../index.ts';
import type { ArrivedReply, LateReply, Part } from './protocol.ts';

export interface Patience {
  /** Milliseconds after which the reference runs layers in place of kernels that are not here yet. */
  standIn: number;
  /** Milliseconds after which a part is told to be late. */
  late: number;
}

const PATIENCE: Patience = { standIn: 1500, late: 5000 };

type Tell = (reply: LateReply | ArrivedReply) => void;

/** A part of the server could not be had. */
export class PartMissing extends Error {
  readonly part: Part;
  constructor(part: Part) {
    super(`${part} did not arrive`);
    this.part = part;
  }
}

/** Says that a part is late, and when that is over: it has come, or failed to. */
function watch(part: Part, coming: Promise<unknown>, tell: Tell, { late }: Patience): void {
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    tell({ kind: 'late', id: 0, part });
  }, late);
  const end = () => {
    clearTimeout(timer);
    if (isLate) tell({ kind: 'arrived', id: 0, part });
  };
  coming.then(end, end);
}

export interface Engines {
  /** What runs a layer now: the fast engine, or the reference while that is late; its notes say so. */
  forLayer(): Promise<Engine>;
  /** What is measured: the fast engine, however long it takes. */
  readonly fast: Promise<Engine>;
}

export function createEngines(fast: Promise<Engine>, tell: Tell, patience = PATIENCE): Engines {
  watch('kernels', fast, tell, patience);
  const standIn = new Promise<Engine>((resolve, reject) => {
    const begin = async () => {
      const reference = await createEngine({ build: 'reference' });
      return { ...reference, notes: [...reference.notes, 'late' as const] };
    };
    const timer = setTimeout(() => void begin().then(resolve, reject), patience.standIn);
    fast.then(
      () => clearTimeout(timer),
      () => clearTimeout(timer),
    );
  });
  // Of two that are here the first one wins.
  return { fast, forLayer: () => Promise.race([fast, standIn]) };
}

/** Loads a part with its first use, and tries again with the next one if it fails. Rejects with PartMissing. */
export function loadOnce<T>(
  part: Part,
  load: () => Promise<T>,
  tell: Tell,
  patience = PATIENCE,
): () => Promise<T> {
  let coming: Promise<T> | null = null;
  return () => {
    if (coming) return coming;
    const mine = load().catch(() => {
      coming = null;
      throw new PartMissing(part);
    });
    watch(part, mine, tell, patience);
    coming = mine;
    return mine;
  };
}

/** Rejects with an AbortError as soon as the signal says so, whatever becomes of the promise. */
export function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new DOMException('It was stopped while it waited.', 'AbortError'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    void promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
