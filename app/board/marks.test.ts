import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTrace } from '../../kernels/index.ts';
import { fewSettings, part } from '../testing/random-boards.ts';
import { anySettings, smallSettings } from '../testing/random-settings.ts';
import { tracing } from '../testing/traced-layer.ts';
import { faultsOfWires } from '../testing/wire-faults.ts';
import { OPENING } from '../model/settings.ts';
import type { LayerSettings } from '../model/settings.ts';
import { mixingAt, mixingCell } from './boxes.ts';
import type { Box, BoardLayout, Rect } from './boxes.ts';
import { layoutBoard } from '../testing/layout-all.ts';
import { boxOf, cellRect, wholeRect } from './places.ts';
import { operandsOf, refIn, sameRef } from './operands.ts';
import { marksOf } from './marks.ts';
import type { Mark } from './places.ts';
import { laneOfMap } from './names.ts';
import { focusOf } from './view.ts';

const tracedLayer = tracing({ createTrace });
const WIDE = { width: 1100, height: 640 };
const PHONE = { width: 360, height: 640 };
const PROJECTOR = { width: 1100, height: 640, large: true };
const STACKS: readonly string[] = ['filter', 'mix'];

/** The board at one step of a layer, with its marks. */
function boardAt(settings: LayerSettings, where: number, screen = WIDE, stage?: 0 | 1) {
  const { trace, frame: frameAt } = tracedLayer(settings, 5);
  const { start, length } = stage === undefined ? { start: 0, length: trace.length } : trace.stages[stage];
  const frame = frameAt(start + Math.floor(where * length));
  const { geometry } = trace;
  const input = { settings, geometry, ...screen, focus: focusOf(geometry, frame) };
  const layout = layoutBoard({ ...input, inputPage: null, lanePage: null, outputPage: null });
  const marks = marksOf(layout, settings, frame);
  const of = <K extends Mark['kind']>(kind: K) =>
    marks.filter((mark): mark is Extract<Mark, { kind: K }> => mark.kind === kind);
  const sums = of('sum').map(({ rect }) => rect);
  const box = (id: string) => boxOf(layout, id)!;
  return { settings, frame, layout, marks, of, wires: of('wire'), sums, box };
}

/** The weights that make an output, and the cell of one of them. */
function weightsOf(layout: BoardLayout, s: LayerSettings, at: { map: number | null; filter: number }) {
  for (const box of layout.boxes) {
    const cell = box.kind === 'mixing' && mixingCell(box, at, s);
    if (cell) return { box, cell: cellRect(box, cell.row, cell.column), ...cell };
  }
  return null;
}

const screens = fc.oneof(
  fc.constantFrom(WIDE, PHONE, PROJECTOR),
  fc.record({ width: fc.integer({ min: 640, max: 2560 }), height: fc.integer({ min: 300, max: 1400 }) }),
);
const layers = fc.oneof(anySettings, smallSettings, fewSettings);
const boardsIn = (stage?: 0 | 1) =>
  fc
    .tuple(layers, part, screens)
    .map(([s, where, screen]) => boardAt(stage === 1 ? { ...s, mixing: true } : s, where, screen, stage));
const boards = boardsIn();
const filterBoards = boardsIn(0);
const mixingBoards = boardsIn(1);
const isStack = ({ layout }: { layout: BoardLayout }) => STACKS.includes(layout.kind);

const middleOf = ({ y, height }: Rect) => y + height / 2;
const endOf = (box: Box) => wholeRect(box).x + wholeRect(box).width + box.pad[1] * box.cellWidth;

