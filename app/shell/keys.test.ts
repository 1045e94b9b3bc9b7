// The contract of design §4: what which key does where.
import { beforeEach, expect, test } from 'vitest';
import { boardActions } from '../board/use-board-keys.ts';
import { helpEn } from '../i18n/words/help.en.ts';
import type { Press } from '../ui/keys/press.ts';
import { actionOf, contribute } from '../ui/keys/registry.ts';
import { beginHeadless } from '../testing/headless.ts';
import { BLANK, showHelp } from './actions.ts';

const press = (key: string, modifiers: Partial<Press> = {}): Press => ({
  ...{ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...modifiers,
});
const shift = { shiftKey: true };
const ctrl = { ctrlKey: true };
const cmd = { metaKey: true };

const FOCUS = { page: 'main', control: 'button', text: 'textarea' };
/** Where the focus is: within an element that one selector fits. */
const within = (selector: string) => ({
  closest: (asked: string) => (asked.split(', ').includes(selector) ? ({} as Element) : null),
});
const id = (pressed: Press, focus: keyof typeof FOCUS = 'page') =>
  actionOf(pressed, within(FOCUS[focus]))?.id ?? null;

const ON_BOARD = boardActions(await beginHeadless());
const EVERYWHERE = [BLANK, showHelp(() => {})];
const ACTIONS = [...ON_BOARD, ...EVERYWHERE];
beforeEach(() => {
  const gone = [contribute('page', () => ON_BOARD), contribute('app', () => EVERYWHERE)];
  return () => gone.forEach((go) => go());
});

test('arrows step, with Shift by a larger unit, and clickers send the same in other words', () => {
  expect(['ArrowRight', 'ArrowLeft'].map((key) => id(press(key)))).toEqual(['step', 'step']);
  expect(['ArrowRight', 'ArrowLeft'].map((key) => id(press(key, shift)))).toEqual(['larger', 'larger']);
  expect(['ArrowDown', 'ArrowUp'].map((key) => id(press(key)))).toEqual(['clickerArrows', 'clickerArrows']);
  expect(['PageDown', 'PageUp'].map((key) => id(press(key)))).toEqual(['page', 'page']);
});

test('O looks back at the weights while it is held, on the page and in a grid of the board', () => {
  expect(id(press('o'))).toBe('before');
  expect(id(press('o'), 'control')).toBeNull();
  expect(actionOf(press('O', shift), within('[role=grid]'))?.release).toBeDefined();
});

test('PageDown and PageUp step from everywhere except text fields and dialogs', () => {
  expect(id(press('PageDown'), 'control')).toBe('page');
  expect(id(press('PageUp'), 'text')).toBeNull();
  const close = contribute('dialog', () => []);
  expect(id(press('PageDown'))).toBeNull();
  close();
  expect(id(press('PageDown'))).toBe('page');
});

test('letters, digits, full stop, Space and arrows are left to a control that has the focus', () => {
  for (const key of ['b', 'B', '.', 'r', '1', '5', ' ', 'Home', 'End', 'ArrowRight', 'ArrowDown']) {
    expect([key, id(press(key)) !== null]).toEqual([key, true]);
    expect([key, id(press(key), 'control')]).toEqual([key, null]);
  }
  expect(id(press('ArrowRight', shift), 'control')).toBeNull();
});

test('undo, redo, help and Escape reach over controls, but a text field undoes its own typing', () => {
  expect(id(press('z', ctrl), 'control')).toBe('undo');
  expect(id(press('z', cmd))).toBe('undo');
  expect(id(press('Z', { ...ctrl, ...shift }), 'control')).toBe('redo');
  expect(id(press('Z', { ...cmd, ...shift }))).toBe('redo');
  expect(id(press('y', ctrl))).toBe('redo');
  expect(id(press('y', cmd))).toBeNull();
  expect(id(press('?', shift), 'control')).toBe('help');
  expect(id(press('Escape'), 'control')).toBe('unpin');
  for (const pressed of [press('z', ctrl), press('?', shift), press('Escape')]) {
    expect(id(pressed, 'text')).toBeNull();
  }
});

test('letters of a keyboard that is not Latin do what their keys do', () => {
  expect(id(press('я', { ...ctrl, code: 'KeyZ' }))).toBe('undo');
  expect(id(press('н', { ...ctrl, code: 'KeyY' }))).toBe('redo');
  expect(id(press('и', { code: 'KeyB' }))).toBe('blank');
  expect(id(press('ｒ', { code: 'KeyR' }))).toBe('reset');
});

test('keys of the browser and of the system are left alone', () => {
  for (const pressed of [
    press('r', ctrl),
    press('r', cmd),
    press('b', ctrl),
    press('1', ctrl),
    press('ArrowLeft', { altKey: true }),
    press('PageDown', ctrl),
    press('z', { ...ctrl, altKey: true }),
    press('6'),
    press('p'),
    press('Tab'),
    press('Shift', shift),
  ]) {
    expect([pressed.key, id(pressed)]).toEqual([pressed.key, null]);
  }
});

test('a key that is held steps and undoes on and on, and does the rest once', () => {
  const repeating = ACTIONS.filter(({ repeats }) => repeats).map((action) => action.id);
  expect(repeating).toEqual(['step', 'larger', 'clickerArrows', 'page', 'undo', 'redo']);
});

test('every action has a sentence in the help, and nothing else has', () => {
  const ids = [...ACTIONS.map((action) => action.id), 'closeMenu'];
  expect(Object.keys(helpEn.keys).sort()).toEqual(ids.sort());
});

test('no key means two things', () => {
  const keys = ACTIONS.flatMap((action) => action.keys.map((way) => way.join('+')));
  expect(new Set(keys).size).toBe(keys.length);
});
