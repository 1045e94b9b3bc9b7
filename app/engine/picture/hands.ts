// Further threads for runs: each takes bands as the first does, from the same memory.
import type { Counted } from './histogram.ts';
import type { Work } from './work.ts';

export interface Hands {
  /** How many there are now. */
  readonly count: number;
  /** Starts all on a work; what each of them found. A hand that dies rejects, and is none any more. */
  takePart(work: Work): Promise<Counted[]>[];
}

export const NO_HANDS: Hands = { count: 0, takePart: () => [] };

export type HandReply = { tallies: Counted[] } | { failed: string };

/** What is needed of a Worker. */
export interface HandLike {
  postMessage(work: Work): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<HandReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

const startHand = (): HandLike => new Worker(new URL('./hand.ts', import.meta.url), { type: 'module' });

/** So many threads beside this one; they are started with the first work. */
export function createHands(most: number, start: () => HandLike = startHand): Hands {
  let hands: HandLike[] | null = null;

  function begin(): HandLike[] {
    try {
      return Array.from({ length: most }, start);
    } catch {
      return [];
    }
  }

  function drop(hand: HandLike): void {
    hand.terminate();
    hands = hands!.filter((other) => other !== hand);
  }

  function give(hand: HandLike, work: Work): Promise<Counted[]> {
    return new Promise((resolve, reject) => {
      const fail = (message: string) => {
        drop(hand);
        reject(new Error(message));
      };
      hand.onmessage = ({ data }) => ('tallies' in data ? resolve(data.tallies) : fail(data.failed));
      hand.onerror = (event) => {
        event.preventDefault?.();
        fail(event.message);
      };
      hand.postMessage(work);
    });
  }

  return {
    get count() {
      return hands?.length ?? most;
    },
    takePart: (work) => (hands ??= begin()).map((hand) => give(hand, work)),
  };
}
