import { expect, test } from 'vitest';
import { describe } from '../../../kernels/spec/geometry.ts';
import { partnerGeometry } from '../../model/partner-geometry.ts';
import { OPENING } from '../../model/settings.ts';
import type { LayerSettings } from '../../model/settings.ts';
import { toSpec } from '../../model/to-spec.ts';
import type { Computed } from '../../state/board/board-state.ts';
import { barOf } from './bar-of.ts';

/** A board whose results are their own places in memory. */
function board(settings: LayerSettings) {
  const geometry = describe(toSpec(settings));
  const counted = (channels: number) =>
    Float32Array.from({ length: geometry.output.height * geometry.output.width * channels }, (_, i) => i);
  const computed = {
    geometry,
    filtered: counted(geometry.stages[0].output.channels),
    output: counted(geometry.output.channels),
  } as Computed;
  const partners = partnerGeometry(settings);
  return { selected: null, pinned: null, settings, partners, computed, done: [1e9, 1e9] as const };
}

const cell = { kind: 'mid', row: 2, column: 3, map: 1 } as const;

test('nothing chosen gives no bar', () => {
  expect(barOf(board(OPENING))).toBeNull();
  expect(barOf({ ...board(OPENING), pinned: { kind: 'term', index: 0 } })).toBeNull();
});

test('a selected weight comes before a pinned result', () => {
  const ref = { kind: 'pw', map: 2, filter: 3 } as const;
  expect(barOf({ ...board(OPENING), selected: ref, pinned: cell })).toEqual({ kind: 'edit', ref });
});

test('what the layer no longer has gives no bar', () => {
  const gone = { kind: 'in', row: 10, column: 0, channel: 0 } as const;
  expect(barOf({ ...board(OPENING), selected: gone })).toBeNull();
  expect(barOf({ ...board(OPENING), pinned: { ...cell, row: 8 } })).toBeNull();
  expect(barOf({ ...board(OPENING), selected: { kind: 'bias', stage: 0, index: 0 } })).toBeNull();
  const withBias = board({ ...OPENING, bias: true });
  expect(barOf({ ...withBias, selected: { kind: 'bias', stage: 1, index: 3 } })?.kind).toBe('edit');
  expect(barOf({ ...withBias, selected: { kind: 'bias', stage: 1, index: 4 } })).toBeNull();
});

test('a pinned result has its value once it is done, and the input rows and columns it comes from', () => {
  const number = 64 + 2 * 8 + 3;
  const at = (done: number) => barOf({ ...board(OPENING), pinned: cell, done: [done, 0] });
  expect(at(number)).toMatchObject({ value: null });
  expect(at(number + 1)).toMatchObject({
    value: (2 * 8 + 3) * 3 + 1,
    field: { rows: { first: 2, last: 4 }, columns: { first: 3, last: 5 }, inPadding: false },
  });
});

test('an output is read from the second step, and a result of padding alone has no field', () => {
  const out = { kind: 'out', row: 0, column: 1, filter: 2 } as const;
  expect(barOf({ ...board(OPENING), pinned: out })).toMatchObject({ value: 1 * 4 + 2 });
  const far = board({ ...OPENING, padding: 'explicit', pad: [5, 0, 0, 0] });
  expect(barOf({ ...far, pinned: { ...cell, row: 0 } })).toMatchObject({ field: null });
});
