import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupOf } from '../../model/bank.ts';
import { settle } from '../../model/limits.ts';
import type { Candidate } from '../../model/limits.ts';
import { firstOutputs, OPENING } from '../../model/settings.ts';
import {
  boardsOf,
  faultsOf,
  fewSettings,
  focusIn,
  inputOf,
  narrowScreens,
  rectangleOf,
  wideScreens,
} from '../../testing/random-boards.ts';
import { anySettings } from '../../testing/random-settings.ts';
import { mixingCell } from '../boxes.ts';
import type { BoardLayout, LayoutInput } from '../boxes.ts';
import { layoutBoard } from '../../testing/layout-all.ts';
import { arrangedFor } from './layout.ts';

/** A projector shows one lane. */
const largeScreens = wideScreens.map((screen) => ({ ...screen, large: true }));
const inputs = boardsOf(
  fc.oneof(anySettings, fewSettings),
  fc.oneof(narrowScreens, wideScreens, largeScreens),
);

/** Everything that must be true of any board. */
function check(input: LayoutInput): void {
  const layout = layoutBoard(input);
  expect(new Set(layout.boxes.map(({ id }) => id)).size).toBe(layout.boxes.length);
  expect(faultsOf(input, layout)).toEqual([]);
}

describe('any board', () => {
  test('has its boxes and their labels within its width and height, none over another, all with cells to see', () => {
    fc.assert(fc.property(inputs, check), { numRuns: 300 });
  });

  test('is arranged by its room, not by what the heads of an arrangement leave of it: one never calls for the other', () => {
    fc.assert(
      fc.property(inputs, fc.integer({ min: 0, max: 160 }), (input, heads) => {
        const room = input.height;
        const kindUnder = (height: number) => layoutBoard({ ...input, height, room }).kind;
        expect(kindUnder(input.height + heads)).toBe(kindUnder(input.height));
      }),
    );
  });

  const extremes: Record<string, Candidate> = {
    'the largest maps': { height: 64, width: 64, channels: 12, filters: 16 },
    'nine kernels for each channel': { channels: 3, depthMultiplier: 9, bias: true },
    'one row': { height: 1, width: 64, kernel: [1, 7] },
    'one column': { height: 64, width: 1, kernel: [7, 1], bias: true },
    'one cell': { height: 1, width: 1, channels: 1, filters: 1, kernel: 1 },
    'a standard layer of twelve channels': {
      channels: 12,
      groups: 1,
      kernel: 7,
      height: 16,
      width: 16,
      bias: true,
    },
    'the same with mixing': {
      channels: 12,
      groups: 1,
      kernel: 7,
      height: 16,
      width: 16,
      filters: 16,
      bias: true,
    },
    'many inputs for two outputs': { channels: 12, groups: 1, filters: 2, mixing: false },
    'six channels in two groups': { channels: 6, groups: 2, filters: 4, mixing: false, bias: true },
    'tall kernels': { kernel: [7, 1], bias: true },
    'tall kernels between large maps': {
      ...{ height: 60, width: 60, channels: 12, filters: 16, kernel: [7, 1], bias: true },
    },
  };
  for (const [name, candidate] of Object.entries(extremes)) {
    test(`holds ${name}`, () => {
      const { settings } = settle(candidate, OPENING);
      for (const width of [320, 360, 640, 760, 1000, 2560])
        for (const height of [300, 560, 1400])
          for (const stage of [0, 1])
            for (const large of [false, true])
              check(inputOf(settings, { width, height, large }, focusIn(settings, stage, 0.6, 0.4)));
    });
  }

  test('is a phone’s below its limit and only there', () => {
    const at = (width: number) =>
      layoutBoard(inputOf(OPENING, { width, height: 500 }, focusIn(OPENING, 0, 0, 0)));
    expect([at(639).narrow, at(640).narrow]).toEqual([true, false]);
  });
});

