import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settle } from '../../model/limits.ts';
import type { Candidate } from '../../model/limits.ts';
import { OPENING } from '../../model/settings.ts';
import { faultsOf, focusIn, inputOf, rectangleOf, sides, stackInputs } from '../../testing/random-boards.ts';
import { mixingCell } from '../boxes.ts';
import type { LayoutInput } from '../boxes.ts';
import { layoutBoard } from '../../testing/layout-all.ts';

/** Random small layers on boards that have room to show them all at once. */
const isStack = (input: LayoutInput): boolean => KINDS.includes(layoutBoard(input).kind);
const KINDS: readonly string[] = ['whole', 'filter', 'mix'];
const stacks = stackInputs.filter(isStack);

describe('a small layer', () => {
  test('has its boxes, padding, labels, names of lanes and sum on the board, none over another', () => {
    const property = fc.property(stacks, (input) => {
      expect(faultsOf(input, layoutBoard(input))).toEqual([]);
    });
    fc.assert(property, { numRuns: 500 });
  });

  const extremes: Record<string, Candidate> = {
    'the largest maps': { height: 64, width: 64, channels: 4, filters: 4, bias: true },
    'the largest maps with padding': {
      height: 64,
      width: 64,
      kernel: 7,
      padding: 'same',
      channels: 4,
      filters: 4,
    },
    'the widest padding': {
      height: 64,
      width: 64,
      kernel: 1,
      padding: 'explicit',
      pad: [7, 7, 7, 7],
      filters: 4,
    },
    'four kernels for one channel': { channels: 1, depthMultiplier: 4, filters: 4, bias: true },
    'one row': { height: 1, width: 64, kernel: [1, 7] },
    'one column with a bias': { height: 64, width: 1, kernel: [7, 1], channels: 4, bias: true },
    'one cell': { height: 1, width: 1, channels: 1, filters: 1, kernel: 1, bias: true },
    'tall kernels': { kernel: [7, 1], channels: 4, filters: 4, bias: true },
    'large kernels in one step': { kernel: 7, channels: 4, mixing: false, bias: true },
  };
  const screens = [640, 720, 800, 1012, 1440, 2560].flatMap((width) =>
    [300, 370, 470, 625, 1400].map((height) => ({ width, height })),
  );
  for (const [name, candidate] of Object.entries(extremes)) {
    test(`of ${name} has room wherever it is shown all at once, and is shown so on a large board`, () => {
      const { settings } = settle(candidate, OPENING);
      let stacked = 0;
      for (const screen of screens)
        for (const view of ['whole', 'cells'] as const)
          for (const isCalm of [true, false])
            for (const stage of [0, 1])
              for (const where of [0, 0.5, 0.99]) {
                const input = inputOf(
                  settings,
                  { ...screen, view, isCalm },
                  focusIn(settings, stage, where, where),
                );
                if (!isStack(input)) continue;
                stacked++;
                expect([screen, faultsOf(input, layoutBoard(input))]).toEqual([screen, []]);
              }
      expect(stacked).toBeGreaterThan(40);
    });
  }

  test('of the opening is shown all at once on the boards of usual screens, and by pages where a board is too low', () => {
    const at = (width: number, height: number) =>
      layoutBoard(inputOf(OPENING, { width, height }, focusIn(OPENING, 0, 0, 0))).kind;
    expect([at(1012, 625), at(1144, 690), at(900, 600), at(980, 480), at(1012, 370)]).toEqual(
      Array(5).fill('filter'),
    );
    expect([at(1012, 350), at(700, 600)]).toEqual(['table', 'table']);
  });

  test('keeps its arrangement wherever the step stands, and opens what is at work', () => {
    const property = fc.property(stacks, (input) => {
      const { boxes, kind, sum, rails } = layoutBoard(input);
      const { settings: s, focus, view } = input;
      const stage = view === 'whole' ? 'whole' : focus.stage === 1 ? 'mix' : 'filter';
      expect(kind).toBe(stage);
      const open = (of: string) => boxes.filter((box) => box.kind === of && box.isOpen).map(({ id }) => id);
      if (kind === 'filter')
        expect([open('in'), open('mid')]).toEqual([[`in:${focus.channel}`], [`mid:${focus.map}`]]);
      if (kind === 'mix') expect(open('out')).toEqual([`out:${focus.filter}`]);
      expect([sum !== null, rails !== null]).toEqual([kind === 'filter', s.mixing]);
    });
    fc.assert(property, { numRuns: 200 });
  });

  test('has all its maps at once, and beside each output one column of its own weights, the bias last', () => {
    const property = fc.property(stacks, (input) => {
      const { settings: s, geometry } = input;
      const { boxes } = layoutBoard(input);
      const of = (kind: string) => boxes.filter((box) => box.kind === kind);
      const Q = geometry.stages[0].output.channels;
      expect([of('in').length, of('mid').length, of('kernel').length]).toEqual([s.channels, Q, Q]);
      expect(of('bias').length).toBe(s.bias ? Q : 0);
      expect(of('out').map(({ map }) => map)).toEqual(
        s.mixing ? Array.from({ length: s.filters }, (_, o) => o) : [],
      );
      expect(of('mixing').length).toBe(of('out').length);
      of('mixing').forEach((box, filter) => {
        expect([box.isStack, box.filter, box.rows, box.columns]).toEqual([
          true,
          filter,
          Q + (s.bias ? 1 : 0),
          1,
        ]);
        const rows = [...Array.from({ length: Q }, (_, map) => map), null].map((map) =>
          mixingCell(box, { map, filter }, s),
        );
        expect(rows).toEqual([
          ...Array.from({ length: Q }, (_, row) => ({ row, column: 0 })),
          s.bias ? { row: Q, column: 0 } : null,
        ]);
      });
    });
    fc.assert(property, { numRuns: 100 });
  });

  test('has the kernel, the bias and the sum of a map beside it: under the map before, over the map after', () => {
    const property = fc.property(stacks, (input) => {
      const { boxes, sum } = layoutBoard(input);
      const middle = (map: number) => {
        const { top, bottom } = rectangleOf(boxes.find(({ id }) => id === `mid:${map}`)!);
        return (top + bottom) / 2;
      };
      const things = boxes.filter(({ kind }) => kind === 'kernel' || kind === 'bias');
      const places = things.map((box) => ({ map: box.map, ...rectangleOf(box) }));
      if (sum) places.push({ map: input.focus.map, ...sides(sum) });
      const Q = input.geometry.stages[0].output.channels;
      for (const { map, top, bottom } of places) {
        if (map > 0) expect(top).toBeGreaterThan(middle(map - 1));
        if (map < Q - 1) expect(bottom).toBeLessThan(middle(map + 1));
      }
    });
    fc.assert(property, { numRuns: 200 });
  });

  test('of one row or one column is thick enough to be pointed at, also within padding', () => {
    for (const candidate of [
      { height: 1, width: 64, kernel: [1, 3] },
      { height: 64, width: 1, kernel: [3, 1] },
      { height: 64, width: 1, kernel: 3, padding: 'same', channels: 4 },
      { height: 1, width: 64, kernel: 3, padding: 'same', channels: 4, bias: true },
      { height: 1, width: 1, kernel: 1, channels: 4, filters: 4 },
    ]) {
      const { settings } = settle(candidate, OPENING);
      for (const [width, height] of [
        [800, 470],
        [1012, 625],
        [2560, 1400],
      ])
        for (const stage of [0, 1])
          for (const view of ['cells', 'whole'] as const) {
            const input = inputOf(settings, { width, height, view }, focusIn(settings, stage, 0, 0));
            expect(isStack(input)).toBe(true);
            for (const box of layoutBoard(input).boxes.filter(
              ({ kind }) => kind === 'in' || kind === 'mid',
            )) {
              const { left, top, right, bottom } = rectangleOf(box);
              expect(Math.min(right - left, bottom - top), `${box.id} at ${width}`).toBeGreaterThanOrEqual(
                12,
              );
            }
          }
    }
  });
});
