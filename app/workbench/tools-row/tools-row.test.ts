import { expect, test } from 'vitest';
import { defaultBank } from '../../model/default-bank.ts';
import { OPENING } from '../../model/settings.ts';
import type { Made } from '../../state/store.ts';
import { canReset } from './can-reset.ts';
import { gestureOf } from '../gesture.ts';

const made: Made = {
  settings: OPENING,
  bank: defaultBank(OPENING),
  standard: null,
  source: { kind: 'sample', id: 'chelsea', crop: { x: 0, y: 0, width: 1000 } },
  input: new Float32Array(300),
  edits: new Map(),
};

test('there is something to reset exactly when a weight or an input cell was changed', () => {
  expect(canReset(made)).toBe(false);
  expect(canReset({ ...made, edits: new Map([[0, 1]]) })).toBe(true);
  expect(canReset({ ...made, standard: { standard: new Float32Array(108) } })).toBe(true);
  for (const part of ['kernels', 'mixing', 'firstBias', 'bias'] as const) {
    const bank = { ...made.bank, [part]: made.bank[part].with(0, 99) };
    expect(canReset({ ...made, bank })).toBe(true);
  }
});

test('changes of one thing join into one gesture until a rest or another thing', () => {
  const first = gestureOf('kernel', 1000);
  expect(gestureOf('kernel', 1700)).toBe(first);
  expect(gestureOf('kernel', 2400)).toBe(first);
  const afterRest = gestureOf('kernel', 3300);
  expect(afterRest).not.toBe(first);
  const other = gestureOf('stride', 3400);
  expect(gestureOf('kernel', 3500)).not.toBe(afterRest);
  expect(other).not.toBe(afterRest);
});
