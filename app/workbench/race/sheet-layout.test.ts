import fc from 'fast-check';
import { expect, test } from 'vitest';
import { raceEn } from '../../i18n/words/race.en.ts';
import { OPENING } from '../../model/settings.ts';
import type { LayerSettings } from '../../model/settings.ts';
import { racedLayer } from '../../testing/raced-layer.ts';
import { anySettings } from '../../testing/random-settings.ts';
import type { RaceFacts } from './race-facts.ts';
import { layerLane, standardLane } from './lanes.ts';
import { pixelCost } from '../../model/pixel-cost.ts';
import { pixelLayout } from './pixel-layout.ts';
import { sheetLayout } from './sheet-layout.ts';
import type { SheetRoom } from './sheet-layout.ts';
import { laneLayout } from './tap-layout.ts';
import type { Box } from './tap-layout.ts';

const LONG = 60_000;

/** Only counts matter here, not how large the maps are. */
function factsOf(s: LayerSettings): RaceFacts {
  const small: LayerSettings = { ...s, height: 8, width: 8, stride: [1, 1], dilation: [1, 1] };
  const { reply, geometry } = racedLayer(small);
  const { standard, layer } = raceEn.names;
  return {
    lanes: [standardLane(reply), layerLane(reply)],
    names: [standard, layer],
    cost: pixelCost(geometry),
  };
}

/** The body of the sheet on the screens that the page is made for. */
const ROOMS: Record<string, SheetRoom> = {
  'a phone': { width: 328, height: 560, rem: 16 },
  'a phone on its side': { width: 812, height: 256, rem: 16 },
  'a tablet': { width: 704, height: 780, rem: 16 },
  'a notebook': { width: 960, height: 520, rem: 16 },
  'a desk': { width: 1376, height: 675, rem: 16 },
  'a wall': { width: 1232, height: 480, rem: 24 },
  'a large screen': { width: 1856, height: 850, rem: 16 },
};

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width - 0.01 &&
  b.x < a.x + a.width - 0.01 &&
  a.y < b.y + b.height - 0.01 &&
  b.y < a.y + a.height - 0.01;

/** Pairs that lie over one another, swept from left to right. */
function overlaps(boxes: readonly Box[]): [Box, Box][] {
  const sorted = [...boxes].sort((a, b) => a.x - b.x);
  const found: [Box, Box][] = [];
  sorted.forEach((box, i) => {
    for (let j = i + 1; j < sorted.length && sorted[j].x < box.x + box.width - 0.01; j++) {
      if (overlap(box, sorted[j])) found.push([box, sorted[j]]);
    }
  });
  return found;
}

const isWithin = ({ x, y, width, height }: Box, frame: { width: number; height: number }): boolean =>
  x >= -0.01 && y >= -0.01 && x + width <= frame.width + 0.01 && y + height <= frame.height + 0.01;

test.each(Object.entries(ROOMS))(
  'on %s every multiply-add has its place: none over another, all within the sheet',
  (_, room) => {
    fc.assert(
      fc.property(anySettings, (s) => {
        const facts = factsOf(s);
        const { form, taps, head } = sheetLayout(facts, room);
        for (const lane of facts.lanes) {
          const layout = laneLayout(lane, form, taps, head);
          const squares = layout.groups.flatMap((group) => group.squares);
          expect(layout.width).toBeLessThanOrEqual(taps.width);
          if (form.shape === 'bars') expect(squares).toHaveLength(lane.groups.length);
          else expect(squares.map(({ tap }) => tap)).toEqual(Array.from({ length: lane.count }, (_, i) => i));
          expect(overlaps(squares)).toEqual([]);
          expect(squares.filter((square) => !isWithin(square, layout))).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  },
  LONG,
);

test.each(Object.entries(ROOMS))(
  'on %s area means cost: a multiply-add is as large in one layer as in the other',
  (_, room) => {
    fc.assert(
      fc.property(anySettings, (s) => {
        const facts = factsOf(s);
        const { form, taps, pixel } = sheetLayout(facts, room);
        const areas = facts.lanes.flatMap((lane) =>
          laneLayout(lane, form, taps, 0).groups.flatMap(({ squares }, i) =>
            squares.map(({ width, height }) => (width * height * squares.length) / lane.groups[i].count),
          ),
        );
        const [first] = areas;
        areas.forEach((area) => expect(area).toBeCloseTo(first, 5));
        const { halves, unit } = pixelLayout(facts.lanes, facts.cost, pixel);
        for (const { strips } of halves)
          for (const { width, count } of strips) expect(width).toBeCloseTo(count * unit, 5);
      }),
      { numRuns: 40 },
    );
  },
  LONG,
);

test.each(Object.entries(ROOMS))(
  'on %s the rows of all outputs hold all multiply-adds of the pixel, side by side and within the sheet',
  (_, room) => {
    fc.assert(
      fc.property(anySettings, (s) => {
        const facts = factsOf(s);
        const { pixel } = sheetLayout(facts, room);
        const { halves } = pixelLayout(facts.lanes, facts.cost, pixel);
        const { outputs, standard, first, mixing, maps } = facts.cost;
        const totals = [outputs * standard, maps > 0 ? maps * first + outputs * mixing : outputs * first];
        halves.forEach((half, i) => {
          expect(half.strips.reduce((sum, { count }) => sum + count, 0)).toBe(totals[i]);
          expect(overlaps(half.strips)).toEqual([]);
          expect(half.strips.filter((strip) => !isWithin(strip, half))).toEqual([]);
          expect(half.width).toBeLessThanOrEqual(room.width + 0.01);
        });
      }),
      { numRuns: 40 },
    );
  },
  LONG,
);

test('the opening layer is one line of numbered squares on a desk, and blocks of its kernels on a phone', () => {
  const facts = factsOf(OPENING);
  const shapeOn = (room: SheetRoom) => sheetLayout(facts, room).form;
  expect(shapeOn(ROOMS['a desk'])).toMatchObject({ shape: 'line', hasNumbers: true });
  expect(shapeOn(ROOMS['a phone'])).toMatchObject({ shape: 'blocks', hasNumbers: true });
});

test('wires run at right angles from each sum to the square that takes it', () => {
  const facts = factsOf(OPENING);
  for (const [name, room] of Object.entries(ROOMS)) {
    const { form, taps } = sheetLayout(facts, room);
    const { groups, wires } = laneLayout(facts.lanes[1], form, taps, 18);
    const mix = groups[groups.length - 1];
    expect(wires, name).toHaveLength(3);
    wires.forEach(({ points }, i) => {
      points.slice(1).forEach(([x, y], at) => {
        const [px, py] = points[at];
        expect(Math.min(Math.abs(x - px), Math.abs(y - py))).toBeLessThan(0.01);
      });
      expect(points[0][0]).toBeCloseTo(groups[i].sum!.x, 5);
      const { x, width } = mix.squares[i];
      expect(points[points.length - 1][0]).toBeCloseTo(x + width / 2, 5);
    });
  }
});
