// A place of Learn as it stands in the address, behind `learn/`: nothing for the contents, `5`, `5/2`, `challenge-3`, `quiz-42`.
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

const PLACE = /^(?:([1-9]\d?)(?:\/([1-9]\d?))?|challenge-([1-9]\d?)|quiz(?:-([1-9]\d*))?)$/;

/** null: Learn has no such place. */
export function readLesson(place: string): Lesson | null {
  if (place === '') return CONTENTS;
  const found = PLACE.exec(place);
  if (!found) return null;
  const [chapter, screen = 1, challenge, quiz = 0] = found
    .slice(1)
    .map((part) => (part ? Number(part) : undefined));
  if (chapter) return chapter <= CHAPTERS && screen <= MOST_SCREENS ? chapterAt(chapter, screen - 1) : null;
  if (challenge) return challenge <= CHALLENGES ? challengeAt(challenge) : null;
  return quiz <= MOST_QUIZZES ? quizAt(quiz) : null;
}

export function placeOf({ part, number, screen }: Lesson): string {
  if (part === 'contents') return '';
  if (part === 'quiz') return number > 0 ? `quiz-${number}` : 'quiz';
  if (part === 'challenge') return `challenge-${number}`;
  return `${number}${screen > 0 ? `/${screen + 1}` : ''}`;
}

/** `05/1` and the like are not ours; a place is spelt in one way only. */
export function readPlace(text: string): string | null {
  const lesson = readLesson(text);
  return lesson && placeOf(lesson);
}

/** The screens of a chapter are one entry of the browser's history. */
export const entryOf = (place: string): string => place.split('/', 1)[0];
