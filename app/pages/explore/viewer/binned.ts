import type { Histogram } from '../../../engine/picture/protocol.ts';

/** A histogram in so many equal bins from low to high; what lies beyond counts at the ends. */
export function binned(
  { start, step, counts }: Histogram,
  low: number,
  high: number,
  many: number,
): number[] {
  const bins = new Array<number>(many).fill(0);
  const perBin = (high - low) / many || 1;
  for (let i = 0; i < counts.length; i++) {
    if (counts[i] === 0) continue;
    // A wide one is shared among the narrow ones that it covers.
    const [from, to] = [start + i * step, start + (i + 1) * step].map((v) => (v - low) / perBin);
    const first = Math.min(many - 1, Math.max(0, Math.floor(from)));
    const last = Math.min(many - 1, Math.max(first, Math.ceil(to) - 1));
    for (let bin = first; bin <= last; bin++) bins[bin] += counts[i] / (last - first + 1);
  }
  return bins;
}
