// Further threads for runs: each takes bands as the first does, from the same memory.
import type { Counted } from './histogram.ts';
import type { Work } from './work.ts';

export interface Hands {
  /** How many have started so far. */
  readonly count: number;
  /**
   * Starts all that are there on a work; what each of them found. A hand that dies rejects, and is none any more. One whose script is
   * still on its way is not waited for: it would hold up the run for as long as the network likes.
   */
  takePart(work: Work): Promise<Counted[]>[];
}

export const NO_HANDS: Hands = { count: 0, takePart: () => [] };

export type HandReply = { ready: true } | { tallies: Counted[] } | { failed: string };

/** What is needed of a Worker. */
export interface HandLike {
  postMessage(work: Work): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<HandReply>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

const startHand = (): HandLike => new Worker(new URL('./hand.ts', import.meta.url), { type: 'module' });

/** So many threads beside this one, started at once: by the first run, which comes after a picture is read, they are there. */
export function createHands(most: number, start: () => HandLike = startHand): Hands {
  let hands: HandLike[] = [];
  for (let i = 0; i < most; i++) {
    try {
      begin(start());
    } catch {
      break; // fewer, then
    }
  }

  function begin(hand: HandLike): void {
    hand.onmessage = ({ data }) => {
      if ('ready' in data) hands.push(hand);
    };
    hand.onerror = (event) => {
      event.preventDefault?.();
      drop(hand);
    };
  }

  function drop(hand: HandLike): void {
    hand.terminate();
    hands = hands.filter((other) => other !== hand);
  }

  function give(hand: HandLike, work: Work): Promise<Counted[]> {
    return new Promise((resolve, reject) => {
      const fail = (message: string) => {
        drop(hand);
        reject(new Error(message));
      };
      hand.onmessage = ({ data }) => {
        if ('tallies' in data) resolve(data.tallies);
        else if ('failed' in data) fail(data.failed);
      };
      hand.onerror = (event) => {
        event.preventDefault?.();
        fail(event.message);
      };
      hand.postMessage(work);
    });
  }

  return {
    get count() {
      return hands.length;
    },
    takePart: (work) => hands.map((hand) => give(hand, work)),
  };
}
