import { expect, test } from 'vitest';
import { mayReload } from './may-reload.ts';
import type { Moment } from './may-reload.ts';

const FRESH: Moment = {
  ...{ isIsolated: false, isOnTop: true, threads: 4, hasReloaded: false, isTouched: false },
  age: 900,
};

test('a fresh page that is not isolated may be loaded again, for its threads', () => {
  expect(mayReload(FRESH)).toBe(true);
});

test.each([
  ['it is isolated', { isIsolated: true }],
  ['it has been so once', { hasReloaded: true }],
  ['the browser does not let it remember that it was', { hasReloaded: null }],
  ['the person has done something', { isTouched: true }],
  ['somebody is reading', { age: 60_000 }],
  ['it stands within another page', { isOnTop: false }],
  ['there is one thread', { threads: 1 }],
] satisfies [string, Partial<Moment>][])('not where %s', (_, change) => {
  expect(mayReload({ ...FRESH, ...change })).toBe(false);
});
