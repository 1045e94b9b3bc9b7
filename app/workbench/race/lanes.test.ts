import fc from 'fast-check';
import { expect, test } from 'vitest';
import { racedLayer } from '../../testing/raced-layer.ts';
import { smallSettings } from '../../testing/random-settings.ts';
import { OPENING } from '../../model/settings.ts';
import type { LayerSettings } from '../../model/settings.ts';
import { cellTicks } from '../../state/board/race.ts';
import { laneAt, layerLane, readRef, standardLane } from './lanes.ts';

const LONG = 60_000;

test('the opening layer races 27 taps against 9 + 9 + 9 + 3, and both are through at their own counts', () => {
  const { reply } = racedLayer(OPENING, 5);
  const [standard, layer] = [standardLane(reply), layerLane(reply)];
  expect(standard.count).toBe(27);
  expect(standard.groups.map(({ count }) => count)).toEqual([9, 9, 9]);
  expect(layer.groups.map(({ kind, count }) => [kind, count])).toEqual([
    ['filter', 9],
    ['filter', 9],
    ['filter', 9],
    ['mix', 3],
  ]);
  expect(cellTicks({ reply })).toBe(30);
  expect(laneAt(standard, 26).isThrough).toBe(false);
  expect(laneAt(standard, 27).isThrough).toBe(true);
  expect(laneAt(layer, 29).isThrough).toBe(false);
  expect(laneAt(layer, 30).isThrough).toBe(true);
  expect(laneAt(standard, 30).done).toBe(27);
});

test(
  'with nothing in between both lanes of a merged race arrive at one sum',
  () => {
    fc.assert(
      fc.property(smallSettings, fc.nat(5000), (drawn, place) => {
        const s: LayerSettings = { ...drawn, mixing: true, between: 'none' };
        const { reply } = racedLayer(s, place);
        const length = cellTicks({ reply });
        const [standard, layer] = [standardLane(reply), layerLane(reply)].map((lane) => laneAt(lane, length));
        const largest = Math.max(
          1,
          ...reply.separable.map(({ products }) => Math.max(...products.map(Math.abs))),
        );
        expect(Math.abs(standard.result! - layer.result!)).toBeLessThan(1e-4 * largest);
      }),
      { numRuns: 60 },
    );
  },
  LONG,
);

test(
  'at every tick the layer’s lane shows what the trace says of that multiply-add',
  () => {
    fc.assert(
      fc.property(smallSettings, fc.nat(5000), (s, place) => {
        const { reply, trace, geometry, cell } = racedLayer(s, place, true);
        const lane = layerLane(reply);
        const starts = reply.separable.map((terms) =>
          trace.find({
            stage: terms.stage,
            row: cell.row,
            column: cell.column,
            channel: terms.output.channel,
          }),
        );
        const steps = reply.separable.flatMap(({ count }, i) =>
          Array.from({ length: count }, (_, t) => starts[i] + t),
        );
        expect(lane.count).toBe(steps.length);
        for (let tick = 1; tick <= lane.count; tick += Math.ceil(lane.count / 40)) {
          const now = laneAt(lane, tick);
          const at = trace.at(steps[tick - 1]);
          expect(now.partial).toBe(at.after);
          expect(now.result).toBe(at.result);
          expect(now.group.terms.products[now.tap]).toBe(at.product);
          const ref = readRef(now.group, now.tap);
          const kind = at.stage === 'pointwise' ? 'mid' : 'in';
          expect(ref === null).toBe(at.inPadding);
          if (ref) expect(ref).toMatchObject({ kind, row: at.input.row, column: at.input.column });
        }
        expect(geometry.stages.length).toBe(reply.separable.length > 1 ? 2 : 1);
      }),
      { numRuns: 60 },
    );
  },
  LONG,
);

test(
  'groups follow one another without a gap, in both lanes',
  () => {
    fc.assert(
      fc.property(smallSettings, fc.nat(5000), (s, place) => {
        const { reply } = racedLayer(s, place, true);
        for (const lane of [standardLane(reply), layerLane(reply)]) {
          let next = 0;
          for (const { first, count } of lane.groups) {
            expect(first).toBe(next);
            next += count;
          }
          expect(next).toBe(lane.count);
        }
      }),
      { numRuns: 60 },
    );
  },
  LONG,
);
