import type { Histogram } from './protocol.ts';

const MOST_BINS = 256;
/** The finest step begins so far below the first values. */
const FINE = 2 ** -40;

/**
 * Counts numbers of which nobody knows beforehand how far they go, and keeps the lowest and the highest: bins are multiples of a
 * power of two, the least with which all that was counted fits into 256 of them. The result does not depend on the order of the
 * numbers, nor on how they are shared out among counters that are merged.
 */
export interface Counter {
  /** Infinite values do not count; there is no NaN among them: see `isTame`. */
  add(values: Float32Array): void;
  merge(other: Counted): void;
  /** As it is, to be merged. */
  result(): Counted;
}

export interface Counted {
  /** Above `high` where nothing was counted. */
  low: number;
  high: number;
  histogram: Histogram;
}

/** A map of one value alone has bins as fine as rounding: for people it has one of width 1. */
export function forPeople({ start, step, counts }: Histogram): Histogram {
  if (counts.length !== 1 || step >= 1) return { start, step, counts };
  return { start: Math.floor(start), step: 1, counts };
}

export function createCounter(): Counter {
  /** Four counts for each bin, which neighbours take in turns: to add to what was just written takes time. */
  let counts = new Uint32Array(4 * MOST_BINS);
  /** Whole numbers: bin i holds what lies from (first + i)·step. */
  let [first, last] = [0, -1];
  let step = 0;
  let [low, high] = [Infinity, -Infinity];

  /** Makes room for values from `least` to `largest`. */
  function reach(least: number, largest: number): void {
    if (last < first) {
      step = step || FINE * 2 ** Math.ceil(Math.log2(Math.max(Math.abs(least), Math.abs(largest)) || FINE));
      first = last = Math.floor(least / step);
    }
    for (;;) {
      const from = Math.min(first, Math.floor(least / step));
      // As each value is placed below: what rounding puts on an edge is on it.
      const until = Math.max(last, from + Math.floor(largest / step - from));
      if (until - from >= MOST_BINS) {
        coarsen();
        continue;
      }
      if (from < first) {
        counts.copyWithin(4 * (first - from), 0, 4 * (last - first + 1));
        counts.fill(0, 0, 4 * (first - from));
      }
      [first, last] = [from, until];
      return;
    }
  }

  function coarsen(): void {
    const [from, until] = [Math.floor(first / 2), Math.floor(last / 2)];
    const next = new Uint32Array(4 * MOST_BINS);
    for (let i = first; i <= last; i++) {
      for (let k = 0; k < 4; k++) next[4 * (Math.floor(i / 2) - from) + k] += counts[4 * (i - first) + k];
    }
    [counts, first, last, step] = [next, from, until, 2 * step];
  }

  return {
    add(values) {
      const ends = endsOf(values);
      if (!Number.isFinite(ends.low) || !Number.isFinite(ends.high)) {
        if (values.length > 0) this.add(values.filter(Number.isFinite));
        return;
      }
      reach(ends.low, ends.high);
      [low, high] = [Math.min(low, ends.low), Math.max(high, ends.high)];
      countInto(counts, values, 1 / step, first);
    },
    merge({ low: least, high: largest, histogram }) {
      if (histogram.counts.length === 0) return;
      [low, high] = [Math.min(low, least), Math.max(high, largest)];
      if (last < first) step = histogram.step;
      else while (step < histogram.step) coarsen();
      reach(histogram.start, histogram.start + (histogram.counts.length - 1) * histogram.step);
      // A finer bin lies within one of these, as both are powers of two.
      for (const [i, count] of histogram.counts.entries()) {
        counts[4 * (Math.floor((histogram.start + i * histogram.step) / step) - first)] += count;
      }
    },
    result() {
      const sums = Uint32Array.from({ length: last - first + 1 }, (_, i) => {
        return counts[4 * i] + counts[4 * i + 1] + counts[4 * i + 2] + counts[4 * i + 3];
      });
      return { low, high, histogram: { start: first * step, step: step || 1, counts: sums } };
    },
  };
}

// Both loops run over every value of every map: they stand alone, with plain numbers, as compilers like them.

function countInto(bins: Uint32Array, values: Float32Array, scale: number, offset: number): void {
  const end = values.length;
  for (let i = 0; i < end; i++) {
    // Never negative, so that cutting off is rounding down.
    bins[(((values[i] * scale - offset) | 0) << 2) | (i & 3)]++;
  }
}

/** Infinite where there are no values, or infinite ones. */
function endsOf(values: Float32Array): { low: number; high: number } {
  let low = Infinity;
  let high = -Infinity;
  const end = values.length;
  for (let i = 0; i < end; i++) {
    const value = values[i];
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return { low, high };
}
