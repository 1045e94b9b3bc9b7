import { expect, test } from 'vitest';
import { helpEn } from '../i18n/words/help.en.ts';
import { ACTIONS } from './actions.ts';
import { focusOf } from '../ui/key-focus.ts';
import { actionOf } from './keys.ts';
import type { Press } from './press.ts';

const press = (key: string, modifiers: Partial<Press> = {}): Press => ({
  ...{ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...modifiers,
});
const shift = { shiftKey: true };
const ctrl = { ctrlKey: true };
const cmd = { metaKey: true };
const id = (pressed: Press, focus: Parameters<typeof actionOf>[1] = 'page') =>
  actionOf(pressed, focus)?.id ?? null;

test('arrows step, with Shift by a larger unit, and clickers send the same in other words', () => {
  expect(['ArrowRight', 'ArrowLeft'].map((key) => id(press(key)))).toEqual(['step', 'step']);
  expect(['ArrowRight', 'ArrowLeft'].map((key) => id(press(key, shift)))).toEqual(['larger', 'larger']);
  expect(['ArrowDown', 'ArrowUp'].map((key) => id(press(key)))).toEqual(['clickerArrows', 'clickerArrows']);
  expect(['PageDown', 'PageUp'].map((key) => id(press(key)))).toEqual(['page', 'page']);
});

test('PageDown and PageUp step from everywhere except text fields and dialogs', () => {
  expect(id(press('PageDown'), 'control')).toBe('page');
  expect(id(press('PageUp'), 'text')).toBeNull();
  expect(id(press('PageDown'), 'dialog')).toBeNull();
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

test('signs of a Chinese keyboard do the same as their Latin twins', () => {
  expect([id(press('。')), id(press('？', shift))]).toEqual(['blank', 'help']);
});

test('a key that is held steps and undoes on and on, and does the rest once', () => {
  const repeating = ACTIONS.filter(({ repeats }) => repeats).map((action) => action.id);
  expect(repeating).toEqual(['step', 'larger', 'clickerArrows', 'page', 'undo', 'redo']);
});

test('every action has a sentence in the help, and nothing else has', () => {
  expect(Object.keys(helpEn.keys).sort()).toEqual(ACTIONS.map((action) => action.id).sort());
});

test('no key means two things', () => {
  const keys = ACTIONS.flatMap((action) => action.keys.map((way) => way.join('+')));
  expect(new Set(keys).size).toBe(keys.length);
});

test('the focus decides by the nearest thing that takes keys', () => {
  const inside = (...selectors: string[]) => ({
    closest: (asked: string) =>
      selectors.some((selector) => asked.split(', ').includes(selector)) ? ({} as Element) : null,
  });
  expect(focusOf(null, false)).toBe('page');
  expect(focusOf(inside('main'), false)).toBe('page');
  expect(focusOf(inside('[role=grid]'), false)).toBe('control');
  expect(focusOf(inside('button'), false)).toBe('control');
  expect(focusOf(inside('textarea'), false)).toBe('text');
  expect(focusOf(inside('textarea'), true)).toBe('dialog');
});
