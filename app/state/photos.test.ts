import { expect, test } from 'vitest';
import type { Photo } from '../image/photo.ts';
import { photoBehind, photoOf, pictureKey, rememberOrigin, rememberOwn } from './photos.ts';

const crop = { x: 0, y: 0, width: 1000 };
const own = (id: string | null) => ({ kind: 'own', id, crop }) as const;
const photo = (name: string) => ({ name }) as Photo;

test('an own picture is one by its content, and a link that does not say which means none', () => {
  expect(pictureKey(own('a'))).not.toBe(pictureKey(own('b')));
  expect(pictureKey(own(null))).toBeNull();
  expect(pictureKey({ kind: 'sample', id: 'brick', crop })).toBe('brick');
  expect(pictureKey({ kind: 'numbers', values: new Float32Array() })).toBeNull();
});

test('a picture is found again under its own name alone, also where the browser keeps nothing', async () => {
  const [first, second] = [photo('first'), photo('second')];
  rememberOwn('a', first);
  expect(await photoOf(own('a'))).toBe(first);
  expect(await photoOf(own('b'))).toBeNull();
  rememberOwn('b', second);
  expect(await photoOf(own('b'))).toBe(second);
  expect(await photoOf(own(null))).toBeNull();
});

test('undo finds the photograph that an input was taken from, whatever was chosen since', () => {
  const [input, first] = [new Float32Array(3), photo('first')];
  rememberOrigin(input, first);
  rememberOwn('b', photo('second'));
  expect(photoBehind({ source: own('a'), input })).toBe(first);
  expect(photoBehind({ source: own('a'), input: new Float32Array(3) })).toBeNull();
});
