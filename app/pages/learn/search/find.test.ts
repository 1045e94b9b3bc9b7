import { entries as en } from 'virtual:search/en';
import { entries as zh } from 'virtual:search/zh';
import { expect, test } from 'vitest';
import { learnEn } from '../../../i18n/words/learn.en.ts';
import { learnZh } from '../../../i18n/words/learn.zh.ts';
import { CHAPTERS } from '../../../model/lesson.ts';
import { createFind, excerptOf, tokens } from './find.ts';
import { GLOSSARY } from './glossary.ts';

const find = createFind(en, learnEn.titles, 'en');
const findZh = createFind(zh, learnZh.titles, 'zh');

test('Chinese is cut into pairs, other words at their ends, × and x are one sign', () => {
  expect(tokens('深度卷积 3×3 Conv2D')).toEqual(['深度', '度卷', '卷积', '3x3', 'conv2d']);
  expect(tokens('秩')).toEqual(['秩']);
});

test('both languages have the same screens and questions', () => {
  const places = (list: typeof en) =>
    list.map(({ chapter, screen, question }) => [chapter, screen, question !== '']);
  expect(places(zh)).toEqual(places(en));
  expect(en.every(({ text, question }) => text !== '' || question !== '')).toBe(true);
});

test('the ratio is found in its chapter, in both languages', () => {
  expect(find('ratio').map(({ chapter }) => chapter)).toContain(5);
  expect(findZh('比例').map(({ chapter }) => chapter)).toContain(5);
});

test('a question is found by its words', () => {
  expect(find('1/k²').some(({ kind }) => kind === 'question')).toBe(true);
  expect(find('batch norm folded')[0]).toMatchObject({ kind: 'question', chapter: 6 });
});

test('every term is found by its name in either language', () => {
  for (const term of GLOSSARY) {
    expect(find(term.en), term.en).toContainEqual(expect.objectContaining({ kind: 'term', title: term.en }));
    expect(findZh(term.en), term.en).toContainEqual(
      expect.objectContaining({ kind: 'term', title: term.zh }),
    );
    expect(find(term.zh), term.zh).toContainEqual(expect.objectContaining({ kind: 'term', title: term.en }));
  }
});

test('one letter wrong, missing or too much is forgiven, in either language', () => {
  const right = find('MobileNet');
  expect(right.length).toBeGreaterThan(0);
  for (const query of ['MobileNt', 'MobilNet', 'MobileNeet', 'Mobilenat']) {
    expect(find(query).length, query).toBeGreaterThan(0);
    for (const { title, excerpt } of find(query)) expect(`${title} ${excerpt}`).toMatch(/MobileNet/i);
  }
  expect(find('depthwise seperable')[0].title).toMatch(/separable/i);
  expect(findZh('深度可分禽卷积')[0].title).toContain('深度可分离');
  expect(findZh('深度分离卷积')[0].title).toContain('深度可分离');
});

test('two wrong letters are not forgiven, nor one in a short word', () => {
  for (const query of ['MbileNt', 'kernnnel', 'rnk']) expect(find(query), query).toEqual([]);
  expect(findZh('深底可分禽卷基')).toEqual([]);
});

test('what is found as it was typed is not mixed with what is spelt like it', () => {
  for (const { title, excerpt } of find('filters')) expect(`${title} ${excerpt}`).toMatch(/filters/i);
});

test('nothing asked or nothing there gives nothing, and every place exists', () => {
  for (const query of ['', ' ', '?!', 'xylophone']) expect(find(query)).toEqual([]);
  for (const { chapter } of [...find('kernel'), ...findZh('卷积')]) {
    expect(chapter).toBeGreaterThanOrEqual(1);
    expect(chapter).toBeLessThanOrEqual(CHAPTERS);
  }
});

test('an excerpt shows the word that was found', () => {
  const text = `${'a '.repeat(100)}needle ${'b '.repeat(100)}`;
  expect(excerptOf(text, ['needle'])).toContain('needle');
  expect(excerptOf(text, ['needle']).length).toBeLessThan(200);
});
