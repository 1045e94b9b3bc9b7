import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTrace } from '../../kernels/index.ts';
import { anySettings, smallSettings } from '../testing/random-settings.ts';
import { OPENING } from '../model/settings.ts';
import type { LayerSettings } from '../model/settings.ts';
import { boxOf, cellRect, marksOf, operandsOf, refIn, sameRef, wirePath } from './marks.ts';
import type { Mark, Rect } from './marks.ts';
import { layoutBoard } from './layout/layout.ts';
import { tracing } from '../testing/traced-layer.ts';
import { focusOf } from './view.ts';

const tracedLayer = tracing({ createTrace });
/** Evenly from 0 up to 1; fc.double is nearly always next to 0. */
const part = fc.integer({ min: 0, max: 999_999 }).map((n) => n / 1e6);
const WIDE = { width: 1100, height: 640 };
const PHONE = { width: 360, height: 640 };

/** The board at one step of a layer, with its marks. */
function boardAt(settings: LayerSettings, where: number, screen = WIDE, stage?: 0 | 1) {
  const { trace, frame: frameAt } = tracedLayer(settings, 5);
  const { start, length } = stage === undefined ? { start: 0, length: trace.length } : trace.stages[stage];
  const frame = frameAt(start + Math.floor(where * length));
  const { geometry } = trace;
  const input = {
    settings,
    geometry,
    ...screen,
    focus: focusOf(geometry, frame),
    inputPage: null,
    lanePage: null,
    outputPage: null,
  };
  const layout = layoutBoard(input);
  const marks = marksOf(layout, settings, frame);
  const rects = (role: string): Rect[] =>
    marks.flatMap((mark) => (mark.kind === 'rect' && mark.role === role ? [mark.rect] : []));
  const wires = marks.filter((mark): mark is Extract<Mark, { kind: 'wire' }> => mark.kind === 'wire');
  const sums = marks.flatMap((mark) => (mark.kind === 'sum' ? [mark.rect] : []));
  const box = (id: string) => boxOf(layout, id)!;
  return { settings, frame, layout, marks, rects, wires, sums, box };
}

const boards = fc
  .tuple(fc.oneof(anySettings, smallSettings), part, fc.constantFrom(WIDE, PHONE))
  .map(([settings, where, screen]) => boardAt(settings, where, screen));
const filterBoards = fc
  .tuple(fc.oneof(anySettings, smallSettings), part, fc.constantFrom(WIDE, PHONE))
  .map(([settings, where, screen]) => boardAt(settings, where, screen, 0));
const mixingBoards = fc
  .tuple(fc.oneof(anySettings, smallSettings), part, fc.constantFrom(WIDE, PHONE))
  .map(([settings, where, screen]) => boardAt({ ...settings, mixing: true }, where, screen, 1));

const right = ({ x, y, width, height }: Rect) => ({ x: x + width, y: y + height / 2 });
const left = ({ x, y, height }: Rect) => ({ x, y: y + height / 2 });

describe('while filtering', () => {
  test('the window spans exactly the cells that the taps of one channel read, also outside the map', () => {
    const property = fc.property(filterBoards, ({ frame: { step, terms }, rects, box }) => {
      const of = Array.from(terms.tapChannels.keys()).filter(
        (t) => terms.tapChannels[t] === step.tap.channel,
      );
      const rows = of.map((t) => terms.inputRows[t]);
      const columns = of.map((t) => terms.inputColumns[t]);
      const [top, leftmost] = [Math.min(...rows), Math.min(...columns)];
      const size = [Math.max(...rows) - top + 1, Math.max(...columns) - leftmost + 1] as const;
      expect(rects('window')).toEqual([cellRect(box(`in:${step.tap.channel}`), top, leftmost, ...size)]);
    });
    fc.assert(property, { numRuns: 100 });
  });

  test('a dilated window shows each of the cells that it reads', () => {
    const property = fc.property(filterBoards, ({ settings, frame: { step, terms }, rects, box }) => {
      const isDilated = settings.dilation.some((d) => d > 1);
      const read = Array.from(terms.tapChannels.keys())
        .filter((t) => terms.tapChannels[t] === step.tap.channel)
        .map((t) => cellRect(box(`in:${step.tap.channel}`), terms.inputRows[t], terms.inputColumns[t]));
      expect(rects('weight')).toEqual(isDilated ? read : []);
    });
    fc.assert(property, { numRuns: 100 });
  });

  test('the tap is marked where it reads: in the map, or outside it in the padding; so are its weight and the sum', () => {
    let padded = 0;
    const property = fc.property(filterBoards, ({ frame: { step }, rects, sums, box }) => {
      const { tap, input, output } = step;
      const map = box(`in:${tap.channel}`);
      const [rect] = rects('tap');
      expect(rects('tap')).toEqual([cellRect(map, input.row, input.column)]);
      const isInside =
        rect.x >= map.x &&
        rect.y >= map.y &&
        rect.x + rect.width <= map.x + map.columns * map.cellWidth + 1e-6 &&
        rect.y + rect.height <= map.y + map.rows * map.cellHeight + 1e-6;
      expect(isInside).toBe(!step.inPadding);
      if (step.inPadding) padded++;
      expect(rects('cell')).toEqual([
        cellRect(box(`kernel:${tap.channel},${output.channel}`), tap.row, tap.column),
      ]);
      expect(sums).toEqual([cellRect(box(`mid:${output.channel}`), output.row, output.column)]);
    });
    fc.assert(property, { numRuns: 150 });
    expect(padded).toBeGreaterThan(0);
  });

  test('one wire goes from the window to the kernel and one on to the cell', () => {
    const property = fc.property(filterBoards, ({ frame: { step }, rects, wires, sums, box }) => {
      const kernel = box(`kernel:${step.tap.channel},${step.output.channel}`);
      const whole = cellRect(kernel, 0, 0, kernel.rows, kernel.columns);
      expect(wires.map(({ from, to, role, lane }) => ({ from, to, role, lane }))).toEqual([
        { from: right(rects('window')[0]), to: left(whole), role: 'active', lane: step.tap.channel },
        { from: right(whole), to: left(sums[0]), role: 'active', lane: step.tap.channel },
      ]);
    });
    fc.assert(property, { numRuns: 60 });
  });
});

