import type { Histogram } from './protocol.ts';

const MOST_BINS = 256;
/** The finest step begins so far below the first values. */
const FINE = 2 ** -40;

/**
 * Counts numbers of which nobody knows beforehand how far they go: bins are multiples of a power of two, the least with which all
 * that was counted fits into 256 of them. The result does not depend on the order of the numbers.
 */
export interface Counter {
  /** Numbers from `low` to `high`, none of them NaN or infinite. */
  add(values: Float32Array, low: number, high: number): void;
  merge(other: Histogram): void;
  /** As it is, to be merged. */
  result(): Histogram;
}

/** A map of one value alone has bins as fine as rounding: for people it has one of width 1. */
export function forPeople({ start, step, counts }: Histogram): Histogram {
  if (counts.length !== 1 || step >= 1) return { start, step, counts };
  return { start: Math.floor(start), step: 1, counts };
}

export function createCounter(): Counter {
  let counts = new Uint32Array(MOST_BINS);
  /** Whole numbers: bin i holds what lies from (first + i)·step. */
  let [first, last] = [0, -1];
  let step = 0;

  function reach(low: number, high: number): void {
    if (last < first) {
      step = step || FINE * 2 ** Math.ceil(Math.log2(Math.max(Math.abs(low), Math.abs(high)) || FINE));
      first = Math.floor(low / step);
      last = first;
    }
    while (binsUpTo(low, high) > MOST_BINS) coarsen();
    const [from, until] = ends(low, high);
    if (from < first) {
      counts.copyWithin(first - from, 0, last - first + 1);
      counts.fill(0, 0, first - from);
      first = from;
    }
    last = until;
  }

  const ends = (low: number, high: number) =>
    [Math.min(first, Math.floor(low / step)), Math.max(last, Math.floor(high / step))] as const;

  function binsUpTo(low: number, high: number): number {
    const [from, until] = ends(low, high);
    return until - from + 1;
  }

  function coarsen(): void {
    const [from, until] = [Math.floor(first / 2), Math.floor(last / 2)];
    const next = new Uint32Array(MOST_BINS);
    for (let i = first; i <= last; i++) next[Math.floor(i / 2) - from] += counts[i - first];
    [counts, first, last, step] = [next, from, until, 2 * step];
  }

  return {
    add(values, low, high) {
      reach(low, high);
      const [scale, offset] = [1 / step, first];
      // Exact: a power of two, then whole numbers; and never negative, so that cutting off is rounding down.
      for (let i = 0; i < values.length; i++) counts[(values[i] * scale - offset) | 0]++;
    },
    merge(other) {
      if (other.counts.length === 0) return;
      const [low, high] = [other.start, other.start + (other.counts.length - 1) * other.step];
      if (last < first) step = other.step;
      else while (step < other.step) coarsen();
      reach(low, high);
      // A finer bin lies within one of these, as both are powers of two.
      for (const [i, count] of other.counts.entries()) {
        counts[Math.floor((other.start + i * other.step) / step) - first] += count;
      }
    },
    result: () => ({
      ...{ start: first * step, step: step || 1 },
      counts: counts.slice(0, last - first + 1),
    }),
  };
}
