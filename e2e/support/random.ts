import { seeded } from '../../kernels/spec/random.ts';

export interface Random {
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  of<T>(choices: readonly T[]): T;
}

/** The same numbers for the same seed, so that a failure can be seen again. */
export function randomFrom(seed: number): Random {
  const next = seeded(seed);
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return { int, of: (choices) => choices[int(0, choices.length - 1)] };
}
