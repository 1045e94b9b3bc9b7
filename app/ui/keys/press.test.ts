import { describe, expect, test } from 'vitest';
import { alone, command } from './press.ts';
import type { Press } from './press.ts';

const pressed = (key: string, code: string, modifiers: Partial<Press> = {}): Press => ({
  ...{ key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...modifiers,
});
const ctrl = { ctrlKey: true };

/** What the keys of Z, Y, B, P and R give where letters are not Latin; '' where a layout has no letter there. */
const LAYOUTS: readonly [layout: string, keys: string][] = [
  ['Russian', 'я н и з к'],
  ['Ukrainian', 'я н и з к'],
  ['Bulgarian', 'з ъ ф п и'],
  ['Greek', 'ζ υ β π ρ'],
  ['Arabic', 'ئ غ لا ح ق'],
  ['Arabic, of one sign', 'ئ غ ﻻ ح ق'],
  ['Persian', 'ظ غ ذ ح ق'],
  ['Hebrew', 'ז ט נ פ ר'],
  ['Korean', 'ㅋ ㅛ ㅠ ㅔ ㄱ'],
  ['Japanese kana', 'つ ん こ せ す'],
  ['Thai', 'ผ ั ิ ย พ'],
  ['Hindi', 'ॆ ब व ज र'],
  ['Georgian', 'ზ ყ ბ პ რ'],
  ['Armenian', 'զ ը բ պ ր'],
  ['full-width letters of a Chinese input method', 'ｚ ｙ ｂ ｐ ｒ'],
  ['an input method that keeps the sign to itself', 'Process Process Process Process Process'],
];
const LETTERS = ['z', 'y', 'b', 'p', 'r'] as const;

describe.each(LAYOUTS)('%s', (_, keys) => {
  const signs = keys.split(' ');
  test('a letter is the one printed on the key of a Latin keyboard, alone and with Ctrl or ⌘', () => {
    LETTERS.forEach((letter, i) => {
      const code = `Key${letter.toUpperCase()}`;
      const at = [letter, signs[i]];
      expect([...at, alone(letter)(pressed(signs[i], code))]).toEqual([...at, true]);
      const capital = pressed(signs[i].toUpperCase(), code, { shiftKey: true });
      if (signs[i] !== 'Process') expect([...at, alone(letter)(capital)]).toEqual([...at, true]);
      expect([...at, command(letter, false)(pressed(signs[i], code, ctrl))]).toEqual([...at, true]);
      expect([...at, command(letter, false)(pressed(signs[i], code, { metaKey: true }))]).toEqual([
        ...at,
        true,
      ]);
      const other = letter === 'z' ? 'y' : 'z';
      expect([...at, command(other, false)(pressed(signs[i], code, ctrl))]).toEqual([...at, false]);
    });
  });
});

test('digits of other scripts and of full width are digits', () => {
  for (const [key, code] of [
    ['3', 'Digit3'],
    ['3', 'Numpad3'],
    ['٣', 'Digit3'],
    ['۳', 'Digit3'],
    ['३', 'Digit3'],
    ['３', 'Digit3'],
    ['ฃ', 'Digit3'],
  ]) {
    expect([key, alone('3')(pressed(key, code))]).toEqual([key, true]);
    expect([key, alone('2')(pressed(key, code))]).toEqual([key, false]);
  }
});

test('a Latin layout that moves its letters keeps them: the sign counts, not the place', () => {
  expect(command('z', false)(pressed('z', 'KeyY', ctrl))).toBe(true); // German
  expect(command('y', false)(pressed('z', 'KeyY', ctrl))).toBe(false);
  expect(command('z', false)(pressed('w', 'KeyZ', ctrl))).toBe(false); // French
  expect(command('z', false)(pressed('z', 'KeyW', ctrl))).toBe(true);
  expect(command('z', false)(pressed(';', 'KeyZ', ctrl))).toBe(false); // Dvorak
  expect(alone('2')(pressed('ě', 'Digit2'))).toBe(false); // Czech
  expect(alone('1')(pressed('&', 'Digit1'))).toBe(false); // French
  expect(alone('3')(pressed('№', 'Digit3', { shiftKey: true }))).toBe(false); // Russian
  expect(alone('z')(pressed('ž', 'KeyZ'))).toBe(false);
});

test('signs of Chinese and Arabic keyboards do the same as their Latin twins', () => {
  for (const [key, sign] of [
    ['。', '.'],
    ['．', '.'],
    ['？', '?'],
    ['؟', '?'],
    ['、', '/'],
    ['／', '/'],
    ['　', ' '],
  ]) {
    expect([key, alone(sign)(pressed(key, 'Slash'))]).toEqual([key, true]);
  }
});

test('keys with names are their names', () => {
  expect(alone('ArrowRight')(pressed('ArrowRight', 'ArrowRight'))).toBe(true);
  expect(alone('a')(pressed('ArrowRight', 'ArrowRight'))).toBe(false);
  expect(alone('z')(pressed('Dead', 'KeyZ'))).toBe(false);
});
