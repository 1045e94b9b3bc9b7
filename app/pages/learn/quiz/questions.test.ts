import { expect, test } from 'vitest';
import { seeded } from '../../../../kernels/spec/random.ts';
import { MAKERS } from './questions.ts';
import { isRight, QUESTIONS, quizOf } from './quiz.ts';

test('a quiz has ten questions of different kinds, in the order of the chapters, the same for the same number', () => {
  for (let number = 1; number < 200; number++) {
    const questions = quizOf(number);
    expect(questions).toHaveLength(QUESTIONS);
    expect(questions).toEqual(quizOf(number));
    const chapters = questions.map(({ chapter }) => chapter);
    expect(chapters).toEqual([...chapters].sort((a, b) => a - b));
    expect(new Set(chapters).size).toBe(QUESTIONS);
  }
});

test('another number draws other numbers', () => {
  expect(quizOf(1)).not.toEqual(quizOf(2));
});

test('every question has a finite answer, which its explanation names in both languages', () => {
  const random = seeded(7);
  for (const make of MAKERS)
    for (let i = 0; i < 200; i++) {
      const question = make(random);
      const { right, because, ask, tolerance, chapter } = question;
      expect(Number.isFinite(right)).toBe(true);
      expect(isRight(question, right)).toBe(true);
      expect(isRight(question, right + 1)).toBe(false);
      for (const lang of ['en', 'zh'] as const) {
        expect(ask[lang]).not.toMatch(/undefined|NaN/);
        const digits = because[lang].replace(/,/g, '');
        const shown = tolerance > 0 ? right.toFixed(2) : String(Math.abs(right));
        if (chapter !== 7) expect(digits).toContain(shown);
      }
    }
});

test('an answer to one decimal is right where one is asked for', () => {
  const random = seeded(3);
  for (const make of MAKERS)
    for (let i = 0; i < 100; i++) {
      const question = make(random);
      if (question.tolerance > 0) expect(isRight(question, Number(question.right.toFixed(1)))).toBe(true);
    }
});

test('known answers: MobileNet-like numbers of the chapters come out', () => {
  const all = Array.from({ length: 400 }, (_, i) => quizOf(i)).flat();
  const keras = all.find(({ ask }) => ask.en.includes('16 channels in, 32 out'));
  expect(keras?.right).toBe(688);
  const time = all.find(({ ask }) => ask.en.includes('k = 33, 256 channels'));
  expect(time?.right).toBeCloseTo(29.2, 1);
});
