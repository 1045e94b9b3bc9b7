// What a question of the quiz is, and how one is drawn from chance.
import type { Both } from '../../../i18n/both.ts';

export interface Question {
  /** Where it was taught. */
  chapter: number;
  ask: Both<string>;
  right: number;
  /** So far off is still right: for rounded answers. */
  tolerance: number;
  /** How one gets there, with the numbers of the question. */
  because: Both<string>;
}

/** Evenly from 0 up to 1. */
export type Random = () => number;

export type Maker = (random: Random) => Question;

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