describe('while filtering', () => {
  test('the window spans exactly the cells that the taps of one channel read, also in the padding', () => {
    const property = fc.property(filterBoards, ({ frame: { step, terms }, of, box }) => {
      const taps = Array.from(terms.tapChannels.keys()).filter(
        (t) => terms.tapChannels[t] === step.tap.channel,
      );
      const rows = taps.map((t) => terms.inputRows[t]);
      const columns = taps.map((t) => terms.inputColumns[t]);
      const [top, leftmost] = [Math.min(...rows), Math.min(...columns)];
      const size = [Math.max(...rows) - top + 1, Math.max(...columns) - leftmost + 1] as const;
      const map = box(`in:${step.tap.channel}`);
      const rect = cellRect(map, top, leftmost, ...size);
      expect(of('window')).toEqual([{ kind: 'window', box: map, rect, lane: step.tap.channel }]);
      if (map.pad.every((n) => n === 0)) return;
      const [above, after, below, before] = map.pad;
      expect(top).toBeGreaterThanOrEqual(-above);
      expect(leftmost).toBeGreaterThanOrEqual(-before);
      expect(top + size[0]).toBeLessThanOrEqual(map.rows + below);
      expect(leftmost + size[1]).toBeLessThanOrEqual(map.columns + after);
    });
    fc.assert(property, { numRuns: 150 });
  });

  test('rings stand on the tap, in the map or in the padding, and on its weight; the cell of the result is marked', () => {
    let padded = 0;
    const property = fc.property(filterBoards, ({ frame: { step }, of, sums, box }) => {
      const { tap, input, output } = step;
      const map = box(`in:${tap.channel}`);
      const value = cellRect(map, input.row, input.column);
      const weight = cellRect(box(`kernel:${tap.channel},${output.channel}`), tap.row, tap.column);
      expect(of('ring').map(({ rect, lane }) => ({ rect, lane }))).toEqual([
        { rect: value, lane: null },
        { rect: weight, lane: null },
      ]);
      const isInside =
        input.row >= 0 && input.column >= 0 && input.row < map.rows && input.column < map.columns;
      expect(isInside).toBe(!step.inPadding);
      if (step.inPadding) padded++;
      expect(sums).toEqual([cellRect(box(`mid:${output.channel}`), output.row, output.column)]);
    });
    fc.assert(property, { numRuns: 150 });
    expect(padded).toBeGreaterThan(0);
  });

  test('of a small layer one wire goes from a bracket beside the window to the kernel, one from the sum to the cell', () => {
    const property = fc.property(
      filterBoards.filter(isStack),
      ({ frame: { step }, layout, of, wires, sums, box }) => {
        const { tap, output } = step;
        const [window] = of('window');
        const [bracket] = of('bracket');
        const kernel = box(`kernel:${tap.channel},${output.channel}`);
        const mid = box(`mid:${output.channel}`);
        const map = box(`in:${tap.channel}`);
        expect([bracket.top, bracket.bottom]).toEqual([window.rect.y, window.rect.y + window.rect.height]);
        expect(bracket.x).toBeGreaterThan(endOf(map));
        expect(bracket.x).toBeLessThan(kernel.x);
        expect(wires.map(({ lane, look, hasArrow }) => ({ lane, look, hasArrow }))).toEqual(
          Array(2).fill({ lane: tap.channel, look: 'live', hasArrow: true }),
        );
        const [[first, ...rest], [start, ...others]] = wires.map(({ points }) => points);
        expect(first).toEqual({ x: bracket.x, y: middleOf(window.rect) });
        const end = rest.at(-1)!;
        expect(kernel.x - end.x).toBeGreaterThan(0);
        expect(kernel.x - end.x).toBeLessThan(6);
        expect(Math.abs(end.y - middleOf(wholeRect(kernel)))).toBeLessThan(0.76);
        const sum = layout.sum!;
        expect(start).toEqual({ x: sum.x + sum.width, y: middleOf(sum) });
        const last = others.at(-1)!;
        expect(mid.x - last.x).toBeGreaterThan(0);
        expect(mid.x - last.x).toBeLessThan(6);
        expect(Math.abs(last.y - middleOf(sums[0]))).toBeLessThan(0.76);
      },
    );
    fc.assert(property, { numRuns: 150 });
  });

  test('of a small layer wires run only level or upright, on the board, and through no map and no weight', () => {
    const property = fc.property(filterBoards.filter(isStack), ({ layout, wires }) => {
      expect(faultsOfWires(layout, wires)).toEqual([]);
    });
    fc.assert(property, { numRuns: 200 });
  });
});

