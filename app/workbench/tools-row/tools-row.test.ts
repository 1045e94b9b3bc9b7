import { expect, test } from 'vitest';
import { defaultBank } from '../../model/default-bank.ts';
import { OPENING } from '../../model/settings.ts';
import type { Made } from '../../state/board/board-state.ts';
import { canReset } from './can-reset.ts';

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
