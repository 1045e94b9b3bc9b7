export interface Random {
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  of<T>(choices: readonly T[]): T;
}

/** The same numbers for the same seed (mulberry32), so that a failure can be seen again. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return { int, of: (choices) => choices[int(0, choices.length - 1)] };
}
