// Drawing from lists.

export type Random = () => number;

/** One of a list. */
export const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)];

/** A whole number from `from` to `to`, both included. */
export const whole = (random: Random, from: number, to: number): number =>
  from + Math.floor(random() * (to - from + 1));

/** `count` different ones of a list, in the list's order. */
export function choose<T>(random: Random, list: readonly T[], count: number): T[] {
  const left = list.map((_, i) => i);
  while (left.length > count) left.splice(Math.floor(random() * left.length), 1);
  return left.map((i) => list[i]);
}
