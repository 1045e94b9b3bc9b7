import type { Frame } from '../../kernels/worker/protocol.ts';
import { refId } from '../model/refs.ts';
import type { OperandRef } from '../model/refs.ts';
import type { LayerSettings } from '../model/settings.ts';
import type { BoardLayout, Box } from './layout/boxes.ts';

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What is drawn over the maps for one step. `role` decides the look, `lane` the hue (null: ink). */
export type Mark =
  | { kind: 'rect'; role: 'window' | 'tap' | 'cell' | 'row' | 'weight'; rect: Rect; lane: number | null }
  | { kind: 'wire'; role: 'active' | 'quiet'; from: Point; to: Point; lane: number | null }
  | { kind: 'sum'; rect: Rect };

export interface Point {
  x: number;
  y: number;
}

export const boxOf = (layout: BoardLayout, id: string): Box | undefined =>
  layout.boxes.find((box) => box.id === id);

/** Cells of a box as a rectangle; the part outside the map (padding) is drawn outside too. */
export function cellRect(box: Box, row: number, column: number, rows = 1, columns = 1): Rect {
  return {
    x: box.x + column * box.cellWidth,
    y: box.y + row * box.cellHeight,
    width: columns * box.cellWidth,
    height: rows * box.cellHeight,
  };
}

/** A rectangle larger by so many pixels on every side. */
export const outset = ({ x, y, width, height }: Rect, by: number): Rect => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

/** Room right of a mixing row for its number: the wire begins after it. */
const ROW_NUMBER = 24;

/** Room over a mixing column for its marker: on a phone the wires end there. */
const COLUMN_MARKER = 22;

const rightOf = ({ x, y, width, height }: Rect): Point => ({ x: x + width, y: y + height / 2 });
const leftOf = ({ x, y, height }: Rect): Point => ({ x, y: y + height / 2 });
const bottomOf = ({ x, y, width, height }: Rect): Point => ({ x: x + width / 2, y: y + height });
const topOf = ({ x, y, width }: Rect, above: number): Point => ({ x: x + width / 2, y: y - above });

/** The marks of the current step. Pure: layout and frame in, shapes out. */
export function marksOf(layout: BoardLayout, s: LayerSettings, frame: Frame): Mark[] {
  return frame.step.stage === 'pointwise' ? mixingMarks(layout, frame) : filterMarks(layout, s, frame);
}

function filterMarks(layout: BoardLayout, s: LayerSettings, { step, terms }: Frame): Mark[] {
  const marks: Mark[] = [];
  const { tap, input, output } = step;
  const inBox = boxOf(layout, `in:${tap.channel}`);
  const kernel = boxOf(layout, `kernel:${tap.channel},${output.channel}`);
  const mid = boxOf(layout, `mid:${output.channel}`);
  const lane = tap.channel;
  const spread = (s.kernel[0] - 1) * s.dilation[0] + 1;
  const spreadX = (s.kernel[1] - 1) * s.dilation[1] + 1;
  const window =
    inBox &&
    cellRect(
      inBox,
      input.row - tap.row * s.dilation[0],
      input.column - tap.column * s.dilation[1],
      spread,
      spreadX,
    );
  if (inBox && window) {
    marks.push({ kind: 'rect', role: 'window', rect: window, lane: null });
    if (s.dilation[0] > 1 || s.dilation[1] > 1) {
      for (let t = 0; t < terms.count; t++) {
        if (terms.tapChannels[t] !== tap.channel) continue;
        const rect = cellRect(inBox, terms.inputRows[t], terms.inputColumns[t]);
        marks.push({ kind: 'rect', role: 'weight', rect, lane });
      }
    }
    marks.push({ kind: 'rect', role: 'tap', rect: cellRect(inBox, input.row, input.column), lane });
  }
  const weight = kernel && cellRect(kernel, tap.row, tap.column);
  const whole = kernel && cellRect(kernel, 0, 0, kernel.rows, kernel.columns);
  if (kernel && weight) marks.push({ kind: 'rect', role: 'cell', rect: weight, lane: null });
  const cell = mid && cellRect(mid, output.row, output.column);
  if (mid && cell) marks.push({ kind: 'sum', rect: cell });
  if (window && whole) {
    marks.push({ kind: 'wire', role: 'active', from: rightOf(window), to: leftOf(whole), lane });
  }
  if (whole && cell) {
    marks.push({ kind: 'wire', role: 'active', from: rightOf(whole), to: leftOf(cell), lane });
  }
  return marks;
}