describe('the maps on the board', () => {
  test('include what the step is at: its maps, kernel and weights', () => {
    const property = fc.property(inputs, (input) => {
      const { boxes, lanes, outputs } = layoutBoard(input);
      const { settings: s, focus } = input;
      const ids = new Set(boxes.map(({ id }) => id));
      const needed =
        focus.stage === 1
          ? [`mid:${focus.map}`, `out:${focus.filter}`]
          : [`in:${focus.channel}`, `kernel:${focus.channel},${focus.map}`, `mid:${focus.map}`];
      if (s.bias && focus.stage === 0) needed.push(`bias:${focus.map}`);
      expect(needed.filter((id) => !ids.has(id))).toEqual([]);
      expect(focus.map - lanes.first).toBeGreaterThanOrEqual(0);
      expect(focus.map - lanes.first).toBeLessThan(lanes.count);
      if (focus.stage === 0) return;
      expect(focus.filter - outputs.first).toBeGreaterThanOrEqual(0);
      expect(focus.filter - outputs.first).toBeLessThan(outputs.count);
      const weights = boxes.filter(({ kind }) => kind === 'mixing');
      const cellsOf = (map: number | null) =>
        weights
          .map((box) => mixingCell(box, { map, filter: focus.filter }, s))
          .filter((cell) => cell !== null);
      for (let map = lanes.first; map < lanes.first + lanes.count; map++) expect(cellsOf(map).length).toBe(1);
      expect(cellsOf(null).length).toBe(s.bias ? 1 : 0);
    });
    fc.assert(property, { numRuns: 300 });
  });

  test('of the opening layer and of one with many channels are at least 300 px on a projector of 1280×720', () => {
    // What header, chips, sum, sentence and transport leave, in Chinese, which is the least.
    const screen = { width: 1226, height: 358, large: true };
    for (const change of [{}, { channels: 12, filters: 16 }])
      for (const stage of [0, 1]) {
        const { settings } = settle(change, OPENING);
        const { boxes } = layoutBoard(inputOf(settings, screen, focusIn(settings, stage, 0, 0)));
        const maps = boxes.filter(({ kind }) =>
          stage === 0 ? kind === 'in' || kind === 'mid' : kind === 'out',
        );
        expect(maps).toHaveLength(stage === 0 ? 2 : 1);
        for (const { columns, cellWidth } of maps) expect(columns * cellWidth).toBeGreaterThanOrEqual(300);
      }
  });

  test('stand where they stood while the place that the arrangement depends on is the same', () => {
    const property = fc.property(inputs, (input) => {
      const { focus, width, height } = input;
      const arranged = arrangedFor(input, focus, { width, height });
      expect(layoutBoard({ ...input, focus: arranged })).toEqual(layoutBoard(input));
    });
    fc.assert(property, { numRuns: 100 });
  });

  test('of all pages together are all maps', () => {
    const property = fc.property(inputs, (input) => {
      const { settings: s } = input;
      const filtered = new Set<number>();
      const results = new Set<number>();
      const turn = (key: 'lanePage' | 'outputPage', page: (layout: BoardLayout) => BoardLayout['lanes']) => {
        for (let first = 0, pages = 0; pages < 100; pages++) {
          const layout = layoutBoard({ ...input, [key]: first });
          for (const { kind, map } of layout.boxes)
            (kind === 'mid' ? filtered : results).add(kind === 'mid' || kind === 'out' ? map : -1);
          first += page(layout).count;
          if (first >= page(layout).of) break;
        }
      };
      turn('lanePage', ({ lanes }) => lanes);
      expect([...filtered].sort((a, b) => a - b)).toEqual(
        Array.from({ length: firstOutputs(s) }, (_, q) => q),
      );
      if (input.focus.stage === 0) return;
      turn('outputPage', ({ outputs }) => outputs);
      results.delete(-1);
      expect([...results].sort((a, b) => a - b)).toEqual(Array.from({ length: s.filters }, (_, o) => o));
    });
    fc.assert(property, { numRuns: 60 });
  });

  test('are those of a page that was chosen by hand, as far as there are so many', () => {
    const property = fc.property(inputs, fc.nat(60), fc.nat(20), (input, lanePage, outputPage) => {
      const { lanes, outputs } = layoutBoard({ ...input, lanePage, outputPage });
      expect(lanes.first).toBe(Math.min(lanePage, lanes.of - lanes.count));
      if (input.settings.mixing && outputs.count > 0)
        expect(outputs.first).toBe(Math.min(outputPage, outputs.of - outputs.count));
    });
    fc.assert(property, { numRuns: 60 });
  });

  test('have a box each, of their own size, and a kernel for each channel that a map reads', () => {
    const property = fc.property(inputs, (input) => {
      const { settings: s, geometry } = input;
      const { boxes, narrow, lanes, kind: arrangement } = layoutBoard(input);
      const { height: Ho, width: Wo } = geometry.output;
      for (const { kind, rows, columns } of boxes) {
        if (kind === 'in') expect([rows, columns]).toEqual([s.height, s.width]);
        if (kind === 'kernel') expect([rows, columns]).toEqual(s.kernel);
        if (kind === 'mid' || kind === 'out') expect([rows, columns]).toEqual([Ho, Wo]);
      }
      if (narrow || arrangement === 'lane') return;
      for (let q = lanes.first; q < lanes.first + lanes.count; q++) {
        const { start, size } = groupOf(s, q);
        const kernels = boxes
          .filter(({ kind, map }) => kind === 'kernel' && map === q)
          .map(({ channel }) => channel);
        expect(kernels).toEqual(Array.from({ length: size }, (_, i) => start + i));
      }
    });
    fc.assert(property, { numRuns: 100 });
  });

  test('have a kernel for each channel that they read at a glance too, and the channels stand beside them', () => {
    fc.assert(
      fc.property(boardsOf(anySettings, narrowScreens), (input) => {
        const { settings: s } = input;
        const { boxes } = layoutBoard({ ...input, view: 'whole' });
        for (const mid of boxes.filter(({ kind }) => kind === 'mid')) {
          const { start, size } = groupOf(s, mid.map);
          const read = boxes.filter(({ kind, map }) => kind === 'kernel' && map === mid.map);
          expect(read.map(({ channel }) => channel)).toEqual(
            Array.from({ length: size }, (_, i) => start + i),
          );
        }
        const shown = boxes.filter(({ kind }) => kind === 'in').length;
        if (s.groups < s.channels) expect(shown).toBe(Math.min(4, s.channels));
      }),
    );
  });

  test('have their kernels and bias in their own lane', () => {
    const property = fc.property(inputs, (input) => {
      const { boxes, lanes, height, narrow, kind } = layoutBoard(input);
      if (narrow || kind !== 'table') return;
      const laneHeight = height / lanes.count;
      for (const box of boxes) {
        if (box.kind !== 'kernel' && box.kind !== 'bias') continue;
        const lane = box.map - lanes.first;
        const { top, bottom } = rectangleOf(box);
        expect(top).toBeGreaterThanOrEqual(lane * laneHeight - 1);
        expect(bottom).toBeLessThanOrEqual((lane + 1) * laneHeight + 1);
      }
    });
    fc.assert(property, { numRuns: 150 });
  });

  test('that have a single row or column are still thick enough to be pointed at', () => {
    for (const [height, width, kernel] of [
      [1, 64, [1, 3]],
      [64, 1, [3, 1]],
    ] as const) {
      const { settings } = settle({ height, width, kernel }, OPENING);
      for (const screen of [
        { width: 360, height: 500 },
        { width: 1100, height: 700 },
      ]) {
        const { boxes } = layoutBoard(inputOf(settings, screen, focusIn(settings, 0, 0, 0)));
        for (const box of boxes.filter(({ kind }) => kind === 'in' || kind === 'mid')) {
          const { left, top, right, bottom } = rectangleOf(box);
          expect(Math.min(right - left, bottom - top)).toBeGreaterThanOrEqual(12);
        }
      }
    }
  });
});
