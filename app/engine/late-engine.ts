import type { EngineClient } from './client.ts';
import { JobError } from './job-error.ts';

/** What runs jobs, for whoever only asks for them. */
export type Engine = Pick<EngineClient, 'layer' | 'frame' | 'race' | 'measure' | 'machine' | 'closeSlot'>;

/**
 * An engine whose client is fetched with the first job, so that the page can be drawn before its code is there. What is asked
 * meanwhile reaches the client in the same order. Where it does not come the jobs reject as those of a worker that did not
 * arrive; the next job tries again.
 */
export function createLateEngine(fetch: () => Promise<EngineClient>): Engine {
  let under: Promise<EngineClient> | null = null;
  const client = (): Promise<EngineClient> => {
    under ??= fetch().catch(() => {
      under = null;
      throw new JobError('worker-missing');
    });
    return under;
  };
  return {
    layer: async (...asked) => (await client()).layer(...asked),
    frame: async (...asked) => (await client()).frame(...asked),
    race: async (...asked) => (await client()).race(...asked),
    measure: async (...asked) => (await client()).measure(...asked),
    machine: async (...asked) => (await client()).machine(...asked),
    // Without a client there is nothing in the slot.
    closeSlot: (slot) => void under?.then((found) => found.closeSlot(slot)).catch(() => undefined),
  };
}
