import { expect, test } from 'vitest';
import { CHALLENGES, CHAPTERS, challengeAt, chapterAt, CONTENTS, quizAt } from '../../model/lesson.ts';
import { entryOf, placeOf, readLesson, readPlace } from './path.ts';

test('every place of Learn is read as it is written', () => {
  const places = [
    ...[CONTENTS, quizAt(), quizAt(1), quizAt(9999), chapterAt(5, 1), chapterAt(14, 19)],
    ...Array.from({ length: CHAPTERS }, (_, i) => chapterAt(i + 1)),
    ...Array.from({ length: CHALLENGES }, (_, i) => challengeAt(i + 1)),
  ];
  for (const place of places) expect(readLesson(placeOf(place))).toEqual(place);
});

test('a place is spelt in one way', () => {
  expect(readPlace('5/1')).toBe('5');
  expect(readPlace('5/2')).toBe('5/2');
});

test('what is not there is not read', () => {
  const strange = [
    '0',
    String(CHAPTERS + 1),
    '-1',
    '05',
    '1.5',
    '5/0',
    '5/21',
    '5/2/1',
    '5/',
    'challenge-6',
    'challenge-',
    'quiz-0',
  ];
  for (const text of [...strange, 'quiz-10000', 'quiz/2', 'contents', '__proto__', '５']) {
    expect([text, readPlace(text)]).toEqual([text, null]);
  }
});

test('the screens of a chapter share an entry of the history', () => {
  expect(entryOf('5/2')).toBe(entryOf('5'));
  expect(entryOf('5')).not.toBe(entryOf('6'));
});