describe('while mixing', () => {
  test('rings stand on the same pixel of every map, in its hue but for the one at work, and on the weight at work', () => {
    const property = fc.property(mixingBoards, ({ settings: s, frame: { step }, layout, of, sums, box }) => {
      const { tap, output } = step;
      const { row, column, channel: filter } = output;
      const mids = layout.boxes.filter(({ kind }) => kind === 'mid');
      const weight = weightsOf(layout, s, { map: tap.channel, filter })!;
      const rings = of('ring').filter(({ isThin }) => !isThin);
      expect(rings.map(({ rect, lane }) => ({ rect, lane }))).toEqual([
        ...mids.map((mid) => ({
          rect: cellRect(mid, row, column),
          lane: mid.map === tap.channel ? null : laneOfMap(s, mid.map),
        })),
        { rect: weight.cell, lane: null },
      ]);
      const thin = of('ring').filter(({ isThin }) => isThin);
      const line = cellRect(weight.box, weight.row, 0, 1, weight.box.columns);
      expect(thin.map(({ rect }) => rect)).toEqual(weight.box.isStack ? [] : [line]);
      expect(sums).toEqual([cellRect(box(`out:${filter}`), row, column)]);
      expect(of('window')).toEqual([]);
    });
    fc.assert(property, { numRuns: 120 });
  });

  test('of a small layer a wire goes from each map to its weight, each weight and the bias go to ⊕, that to the cell', () => {
    const property = fc.property(mixingBoards.filter(isStack), (board) => {
      const { settings: s, frame, layout, of, wires, sums, box } = board;
      const { step, terms } = frame;
      const { box: weights } = weightsOf(layout, s, { map: 0, filter: step.output.channel })!;
      const [{ at: plus }] = of('plus');
      expect(of('plus').length).toBe(1);
      expect(plus.x).toBeGreaterThan(endOf(weights));
      expect(plus.x).toBeLessThan(box(`out:${step.output.channel}`).x);
      const mids = layout.boxes.filter(({ kind }) => kind === 'mid');
      const lookOf = (map: number | null) => (map === step.tap.channel ? 'live' : 'joins');
      const startsAt = (x: number, y: number) =>
        wires.filter(({ points: [from] }) => from.x === x && from.y === y);
      for (let row = 0; row < weights.rows; row++) {
        const { map } = mixingAt(weights, row, 0, s);
        const cell = cellRect(weights, row, 0);
        const lane = map === null ? null : laneOfMap(s, map);
        const [on, ...more] = startsAt(cell.x + cell.width, middleOf(cell));
        expect([on.lane, on.look, on.points.at(-1), more]).toEqual([lane, lookOf(map), plus, []]);
        if (map === null) continue;
        const mid = mids.find((one) => one.map === map)!;
        const pixel = cellRect(mid, step.output.row, step.output.column);
        const bracket = of('bracket').find(({ lane: of, top }) => of === lane && top === pixel.y)!;
        expect(bracket.bottom).toBe(pixel.y + pixel.height);
        const [into, ...others] = startsAt(bracket.x, middleOf(pixel));
        const isZero = terms.weights[terms.tapChannels.indexOf(map)] === 0;
        expect([into.lane, into.look, others]).toEqual([
          lane,
          isZero && lookOf(map) === 'joins' ? 'zero' : lookOf(map),
          [],
        ]);
        const end = into.points.at(-1)!;
        expect(cell.x - end.x).toBeGreaterThan(0);
        expect(cell.x - end.x).toBeLessThan(6);
        expect(Math.abs(end.y - middleOf(cell))).toBeLessThan(0.76);
      }
      expect(wires.length).toBe(mids.length + weights.rows + 1);
      const last = wires.at(-1)!;
      expect([last.lane, last.look, last.points[0].y]).toEqual([null, 'live', plus.y]);
      expect(Math.abs(last.points.at(-1)!.y - middleOf(sums[0]))).toBeLessThan(0.76);
    });
    fc.assert(property, { numRuns: 150 });
  });

  test('of a small layer wires run only level or upright, on the board, and through no map and no weight', () => {
    const property = fc.property(mixingBoards.filter(isStack), ({ layout, wires }) => {
      expect(faultsOfWires(layout, wires)).toEqual([]);
    });
    fc.assert(property, { numRuns: 200 });
  });

  test('of a table the wires of the maps on the page go to the row of the output, in the order of the maps', () => {
    const tables = mixingBoards.filter(({ layout }) => layout.kind === 'table' && !layout.narrow);
    const property = fc.property(tables, ({ settings: s, frame: { step }, layout, wires, of }) => {
      const weights = weightsOf(layout, s, { map: step.tap.channel, filter: step.output.channel })!;
      const row = cellRect(weights.box, weights.row, 0, 1, weights.box.columns);
      const mids = layout.boxes.filter(({ kind }) => kind === 'mid');
      const into = wires.filter(({ points }) => points.at(-1)!.x < weights.box.x);
      expect(into.length).toBe(mids.length);
      expect(of('bracket').length).toBe(mids.length);
      expect(into.filter(({ look }) => look === 'live').length).toBe(1);
      for (const { points } of into) {
        expect(points.at(-1)!.y).toBeGreaterThan(row.y);
        expect(points.at(-1)!.y).toBeLessThan(row.y + row.height);
      }
    });
    fc.assert(property, { numRuns: 60 });
  });

  test('of maps that are all on another page nothing is drawn that is not there', () => {
    const settings: LayerSettings = { ...OPENING, channels: 12, groups: 12, filters: 16 };
    const { trace, frame } = tracedLayer(settings, 1);
    const input = { settings, geometry: trace.geometry, ...WIDE, focus: focusOf(trace.geometry, frame(0)) };
    const layout = layoutBoard({ inputPage: null, ...input, lanePage: 8, outputPage: 12 });
    const at = (step: number) => marksOf(layout, settings, frame(step));
    expect(at(0)).toEqual([]);
    const inMixing = at(trace.find({ stage: 'pointwise', row: 0, column: 0, channel: 0 }));
    expect(inMixing.map(({ kind }) => kind)).toEqual(Array(layout.lanes.count).fill('ring'));
  });
});

