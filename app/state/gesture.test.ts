import { expect, test } from 'vitest';
import { createGestures } from './gesture.ts';

test('presses of one kind join into one gesture until a rest or another kind', () => {
  const { press } = createGestures();
  const first = press('kernel', 1000);
  expect(press('kernel', 1700)).toBe(first);
  expect(press('kernel', 2400)).toBe(first);
  const afterRest = press('kernel', 3300);
  expect(afterRest).not.toBe(first);
  const other = press('stride', 3400);
  expect(press('kernel', 3500)).not.toBe(afterRest);
  expect(other).not.toBe(afterRest);
});

test('a drag is one gesture however long it lasts, and its end makes the next one another', () => {
  const gestures = createGestures();
  const first = gestures.drag('crop');
  expect(gestures.drag('crop')).toBe(first);
  gestures.end();
  expect(gestures.drag('crop')).not.toBe(first);
});

test('a drag does not join the press before it, nor a press the drag', () => {
  const gestures = createGestures();
  const press = gestures.press('weight', 0);
  const drag = gestures.drag('weight');
  expect(drag).not.toBe(press);
  expect(gestures.press('weight', 100)).not.toBe(drag);
});

test('a press after an end is a gesture of its own', () => {
  const gestures = createGestures();
  const first = gestures.press('crop', 0);
  gestures.end();
  expect(gestures.press('crop', 10)).not.toBe(first);
});
