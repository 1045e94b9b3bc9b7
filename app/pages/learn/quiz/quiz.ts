// A quiz: which questions its number draws, and when an answer is right.
import { seeded } from '../../../../kernels/spec/random.ts';
import type { Both } from '../../../i18n/both.ts';
import { choose } from './draw.ts';
import type { Random } from './draw.ts';
import { MAKERS } from './questions.ts';

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

export type Maker = (random: Random) => Question;

/** How many questions a quiz has. */
export const QUESTIONS = 10;

/** The ten questions of a quiz's number: the same every time. */
export function quizOf(number: number): Question[] {
  const random = seeded(number);
  return choose(random, MAKERS, QUESTIONS).map((make) => make(random));
}

export const isRight = ({ right, tolerance }: Question, answer: number): boolean =>
  Math.abs(answer - right) <= tolerance + 1e-9;