function mixingMarks(layout: BoardLayout, { step }: Frame): Mark[] {
  const marks: Mark[] = [];
  const { tap, output } = step;
  const mixing = boxOf(layout, 'mixing');
  const out = boxOf(layout, `out:${output.channel}`);
  const row = output.channel - (mixing?.filter ?? 0);
  const line =
    mixing && row >= 0 && row < mixing.rows ? cellRect(mixing, row, 0, 1, mixing.columns) : undefined;
  for (const box of layout.boxes) {
    if (box.kind !== 'mid') continue;
    const cell = cellRect(box, output.row, output.column);
    const active = box.map === tap.channel;
    marks.push({ kind: 'rect', role: 'cell', rect: cell, lane: active ? box.map : null });
    if (!mixing || !line) continue;
    const column = box.map - mixing.map;
    const end = layout.narrow
      ? topOf(cellRect(mixing, 0, column), COLUMN_MARKER)
      : { x: line.x, y: line.y + (line.height * (column + 1)) / (layout.lanes.count + 1) };
    const from = layout.narrow ? bottomOf(cell) : rightOf(cell);
    marks.push({ kind: 'wire', role: active ? 'active' : 'quiet', from, to: end, lane: box.map });
  }
  if (mixing && line) {
    marks.push({ kind: 'rect', role: 'row', rect: line, lane: null });
    const column = tap.channel - mixing.map;
    if (column >= 0 && column < layout.lanes.count) {
      marks.push({ kind: 'rect', role: 'tap', rect: cellRect(mixing, row, column), lane: tap.channel });
    }
  }
  if (out) {
    const cell = cellRect(out, output.row, output.column);
    marks.push({ kind: 'sum', rect: cell });
    if (line) {
      const from = { x: line.x + line.width + ROW_NUMBER, y: line.y + line.height / 2 };
      marks.push({ kind: 'wire', role: 'active', from, to: leftOf(cell), lane: null });
    }
  }
  return marks;
}

/** The four operands of a step as refs: what the formula's factors and the cells share. */
export function operandsOf({ step }: Frame): { value: OperandRef; weight: OperandRef; target: OperandRef } {
  const { tap, input, output, stage } = step;
  if (stage === 'pointwise') {
    return {
      value: { kind: 'mid', row: output.row, column: output.column, map: tap.channel },
      weight: { kind: 'pw', map: tap.channel, filter: output.channel },
      target: { kind: 'out', row: output.row, column: output.column, filter: output.channel },
    };
  }
  return {
    value: { kind: 'in', row: input.row, column: input.column, channel: tap.channel },
    weight: { kind: 'dw', u: tap.row, v: tap.column, channel: tap.channel, map: output.channel },
    target: { kind: 'mid', row: output.row, column: output.column, map: output.channel },
  };
}

/** SVG path of a wire: leaves and arrives level (or upright on a phone's mixing view). */
export function wirePath({ from, to }: { from: Point; to: Point }, upright = false): string {
  const bend = upright ? (to.y - from.y) / 2 : Math.max(18, (to.x - from.x) / 2);
  return upright
    ? `M${from.x},${from.y}C${from.x},${from.y + bend} ${to.x},${to.y - bend} ${to.x},${to.y}`
    : `M${from.x},${from.y}C${from.x + bend},${from.y} ${to.x - bend},${to.y} ${to.x},${to.y}`;
}

/** The operand under a point of a box's grid; null on a bias, which meets no cell. */
export function refIn(box: Box, row: number, column: number, s: LayerSettings): OperandRef | null {
  switch (box.kind) {
    case 'in':
      return { kind: 'in', row, column, channel: box.channel };
    case 'kernel':
      return { kind: 'dw', u: row, v: column, channel: box.channel, map: box.map };
    case 'mid':
      return { kind: 'mid', row, column, map: box.map };
    case 'bias':
      return null;
    case 'mixing':
      if (s.bias && column === box.columns - 1) return null;
      return { kind: 'pw', map: box.map + column, filter: box.filter + row };
    case 'out':
      return { kind: 'out', row, column, filter: box.map };
  }
}

export const sameRef = (a: OperandRef | null, b: OperandRef | null): boolean =>
  a === b || (!!a && !!b && refId(a) === refId(b));
