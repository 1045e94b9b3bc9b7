import { expect, test } from 'vitest';
import { answerTo, LOST, PAGE } from './answer.ts';
import { ISOLATION, isolated } from './isolated.ts';

const SCOPE = 'https://school.example/maths/filter/';
const LISTED = new Set([PAGE, LOST, 'assets/index-a1.js', 'photos/chelsea.webp', 'licences.txt']);

const asked = (path: string, mode = 'no-cors', method = 'GET') =>
  answerTo({ url: new URL(path, SCOPE).href, mode, method }, SCOPE, LISTED);

test('the page is given for its folder and by its name, with whatever query a link has got on its way', () => {
  for (const path of ['', 'index.html', '?utm_source=mail', '#/zh/learn/3', 'index.html?x#/explore']) {
    expect(asked(path, 'navigate'), path).toEqual({ kind: 'file', path: PAGE });
  }
});

test('files of this version are given, by their own names alone', () => {
  expect(asked('assets/index-a1.js')).toEqual({ kind: 'file', path: 'assets/index-a1.js' });
  expect(asked('assets/index-a1.js?raw')).toMatchObject({ kind: 'other' });
  expect(asked('licences.txt', 'navigate')).toEqual({ kind: 'file', path: 'licences.txt' });
});

test('a file of another version may be one that was kept before; a page that is not there is a lost link', () => {
  expect(asked('assets/index-old.js')).toEqual({ kind: 'other', path: 'assets/index-old.js', isLost: false });
  expect(asked('%23/zh', 'navigate')).toEqual({ kind: 'other', path: '#/zh', isLost: true });
  expect(asked('%E0%A4%A', 'navigate')).toEqual({ kind: 'other', path: '%E0%A4%A', isLost: true });
});

test('what lies beside or above the page is the business of others, and so is what is not read', () => {
  for (const url of ['/maths/', '/maths/filterless/', 'https://else.example/maths/filter/']) {
    expect(asked(url, 'navigate'), url).toEqual({ kind: 'browser' });
  }
  expect(asked('sw.js', 'cors', 'HEAD')).toEqual({ kind: 'browser' });
  expect(asked('', 'navigate', 'POST')).toEqual({ kind: 'browser' });
});

test('a picture that another app shares is taken, and nothing else that is sent', () => {
  expect(asked('share-target', 'navigate', 'POST')).toEqual({ kind: 'shared' });
  expect(asked('share-target', 'navigate')).toMatchObject({ kind: 'other', isLost: true });
});

test('a response is isolated as it is: its status, type and bytes stay', async () => {
  const headers = { 'Content-Type': 'application/wasm', 'Content-Encoding': 'br', 'Content-Length': '2' };
  const response = isolated(new Response('body', { status: 201, headers }));
  for (const [name, value] of Object.entries(ISOLATION)) expect(response.headers.get(name)).toBe(value);
  expect(response.headers.get('Content-Type')).toBe('application/wasm');
  expect(response.headers.get('Content-Encoding')).toBeNull();
  expect([response.status, await response.text()]).toEqual([201, 'body']);
});

test('a response without a body stays one, and one that nobody may read is not touched', () => {
  expect(isolated(new Response(null, { status: 304 })).status).toBe(304);
  const opaque = Response.error();
  expect(isolated(opaque)).toBe(opaque);
});
