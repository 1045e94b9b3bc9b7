// What stands before the `?` of an address: nothing for Step, else `learn`, `learn/5`, `learn/5/2`, `learn/challenge-3`, `learn/quiz-42`.
import {
  CHALLENGES,
  CHAPTERS,
  challengeAt,
  chapterAt,
  CONTENTS,
  MOST_QUIZZES,
  MOST_SCREENS,
  quizAt,
} from '../../model/lesson.ts';
import type { Lesson } from '../../model/lesson.ts';
import { clipped } from './repairs.ts';
import type { RepairList } from './repairs.ts';
import { PAGES } from './types.ts';
import type { PageName } from './types.ts';

interface Place {
  page: PageName;
  lesson: Lesson;
}

const whole = (text: string, most: number): number | null =>
  /^[1-9]\d{0,3}$/.test(text) && Number(text) <= most ? Number(text) : null;

function lessonOf(words: string[]): Lesson | null {
  const [part = '', screen, more] = words;
  if (more !== undefined) return null;
  if (words.length === 0) return CONTENTS;
  const chapter = whole(part, CHAPTERS);
  if (chapter !== null) {
    const at = screen === undefined ? 1 : whole(screen, MOST_SCREENS);
    return at === null ? null : chapterAt(chapter, at - 1);
  }
  if (screen !== undefined) return null;
  if (part === 'quiz') return quizAt();
  const quiz = part.startsWith('quiz-') ? whole(part.slice(5), MOST_QUIZZES) : null;
  if (quiz !== null) return quizAt(quiz);
  const challenge = part.startsWith('challenge-') ? whole(part.slice(10), CHALLENGES) : null;
  return challenge === null ? null : challengeAt(challenge);
}

/** A place of Learn that does not exist is its contents, an unknown page is Step; both are said. */
export function readPath(path: string, repairs: RepairList): Place {
  const [word, ...rest] = path.split('/', 5);
  if (path === '') return { page: PAGES[0], lesson: CONTENTS };
  const page = PAGES.find((name) => name === word);
  const lesson = page === 'learn' ? lessonOf(rest) : rest.length === 0 ? CONTENTS : null;
  if (!page || !lesson) repairs.add({ code: page === 'learn' ? 'lesson' : 'page', was: clipped(path) });
  return { page: page ?? PAGES[0], lesson: lesson ?? CONTENTS };
}

/** Of a place in Learn. */
export function lessonPath({ part, number, screen }: Lesson): string {
  if (part === 'contents') return 'learn';
  if (part === 'quiz') return number > 0 ? `learn/quiz-${number}` : 'learn/quiz';
  if (part === 'challenge') return `learn/challenge-${number}`;
  return `learn/${number}${screen > 0 ? `/${screen + 1}` : ''}`;
}

export const writePath = ({ page, lesson }: Place): string => (page === PAGES[0] ? '' : lessonPath(lesson));