describe('the operands of a step', () => {
  test('are those of the trace, and each is what its place on the board stands for', () => {
    const property = fc.property(boards, ({ settings, frame, layout, box }) => {
      const { value, weight, target } = operandsOf(frame);
      const { tap, input, output, stage } = frame.step;
      const mixing = stage === 'pointwise';
      const at = mixing
        ? weightsOf(layout, settings, { map: tap.channel, filter: output.channel })!
        : { box: box(`kernel:${tap.channel},${output.channel}`), row: tap.row, column: tap.column };
      const found = mixing
        ? [
            refIn(box(`mid:${tap.channel}`), output.row, output.column, settings),
            refIn(at.box, at.row, at.column, settings),
            refIn(box(`out:${output.channel}`), output.row, output.column, settings),
          ]
        : [
            refIn(box(`in:${tap.channel}`), input.row, input.column, settings),
            refIn(at.box, at.row, at.column, settings),
            refIn(box(`mid:${output.channel}`), output.row, output.column, settings),
          ];
      expect(found).toEqual([value, weight, target]);
      expect(sameRef(value, { ...value })).toBe(true);
      expect([sameRef(value, weight), sameRef(value, null), sameRef(null, null)]).toEqual([
        false,
        false,
        true,
      ]);
      for (const bias of layout.boxes.filter(({ kind }) => kind === 'bias'))
        expect(refIn(bias, 0, 0, settings)).toBeNull();
      for (const grid of layout.boxes.filter(({ kind }) => kind === 'mixing'))
        if (settings.bias)
          expect(
            refIn(grid, grid.isStack ? grid.rows - 1 : 0, grid.isStack ? 0 : grid.columns - 1, settings),
          ).toBeNull();
    });
    fc.assert(property, { numRuns: 80 });
  });
});
