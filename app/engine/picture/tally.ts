import { createCounter } from './histogram.ts';

import type { Histogram } from './protocol.ts';

/** What is known of a map's values so far; `low` above `high` while there are none. NaN and infinities do not count. */
export interface Tally {
  low: number;
  high: number;
  histogram: Histogram;
}

export interface TallyKeeper {
  add(values: Float32Array): void;
  merge(other: Tally): void;
  result(): Tally;
}

export function createTally(): TallyKeeper {
  let [low, high] = [Infinity, -Infinity];
  const counter = createCounter();
  return {
    add(values) {
      if (values.length === 0) return;
      const ends = endsOf(values);
      if (!Number.isFinite(ends.low) || !Number.isFinite(ends.high))
        return this.add(values.filter(Number.isFinite));
      [low, high] = [Math.min(low, ends.low), Math.max(high, ends.high)];
      counter.add(values, ends.low, ends.high);
    },
    merge(other) {
      [low, high] = [Math.min(low, other.low), Math.max(high, other.high)];
      counter.merge(other.histogram);
    },
    result: () => ({ low, high, histogram: counter.result() }),
  };
}

/** NaN among the values shows as NaN, unless they are none. */
function endsOf(values: Float32Array): { low: number; high: number } {
  let [low, high] = [Infinity, -Infinity];
  let odd = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value < low) low = value;
    if (value > high) high = value;
    odd += value - value;
  }
  return odd === 0 ? { low, high } : { low: NaN, high: NaN };
}
