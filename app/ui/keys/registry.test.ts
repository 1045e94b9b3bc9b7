import { afterEach, expect, test } from 'vitest';
import type { Action } from './action.ts';
import { focusOf } from './focus.ts';
import { alone } from './press.ts';
import { actionOf, contribute, listed } from './registry.ts';
import type { Scope } from './registry.ts';

const gone: (() => void)[] = [];
afterEach(() => gone.splice(0).forEach((go) => go()));

const action = (id: string, key: string, more: Partial<Action> = {}): Action => ({
  ...{
    id,
    says: id,
    keys: [[key]],
    is: alone(key),
    reachesControls: false,
    repeats: false,
    perform: () => {},
  },
  ...(more as object),
});
const add = (scope: Scope, ...actions: Action[]) => gone.push(contribute(scope, () => actions));

const pressed = (key: string) => ({
  ...{ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
});
const within = (...selectors: string[]) => ({
  closest: (asked: string) =>
    selectors.some((selector) => asked.split(', ').includes(selector)) ? ({} as Element) : null,
});
const id = (key: string, target: Parameters<typeof actionOf>[1] = null) =>
  actionOf(pressed(key), target)?.id ?? null;

test('the innermost scope has the key, in whatever order they came', () => {
  add('figure', action('in the figure', 'a'));
  add('app', action('everywhere', 'a'), action('only there', 'b'));
  add('page', action('on the page', 'a'));
  expect([id('a'), id('b'), id('c')]).toEqual(['in the figure', 'only there', null]);
  gone.shift()!();
  expect(id('a')).toBe('on the page');
});

test('of two in the same scope the newer one has the key', () => {
  add('figure', action('older', 'a'));
  add('figure', action('newer', 'a'));
  expect(id('a')).toBe('newer');
});

test('nothing is reached under a dialog, nor a dialog under the blank screen', () => {
  add('page', action('on the page', 'a'));
  add('dialog', action('in the dialog', 'd'));
  expect([id('a'), id('d')]).toEqual([null, 'in the dialog']);
  add('cover');
  expect([id('a'), id('d')]).toEqual([null, null]);
});

test('a control keeps its keys, a text field all, but for those that they have no use for', () => {
  const own = { alsoIn: '.answer input' };
  add(
    'page',
    action('plain', 'a'),
    action('reaching', 'b', { reachesControls: true }),
    action('own', 'c', own),
  );
  expect(['a', 'b', 'c'].map((key) => id(key, within('main')))).toEqual(['plain', 'reaching', 'own']);
  expect(['a', 'b', 'c'].map((key) => id(key, within('button')))).toEqual([null, 'reaching', null]);
  expect(['a', 'b', 'c'].map((key) => id(key, within('textarea')))).toEqual([null, null, null]);
  const answer = within('textarea', '.answer input');
  expect(['a', 'b', 'c'].map((key) => id(key, answer))).toEqual([null, null, 'own']);
});

test('what an inner scope leaves to a control is left to it, and the outer one is asked', () => {
  add('figure', action('inner', 'a'));
  add('page', action('outer', 'a', { reachesControls: true }));
  expect([id('a'), id('a', within('button'))]).toEqual(['inner', 'outer']);
});

test('the help lists what there is, each key once, the innermost first', () => {
  add('app', action('everywhere', 'a'), action('more', 'b'));
  add('figure', action('in the figure', 'a'));
  add('dialog', action('in the dialog', 'd'));
  const list = listed().map((found) => [found.id, found.keys]);
  expect(list).toEqual([
    ['in the figure', [['a']]],
    ['more', [['b']]],
  ]);
});

test('the focus decides by the nearest thing that takes keys', () => {
  expect(focusOf(null)).toBe('page');
  expect(focusOf(within('main'))).toBe('page');
  expect(focusOf(within('[role=grid]'))).toBe('control');
  expect(focusOf(within('button'))).toBe('control');
  expect(focusOf(within('a[href]'))).toBe('page');
  expect(focusOf(within('textarea'))).toBe('text');
});
