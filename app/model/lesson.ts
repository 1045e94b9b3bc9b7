// Where one can be in Learn. Which chapters there are; what they say is in app/pages/learn.

/** Numbers of the chapters: 1 to this. */
export const CHAPTERS = 14;
/** Numbers of the challenges: 1 to this. */
export const CHALLENGES = 5;

export interface Lesson {
  part: 'contents' | 'chapter' | 'challenge' | 'quiz';
  /** Of the chapter or challenge, from 1; of the quiz, which questions it has (0: none drawn yet); 0 in the contents. */
  number: number;
  /** Part of a chapter that fills one projector screen, from 0. It may be more than the chapter has. */
  screen: number;
}

export const CONTENTS: Lesson = { part: 'contents', number: 0, screen: 0 };

export const chapterAt = (number: number, screen = 0): Lesson => ({ part: 'chapter', number, screen });
export const challengeAt = (number: number): Lesson => ({ part: 'challenge', number, screen: 0 });
export const quizAt = (number = 0): Lesson => ({ part: 'quiz', number, screen: 0 });

/** Quizzes have numbers from 1 to this. */
export const MOST_QUIZZES = 9999;

/** A path can name so many screens; the chapter knows how many it has. */
export const MOST_SCREENS = 20;

/** One recorded prediction: the answer's id, the number as typed, or null where it was skipped. */
export interface Recorded {
  answer: string | null;
}

/** What a learner has done. */
export interface Progress {
  /** By number of the chapter. */
  readonly predictions: Readonly<Record<string, Recorded>>;
  /** Chapters whose last screen was reached. */
  readonly read: readonly number[];
  /** Challenges that were solved. */
  readonly solved: readonly number[];
}

export const NO_PROGRESS: Progress = { predictions: {}, read: [], solved: [] };
