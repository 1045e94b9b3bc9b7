import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mixingIndex } from '../model/bank.ts';
import { OPENING } from '../model/settings.ts';
import { faultsOfWires } from '../testing/wire-faults.ts';
import { focusIn, inputOf, stackInputs } from '../testing/random-boards.ts';
import { distinctBank } from '../testing/random-settings.ts';
import { layoutBoard } from '../testing/layout-all.ts';
import type { LayoutInput } from './boxes.ts';
import { boxOf, wholeRect } from './places.ts';
import type { Mark } from './places.ts';
import { wiresOf } from './wires.ts';

const STACKS: readonly string[] = ['whole', 'filter', 'mix'];
const stacks = stackInputs.filter((input) => STACKS.includes(layoutBoard(input).kind));

type Wire = Extract<Mark, { kind: 'wire' }>;
const isWire = (mark: Mark): mark is Wire => mark.kind === 'wire';

function wiring(input: LayoutInput, zeroes: readonly (readonly [map: number, filter: number])[] = []) {
  const { settings: s, focus } = input;
  const layout = layoutBoard(input);
  const bank = distinctBank(s);
  for (const [map, filter] of zeroes) bank.mixing[mixingIndex(s, map, filter)] = 0;
  const marks = wiresOf(layout, s, bank, focus);
  return { layout, marks, wires: marks.filter(isWire) };
}

const maps = ({ geometry }: LayoutInput) => geometry.stages[0].output.channels;

describe('the wiring of a small layer', () => {
  test('runs only level or upright, on the board, and through no map and no weight', () => {
    const property = fc.property(stacks, (input) => {
      const { layout, wires } = wiring(input);
      expect(faultsOfWires(layout, wires)).toEqual([]);
    });
    fc.assert(property, { numRuns: 400 });
  });

  test('leads at a glance from each input by its kernel to each filtered map, in the hue of its channel', () => {
    const property = fc.property(
      stacks.filter(({ view }) => view === 'whole'),
      (input) => {
        const { layout, wires } = wiring(input);
        const M = input.settings.depthMultiplier;
        for (let q = 0; q < maps(input); q++) {
          const rect = (id: string) => wholeRect(boxOf(layout, id)!);
          const [mid, kernel] = [rect(`mid:${q}`), rect(`kernel:${Math.floor(q / M)},${q}`)];
          const into =
            ({ x, y, height }: typeof mid) =>
            (wire: Wire) => {
              const end = wire.points.at(-1)!;
              return wire.hasArrow && end.x < x && end.x > x - 10 && end.y >= y && end.y <= y + height;
            };
          for (const box of [mid, kernel]) {
            const found = wires.filter(into(box));
            expect(found.map(({ lane, look }) => [lane, look])).toEqual([[Math.floor(q / M), 'live']]);
          }
        }
      },
    );
    fc.assert(property, { numRuns: 100 });
  });

  test('leaves to the step what is at work: the lane that is filtered, the output that is mixed', () => {
    const property = fc.property(
      stacks.filter(({ view }) => view !== 'whole'),
      (input) => {
        const { layout, wires, marks } = wiring(input);
        const { settings: s, focus } = input;
        const Q = maps(input);
        const pluses = marks.filter(({ kind }) => kind === 'plus').length;
        expect(wires.every(({ look }) => look === 'quiet')).toBe(true);
        expect(pluses).toBe(s.mixing ? s.filters - (layout.kind === 'mix' ? 1 : 0) : 0);
        const mids = wires.filter(({ points, hasArrow }) => {
          const end = points.at(-1)!;
          return (
            hasArrow &&
            layout.boxes.some(
              ({ kind, map, x }) => kind === 'mid' && map !== focus.map && Math.abs(end.x - x + 6) < 1,
            )
          );
        });
        if (layout.kind === 'filter') expect(mids.length).toBe(Q - 1);
      },
    );
    fc.assert(property, { numRuns: 100 });
  });

  test('brings nothing through a weight of zero, and takes no rail past the last weight that uses a map', () => {
    const input = inputOf(OPENING, { width: 1012, height: 625, view: 'whole' }, focusIn(OPENING, 0, 0, 0));
    const { layout, wires } = wiring(input, [
      [0, 3],
      [1, 0],
      [2, 0],
      [2, 1],
      [2, 2],
      [2, 3],
    ]);
    const endsAt = (map: number, filter: number) => {
      const weights = boxOf(layout, `mixing:${filter}`)!;
      const y = weights.y + (map + 0.5) * weights.cellHeight;
      return wires.filter(({ points }) => {
        const end = points.at(-1)!;
        return end.y === y && end.x < weights.x && end.x > weights.x - 10;
      }).length;
    };
    const reached = [0, 1, 2].map((map) => [0, 1, 2, 3].map((filter) => endsAt(map, filter)));
    expect(reached).toEqual([
      [1, 1, 1, 0],
      [0, 1, 1, 1],
      [0, 0, 0, 0],
    ]);
    const rails = wires.filter(
      ({ points: [a, b], lane }) => lane === 0 && a.x === b.x && a.x > layout.rails!.x - 1,
    );
    const weights = boxOf(layout, 'mixing:2')!;
    const upright = rails.filter(({ points: [a] }) => a.x === layout.rails!.x);
    expect(upright.map(({ points }) => Math.max(...points.map(({ y }) => y)))).toEqual([
      weights.y + weights.cellHeight / 2,
    ]);
  });

  test('leads no two lanes so that one seems to go on as the other, on the boards of usual screens', () => {
    for (const [width, height] of [
      [1012, 625],
      [1140, 690],
      [1440, 800],
      [900, 480],
    ])
      for (const [view, stage] of [
        ['whole', 0],
        ['cells', 0],
        ['cells', 1],
      ] as const) {
        const input = inputOf(OPENING, { width, height, view }, focusIn(OPENING, stage, 0, 0));
        const { layout, wires } = wiring(input);
        const weights = boxOf(layout, 'mixing:0')!;
        const level = wires.flatMap(({ lane, points }) =>
          points.slice(1).flatMap((to, i) => {
            const [left, right] = [Math.min(points[i].x, to.x), Math.max(points[i].x, to.x)];
            return lane !== null && points[i].y === to.y && right < weights.x
              ? [{ lane, y: to.y, left, right }]
              : [];
          }),
        );
        const near = level.flatMap((a) =>
          level
            .filter(
              (b) =>
                a.lane < b.lane &&
                Math.abs(a.y - b.y) < 8 &&
                Math.min(a.right, b.right) > Math.max(a.left, b.left) + 4,
            )
            .map((b) => [a, b]),
        );
        expect([width, view, stage, near]).toEqual([width, view, stage, []]);
      }
  });

  test('is none where weights stand in a table', () => {
    const settings = { ...OPENING, channels: 6, groups: 6 };
    const input = inputOf(settings, { width: 1012, height: 625 }, focusIn(settings, 0, 0, 0));
    expect(wiring(input).marks).toEqual([]);
  });
});
