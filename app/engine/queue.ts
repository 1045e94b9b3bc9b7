import { supersededError } from './job-error.ts';

interface Waiting {
  begin: () => void;
  drop: () => void;
}

/**
 * One job at a time for each slot, and at most one waiting behind it: a newer one replaces it. Results therefore keep
 * arriving while a slider moves, and the last position is always computed.
 */
export function createQueue() {
  const busy = new Set<string>();
  const waiting = new Map<string, Waiting>();

  function newest<T>(slot: string, run: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const begin = () => {
        busy.add(slot);
        const done = () => {
          busy.delete(slot);
          const next = waiting.get(slot);
          waiting.delete(slot);
          next?.begin();
        };
        new Promise<T>((settle) => settle(run())).then(resolve, reject).finally(done);
      };
      if (!busy.has(slot)) return begin();
      waiting.get(slot)?.drop();
      waiting.set(slot, { begin, drop: () => reject(supersededError()) });
    });
  }

  /** The job that waits is not wanted any more; it rejects as superseded. */
  function drop(slot: string): void {
    waiting.get(slot)?.drop();
    waiting.delete(slot);
  }

  return { newest, drop };
}