describe('while mixing', () => {
  test('the same pixel of every map, the row of weights, the weight at work and the output cell are marked', () => {
    const property = fc.property(mixingBoards, ({ frame: { step }, layout, rects, sums, box }) => {
      const { tap, output } = step;
      const { row, column } = output;
      const mids = layout.boxes.filter(({ kind }) => kind === 'mid');
      expect(rects('cell')).toEqual(mids.map((mid) => cellRect(mid, row, column)));
      const mixing = box('mixing');
      const line = output.channel - mixing.filter;
      expect(rects('row')).toEqual([cellRect(mixing, line, 0, 1, mixing.columns)]);
      expect(rects('tap')).toEqual([cellRect(mixing, line, tap.channel - mixing.map)]);
      expect(sums).toEqual([cellRect(box(`out:${output.channel}`), row, column)]);
      expect(rects('window')).toEqual([]);
    });
    fc.assert(property, { numRuns: 80 });
  });

  test('a wire goes from each map on the page to the weights, one of them active, and one on to the output', () => {
    const property = fc.property(mixingBoards, ({ frame: { step }, layout, rects, wires, sums, box }) => {
      const mixing = box('mixing');
      const [line] = rects('row');
      const [toOutput] = wires.slice(-1);
      const fromMaps = wires.slice(0, -1);
      const mids = layout.boxes.filter(({ kind }) => kind === 'mid');
      expect(fromMaps.map(({ lane }) => lane)).toEqual(mids.map(({ map }) => map));
      expect(fromMaps.filter(({ role }) => role === 'active').map(({ lane }) => lane)).toEqual([
        step.tap.channel,
      ]);
      fromMaps.forEach(({ from, to }, i) => {
        const cell = cellRect(mids[i], step.output.row, step.output.column);
        if (layout.narrow) {
          expect(from).toEqual({ x: cell.x + cell.width / 2, y: cell.y + cell.height });
          expect(to.x).toBe(mixing.x + (i + 0.5) * mixing.cellWidth);
          expect(to.y).toBeLessThanOrEqual(mixing.y);
          expect(to.y).toBeGreaterThan(from.y);
        } else {
          expect(from).toEqual(right(cell));
          expect(to.x).toBe(line.x);
          expect(to.y).toBeGreaterThan(line.y);
          expect(to.y).toBeLessThan(line.y + line.height);
        }
      });
      // It begins behind the number of the row.
      expect(toOutput.from.y).toBe(right(line).y);
      expect(toOutput.from.x).toBeGreaterThanOrEqual(right(line).x);
      expect(toOutput.to).toEqual(left(sums[0]));
    });
    fc.assert(property, { numRuns: 80 });
  });

  test('of maps that are all on another page nothing is drawn that is not there', () => {
    const settings: LayerSettings = { ...OPENING, channels: 12, groups: 12, filters: 16 };
    const { trace, frame } = tracedLayer(settings, 1);
    const input = { settings, geometry: trace.geometry, ...WIDE, focus: focusOf(trace.geometry, frame(0)) };
    const layout = layoutBoard({ inputPage: null, ...input, lanePage: 8, outputPage: 12 });
    const at = (step: number) => marksOf(layout, settings, frame(step));
    expect(at(0)).toEqual([]);
    const inMixing = at(trace.find({ stage: 'pointwise', row: 0, column: 0, channel: 0 }));
    expect(inMixing.every((mark) => mark.kind === 'rect' && mark.role === 'cell')).toBe(true);
    expect(inMixing.length).toBe(layout.lanes.count);
  });
});

describe('the operands of a step', () => {
  test('are those of the trace, and each is what its place on the board stands for', () => {
    const property = fc.property(boards, ({ settings, frame, layout, box }) => {
      const { value, weight, target } = operandsOf(frame);
      const { tap, input, output, stage } = frame.step;
      const mixing = stage === 'pointwise';
      const weights = box(mixing ? 'mixing' : `kernel:${tap.channel},${output.channel}`);
      const found = mixing
        ? [
            refIn(box(`mid:${tap.channel}`), output.row, output.column, settings),
            refIn(weights, output.channel - weights.filter, tap.channel - weights.map, settings),
            refIn(box(`out:${output.channel}`), output.row, output.column, settings),
          ]
        : [
            refIn(box(`in:${tap.channel}`), input.row, input.column, settings),
            refIn(weights, tap.row, tap.column, settings),
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
      const grid = boxOf(layout, 'mixing');
      if (grid && settings.bias) expect(refIn(grid, 0, grid.columns - 1, settings)).toBeNull();
    });
    fc.assert(property, { numRuns: 80 });
  });
});

test('the path of a wire begins and ends where the wire does', () => {
  const wire = { from: { x: 10, y: 20 }, to: { x: 90, y: 70 } };
  expect(wirePath(wire)).toBe('M10,20C50,20 50,70 90,70');
  expect(wirePath(wire, true)).toBe('M10,20C10,45 90,45 90,70');
});
