// The threads of an engine at work: shares out a run, waits for its end, and goes on alone when a helper has died.
import type { KernelExports } from './load.ts';
import type { Block, Heap } from './memory.ts';
import type { Helpers } from './threads.ts';
import * as word from './words.ts';

export interface Crew {
  /** How many threads take part from now on. */
  readonly threads: number;
  /** How many there will be once all have come: what layers are planned for. */
  readonly planned: number;
  /** Takes helpers in. */
  join(helpers: Helpers): void;
  /** Expects no helpers any more. */
  stayAlone(): void;
  /** Sees to it that every thread has that much scratch. Runs share it: nothing in it outlives a job. */
  reserve(bytes: number): void;
  /** Does jobs from … until − 1 of the job block at `job`. */
  run(job: number, from: number, until: number, threads: number): void;
  stop(): void;
}

/** Without any sign of life for so long, a helper is given up. */
const PATIENCE_MS = 1000;

export function createCrew(
  kernels: KernelExports,
  heap: Heap,
  wanted: number,
  onLost: () => void,
  patienceMs = PATIENCE_MS,
): Crew {
  let alive: Helpers | null = null;
  let planned = wanted;
  let scratch: Block | null = null;
  let each = 0;

  const threadCount = () => (alive ? alive.count + 1 : 1);
  const control = () => heap.words(word.CONTROL, 8);

  /** Whether all helpers have ended. */
  function waitForHelpers(words: Int32Array): boolean {
    let seen = Atomics.load(words, word.TICKS);
    let since = performance.now();
    while (!kernels.settled()) {
      const ticks = Atomics.load(words, word.TICKS);
      if (ticks !== seen) [seen, since] = [ticks, performance.now()];
      else if (performance.now() - since > patienceMs) return false;
    }
    return true;
  }

  const crew: Crew = {
    get threads() {
      return threadCount();
    },
    get planned() {
      return planned;
    },
    stayAlone() {
      planned = 1;
    },
    join(helpers) {
      if (scratch) {
        const next = heap.take(each * (helpers.count + 1)); // first: without room they must not take part
        heap.give(scratch);
        scratch = next;
      }
      alive = helpers;
    },
    reserve(bytes) {
      const wanted = Math.ceil(bytes / 256) * 256 + 64; // an odd number of lines: threads do not meet in the same cache sets
      if (scratch && each >= wanted) return;
      const next = heap.take(wanted * threadCount());
      if (scratch) heap.give(scratch);
      [scratch, each] = [next, wanted];
    },
    run(job, from, until, threads) {
      const words = control();
      const block = heap.words(job, word.WORDS);
      block[word.SCRATCH] = scratch!.at;
      block[word.SCRATCH_STEP] = each;
      words[word.JOB] = job;
      words[word.NEXT] = from;
      words[word.UNTIL] = until;
      const count = until - from > 1 ? Math.min(threads, threadCount()) - 1 : 0;
      words[word.HELPERS] = count;
      kernels.run();
      if (count === 0 || waitForHelpers(words)) return;
      // A helper that died took a job with it, nobody knows which: do all again, they write the same numbers.
      alive?.stop();
      alive = null;
      planned = 1;
      onLost();
      crew.run(job, from, until, 1);
    },
    stop() {
      alive?.stop();
      alive = null;
    },
  };
  return crew;
}
