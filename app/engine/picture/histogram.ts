import type { Surveyor } from '../../../kernels/index.ts';
import type { Histogram } from './protocol.ts';

const MOST_BINS = 256;
/** The finest step begins so far below the first values. */
const FINE = 2 ** -40;

/**
 * Counts numbers of which nobody knows beforehand how far they go, and keeps the lowest and the highest: bins are multiples of a
 * power of two, the least with which all that was counted fits into 256 of them. The result does not depend on the order of the
 * numbers, nor on how they are shared out among counters that are merged; the sum of squares only as rounding of doubles does.
 */
export interface Counter {
  /** Infinite values do not count; there is no NaN among them: see `isTame`. Leaves the surveyor with what it counted. */
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
export function forPeople(histogram: Histogram): Histogram {
  const { start, step, counts } = histogram;
  if (counts.length !== 1 || step >= 1) return histogram;
  return { ...histogram, start: Math.floor(start), step: 1 };
}

/** `hasSquares`: whether squares are added up too; a counter that others are merged into has those that they have. */
export function createCounter(surveyor: Surveyor, hasSquares = false): Counter {
  let counts = new Uint32Array(MOST_BINS);
  /** Whole numbers: bin i holds what lies from (first + i)·step. */
  let [first, last] = [0, -1];
  let step = 0;
  let [low, high] = [Infinity, -Infinity];
  let squares = hasSquares ? 0 : undefined;

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
        counts.copyWithin(first - from, 0, last - first + 1);
        counts.fill(0, 0, first - from);
      }
      [first, last] = [from, until];
      return;
    }
  }

  function coarsen(): void {
    const [from, until] = [Math.floor(first / 2), Math.floor(last / 2)];
    const next = new Uint32Array(MOST_BINS);
    for (let i = first; i <= last; i++) next[Math.floor(i / 2) - from] += counts[i - first];
    [counts, first, last, step] = [next, from, until, 2 * step];
  }

  return {
    add(values) {
      surveyor.show(values);
      const ends = surveyor.ends();
      if (!Number.isFinite(ends.low) || !Number.isFinite(ends.high)) {
        if (values.length > 0) this.add(values.filter(Number.isFinite));
        return;
      }
      reach(ends.low, ends.high);
      [low, high] = [Math.min(low, ends.low), Math.max(high, ends.high)];
      const found = surveyor.count(1 / step, first);
      for (let i = 0; i < MOST_BINS; i++) counts[i] += found[i];
      if (squares !== undefined) squares += squaresOf(values);
    },
    merge({ low: least, high: largest, histogram }) {
      if (histogram.squares !== undefined) squares = (squares ?? 0) + histogram.squares;
      if (histogram.counts.length === 0) return;
      [low, high] = [Math.min(low, least), Math.max(high, largest)];
      if (last < first) step = histogram.step;
      else while (step < histogram.step) coarsen();
      reach(histogram.start, histogram.start + (histogram.counts.length - 1) * histogram.step);
      // A finer bin lies within one of these, as both are powers of two.
      for (const [i, count] of histogram.counts.entries()) {
        counts[Math.floor((histogram.start + i * histogram.step) / step) - first] += count;
      }
    },
    result: () => ({
      ...{ low, high },
      histogram: {
        ...{ start: first * step, step: step || 1, counts: counts.slice(0, last - first + 1) },
        ...(squares !== undefined && { squares }),
      },
    }),
  };
}

function squaresOf(values: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] * values[i];
  return sum;
}
