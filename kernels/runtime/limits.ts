// Work that only measures: the jobs of wasm/limits.ts, on all threads of an engine.
import type { Crew } from './crew.ts';
import type { Heap } from './memory.ts';
import type { Limits } from './program.ts';
import * as word from './words.ts';

/** Half of it is read, half written. Larger than the caches of most machines. */
const COPIED = 2 ** 25;
const COPY_JOBS = 64;
/** Of one job: a fraction of a millisecond. */
const ROUNDS = 5000;
const MADDS_PER_ROUND = 40;

export function openLimits(heap: Heap, crew: Crew): Limits {
  const block = heap.take(4 * word.WORDS + COPIED);
  const at = block.at + 4 * word.WORDS;
  crew.reserve(64);
  const run = (kind: number, tile: number, jobs: number) => {
    const words = heap.words(block.at, word.WORDS);
    words[word.KIND] = kind;
    words[word.TILE] = tile;
    words[word.IN] = at;
    words[word.OUT] = at + COPIED / 2;
    crew.run(block.at, 0, jobs, crew.threads);
  };
  heap.floats(at, COPIED / 4).fill(0.25);
  return {
    multiplyAdds() {
      const jobs = 8 * crew.threads;
      run(word.PEAK, ROUNDS, jobs);
      return jobs * ROUNDS * MADDS_PER_ROUND;
    },
    bytes() {
      run(word.COPY, COPIED / 2 / COPY_JOBS, COPY_JOBS);
      return COPIED;
    },
    close: () => heap.give(block),
  };
}
