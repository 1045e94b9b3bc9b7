import { expect, test } from 'vitest';
import { say } from '../i18n/say.ts';
import { imageEn } from '../i18n/words/image.en.ts';
import { imageZh } from '../i18n/words/image.zh.ts';
import type { ImageProblem } from './image-error.ts';
import type { Note } from './photo.ts';

const PROBLEMS: ImageProblem[] = [
  ...(['wrong-type', 'svg', 'heic', 'empty', 'broken', 'unreadable'] as const).map((code) => ({
    code,
    name: 'a.b',
  })),
  { code: 'forgotten', name: 'a.b' },
  { code: 'not-loaded', id: 'coffee' },
  { code: 'too-many-bytes', name: 'a.b', megabytes: 70, limit: 64 },
  { code: 'too-many-pixels', name: 'a.b', width: 20000, height: 20000, megapixels: 400, limit: 100 },
  { code: 'no-memory' },
  { code: 'no-canvas' },
  { code: 'cancelled' },
  { code: 'numbers-empty' },
  { code: 'numbers-truncated', text: '...' },
  { code: 'numbers-unclosed' },
  { code: 'numbers-not-a-number', row: 1, column: 2, text: 'x' },
  { code: 'numbers-ragged', row: 2, got: 1, expected: 3 },
  { code: 'numbers-ragged-maps', row: 2, got: 1, expected: 3 },
  { code: 'numbers-too-large', of: 'width', got: 80, limit: 64 },
  { code: 'numbers-too-deep', limit: 3 },
];

test('every problem has a sentence of what happened, what is intact and what to do, in both languages', () => {
  expect(PROBLEMS.map(({ code }) => code).sort()).toEqual(Object.keys(imageEn.errors).sort());
  for (const problem of PROBLEMS) {
    const english = say(imageEn.errors, problem);
    expect(english).toMatch(/. The (picture that was there is|numbers on the board are) unchanged\. ./);
    expect(say(imageZh.errors, problem)).toMatch(/。原来的(图片|数据)没有变。./);
    expect(english + say(imageZh.errors, problem)).not.toMatch(/undefined|NaN|\[object/);
  }
  expect(say(imageEn.errors, { code: 'heic', name: 'a.heic' })).toBe(
    'This is a HEIC file, which this browser cannot read. The picture that was there is unchanged. Export it as JPEG and choose it again.',
  );
});

test('every note has a sentence in both languages', () => {
  const notes: Note[] = [
    { code: 'cut-off' },
    { code: 'turned' },
    { code: 'alpha-on-white' },
    { code: 'first-frame', type: 'gif' },
    { code: 'reduced', from: { width: 4000, height: 3000 }, to: { width: 2048, height: 1536 } },
    { code: 'as-file' },
    { code: 'as-shown' },
    { code: 'sixteen-bits' },
    { code: 'eight-of-sixteen' },
  ];
  expect(notes.map(({ code }) => code).sort()).toEqual(Object.keys(imageEn.notes).sort());
  for (const note of notes)
    expect(say(imageEn.notes, note) + say(imageZh.notes, note)).not.toMatch(/undefined|NaN/);
  const reduced = notes.find(({ code }) => code === 'reduced')!;
  expect(say(imageEn.notes, reduced)).toBe('Reduced from 4000×3000 to 2048×1536 pixels.');
  expect(say(imageZh.notes, reduced)).toContain('4000×3000');
});
