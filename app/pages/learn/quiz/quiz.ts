// A quiz: which questions its number draws, and when an answer is right.
import { seeded } from '../../../../kernels/spec/random.ts';
import { choose } from './question.ts';
import type { Question } from './question.ts';
import { MAKERS } from './questions.ts';

/** How many questions a quiz has. */
export const QUESTIONS = 10;

/** The ten questions of a quiz's number: the same every time. */
export function quizOf(number: number): Question[] {
  const random = seeded(number);
  return choose(random, MAKERS, QUESTIONS).map((make) => make(random));
}

export const isRight = ({ right, tolerance }: Question, answer: number): boolean =>
  Math.abs(answer - right) <= tolerance + 1e-9;
