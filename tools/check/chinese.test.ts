// Chinese words that a reader must be able to tell apart, or that stand for one thing.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const APP = new URL('../../app/', import.meta.url);
const isRead = (name: string) =>
  /^(pages\/learn|figures)\/.*(zh\.mdx|words\.ts|chapter\.tsx|questions\.ts|symbols\.ts|glossary\.ts)$/.test(
    name,
  ) || name === 'i18n/words/learn.zh.ts';
const FILES = readdirSync(APP, { recursive: true, encoding: 'utf8' }).filter(isRead);

/** What is found in any of the files, with some words around it. */
const found = (pattern: RegExp) =>
  FILES.flatMap((file) => {
    const text = readFileSync(new URL(file, APP), 'utf8');
    return [...text.matchAll(pattern)].map(
      ({ index }) => `${file}: ${text.slice(Math.max(0, index - 12), index + 12).replace(/\s+/g, ' ')}`,
    );
  });

test('a figure is 演示, a map 特征图 (输出图, 滤波图), a picture 图像: never 图 alone', () => {
  expect(FILES.length).toBeGreaterThan(40);
  expect(found(/(?<!特征|输出|滤波|输入|声谱|屋顶线)图(?!像)/g)).toEqual([]);
});

test('a multiplier is 乘数', () => {
  expect(found(/乘数/g).length).toBeGreaterThan(3);
  expect(found(/乘子/g)).toEqual([]);
});

test('between Han and a bracket of Chinese stands no space', () => {
  expect(found(/\p{Script=Han} （|） \p{Script=Han}/gu)).toEqual([]);
});
