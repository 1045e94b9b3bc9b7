// Where the taps of one output cell stand, in both lanes: pure. A square is one multiply-add and has one size in both lanes, so
// that area means cost.
import type { LaneKind, RaceLane, TapGroup } from './lanes.ts';

/** How the squares stand. */
export interface TapForm {
  /** Side by side, or as the rows of their kernel under one another; more than can be told apart are bars to scale. */
  shape: 'line' | 'blocks' | 'bars';
  /** Pitch of a square, px; of a bar the width of one multiply-add. */
  cell: number;
  /** Whether a square has room for its product. */
  hasNumbers: boolean;
}

/** What the place offers, px. */
export interface TapRoom {
  width: number;
  /** How high one lane's squares may be. */
  height: number;
  /** Size of small letters: sums and heads are as high as these. */
  text: number;
  /** Largest side of a square. */
  most: number;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A square, or the bar of a group, by the number of its first tap in the lane. */
export interface Square extends Box {
  tap: number;
}

/** A group's place, what is written over and under it, and its taps. */
export interface GroupBox extends Box {
  squares: readonly Square[];
  /** Middle and baseline of its name, and of its sum under the bracket; null where there is no room. */
  head: { x: number; y: number; room: number } | null;
  sum: { x: number; y: number; room: number } | null;
  /** The bracket under it: left, right, and the height of its line; null where the sum is of all groups. */
  bracket: Bracket | null;
}

export interface Bracket {
  x0: number;
  x1: number;
  y: number;
}

/** From a filtered cell's sum to where it is mixed: corners of a line with right angles, and whose it is. */
export interface Wire {
  group: number;
  points: readonly (readonly [x: number, y: number])[];
}

export interface LaneLayout {
  kind: LaneKind;
  width: number;
  height: number;
  groups: readonly GroupBox[];
  wires: readonly Wire[];
  /** Under all groups, where the lane is one sum. */
  bracket: Bracket | null;
}

/** The smallest square with a number, where letters have 12 px, and the smallest that is still a square. */
const NUMBER_CELL = 24;
const LEAST_CELL = 3;
/** More squares than this are bars. */
const MOST_SQUARES = 3000;
/** Between two squares of a group. */
export const SQUARE_GAP = 1;
const BRACKET = 6;
/** More sums than this are not joined to the mixing by wires, which nobody could follow. */
const MOST_WIRES = 6;
const WIRE_PITCH = 7;

const gapOf = (cell: number): number => Math.max(3, Math.round(cell / 2));

/** Taps side by side in a block: a row of the kernel, or of the mixing as near to a square as may be. */
export function blockColumns({ kind, terms, from, count }: TapGroup): number {
  if (kind === 'mix') return Math.ceil(Math.sqrt(count));
  let columns = 1;
  while (columns < count && terms.tapRows[from + columns] === terms.tapRows[from]) columns++;
  return columns;
}

const columnsIn = (group: TapGroup, { shape }: TapForm): number =>
  shape === 'blocks' && !standsUnder(group) ? blockColumns(group) : group.count;

/** The mixing of a few filtered cells stands in one row, each square under the sum that it takes. */
const standsUnder = ({ kind, count }: TapGroup): boolean => kind === 'mix' && count <= MOST_WIRES;

/** The form in which both lanes fit, with squares as large as may be: numbers first, then one line. */
export function tapForm(lanes: readonly RaceLane[], room: TapRoom): TapForm {
  const number = (NUMBER_CELL * room.text) / 12;
  const { most } = room;
  const count = Math.max(...lanes.map((lane) => lane.count));
  if (count > MOST_SQUARES) {
    const gaps = Math.max(...lanes.map(({ groups }) => groups.length - 1));
    return { shape: 'bars', cell: (room.width - 1 - gaps) / count, hasNumbers: false };
  }
  const line = Math.min(...lanes.map((lane) => lineCell(lane, room.width)));
  if (line >= number) return { shape: 'line', cell: Math.min(line, most), hasNumbers: true };
  const blocks = blockCell(lanes, room, number);
  if (blocks >= number) return { shape: 'blocks', cell: blocks, hasNumbers: true };
  if (line >= 12) return { shape: 'line', cell: Math.min(line, most), hasNumbers: false };
  return { shape: 'blocks', cell: blocks, hasNumbers: false };
}

/** The largest whole pitch with which a lane is one line; 0 where there is none. */
function lineCell({ count, groups }: RaceLane, width: number): number {
  let cell = Math.floor(width / count);
  while (cell > 0 && count * cell + (groups.length - 1) * gapOf(cell) > width) cell--;
  return cell;
}

/** All blocks side by side where they hold numbers so, with their sums under them; else as large as may be. */
function blockCell(lanes: readonly RaceLane[], room: TapRoom, number: number): number {
  for (const isOneRow of [true, false]) {
    for (let cell = Math.floor(room.most); cell >= (isOneRow ? number : LEAST_CELL); cell--) {
      const form: TapForm = { shape: 'blocks', cell, hasNumbers: false };
      if (lanes.every((lane) => squaresFit(lane, form, room, isOneRow))) return cell;
    }
  }
  return LEAST_CELL;
}

function squaresFit(
  lane: RaceLane,
  form: TapForm,
  { width, height, text }: TapRoom,
  isOneRow: boolean,
): boolean {
  const { rows } = flow(lane, form, width);
  const isWide = lane.groups.every((group) => columnsIn(group, form) * form.cell <= width);
  const squares = rows.reduce((sum, row) => sum + Math.max(...row.map((at) => at.rows)) * form.cell, 0);
  const gaps = (rows.length - 1) * (gapOf(form.cell) + text);
  return isWide && squares + gaps <= height && !(isOneRow && rows.length > 1);
}

interface Placed {
  index: number;
  x: number;
  width: number;
  columns: number;
  rows: number;
}

/** The groups of a lane line by line, as words are set. A mixing that stands under the sums is none of them. */
function flow({ groups }: RaceLane, form: TapForm, width: number): { rows: Placed[][]; isUnder: boolean } {
  const gap = form.shape === 'bars' ? 1 : gapOf(form.cell);
  const last = groups.length - 1;
  const rows: Placed[][] = [[]];
  let x = 0;
  const isUnder = form.shape === 'blocks' && groups.length > 1 && standsUnder(groups[last]);
  groups.forEach((group, index) => {
    if (isUnder && index === last) return;
    const columns = columnsIn(group, form);
    const wide = columns * form.cell;
    if (x > 0 && form.shape === 'blocks' && x + wide > width) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)!.push({ index, x, width: wide, columns, rows: Math.ceil(group.count / columns) });
    x += wide + gap;
  });
  return { rows, isUnder: isUnder };
}

/** Squares, brackets, sums and wires of one lane. `head` is the room over its groups for what they are called; 0: none. */
export function laneLayout(lane: RaceLane, form: TapForm, room: TapRoom, head: number): LaneLayout {
  const { text } = room;
  const { rows, isUnder } = flow(lane, form, room.width);
  const isTwoSteps = lane.groups.some(({ kind }) => kind === 'mix');
  const hasSums = isTwoSteps && rows.length === 1 && lane.groups.length <= MOST_WIRES + 1;
  const boxes: GroupBox[] = [];
  let y = 0;
  let right = 0;
  for (const row of rows) {
    const top = y + head;
    const squaresHeight = Math.max(...row.map((at) => at.rows)) * pitch(form, text);
    for (const at of row) {
      const group = lane.groups[at.index];
      const height = at.rows * pitch(form, text);
      const middle = at.x + (at.width - SQUARE_GAP) / 2;
      const foot = top + squaresHeight;
      const isSum = hasSums && group.kind === 'filter';
      boxes.push({
        ...{ x: at.x, y: top, width: at.width, height },
        squares: squaresOf(group, { x: at.x, y: top }, at.columns, form, text),
        head: head > 0 ? { x: at.x, y: top - text * 0.5, room: at.width + gapOf(form.cell) } : null,
        bracket: isSum ? { x0: at.x, x1: at.x + at.width - SQUARE_GAP, y: foot + BRACKET } : null,
        sum: isSum
          ? { x: middle, y: foot + BRACKET + text * 1.35, room: at.width + gapOf(form.cell) - 4 }
          : null,
      });
      right = Math.max(right, at.x + at.width - (form.shape === 'bars' ? 0 : SQUARE_GAP));
    }
    y = top + squaresHeight + (rows.length > 1 ? gapOf(form.cell) : 0);
  }
  if (rows.length > 1) y -= gapOf(form.cell);
  const wires: Wire[] = [];
  if (hasSums) y += BRACKET + Math.round(text * 1.6);
  if (isUnder) y = mixUnder(lane, form, room, boxes, hasSums, wires, y);
  else if (hasSums) y = wiresBeside(boxes, wires, y);
  const whole = isTwoSteps || form.shape === 'bars' ? null : { x0: 0, x1: right, y: y + BRACKET };
  if (whole) y += BRACKET + 1;
  return { kind: lane.kind, width: right, height: Math.ceil(y), groups: boxes, wires, bracket: whole };
}

/** Bars are as high as a line of text. */
const pitch = ({ shape, cell }: TapForm, text: number): number => (shape === 'bars' ? text * 1.5 : cell);

function squaresOf(
  { first, count }: TapGroup,
  { x, y }: { x: number; y: number },
  columns: number,
  form: TapForm,
  text: number,
): Square[] {
  if (form.shape === 'bars') {
    return [{ tap: first, x, y, width: count * form.cell, height: pitch(form, text) }];
  }
  const side = form.cell - SQUARE_GAP;
  return Array.from({ length: count }, (_, i) => ({
    tap: first + i,
    x: x + (i % columns) * form.cell,
    y: y + Math.floor(i / columns) * form.cell,
    ...{ width: side, height: side },
  }));
}

/** The mixing's squares each straight under the sum that it takes, or in a row of their own where sums are many. */
function mixUnder(
  { groups }: RaceLane,
  form: TapForm,
  { text }: TapRoom,
  boxes: GroupBox[],
  hasSums: boolean,
  wires: Wire[],
  top: number,
): number {
  const mix = groups[groups.length - 1];
  const side = form.cell - SQUARE_GAP;
  const room = hasSums ? Math.round(text) : gapOf(form.cell);
  const y = top + room;
  const squares = Array.from({ length: mix.count }, (_, i): Square => {
    const x = hasSums ? boxes[i].sum!.x - side / 2 : i * form.cell;
    if (hasSums) {
      const points = [
        [boxes[i].sum!.x, top],
        [boxes[i].sum!.x, y - 1],
      ] as const;
      wires.push({ group: i, points });
    }
    return { tap: mix.first + i, x, y, width: side, height: side };
  });
  const last = squares[squares.length - 1];
  const x = squares[0].x;
  boxes.push({
    ...{ x, y, width: last.x + form.cell - x, height: form.cell },
    ...{ squares, sum: null, bracket: null },
    head: hasSums ? { x: 0, y: y + form.cell / 2 + text * 0.3, room: x - 4 } : null,
  });
  return y + form.cell;
}

/** From each sum down, to the right under all groups between, and up to its square: the leftmost runs lowest. */
function wiresBeside(boxes: readonly GroupBox[], wires: Wire[], top: number): number {
  const mix = boxes[boxes.length - 1];
  const sums = boxes.filter(({ sum }) => sum);
  sums.forEach(({ sum }, i) => {
    const square = mix.squares[i];
    const end = square.x + square.width / 2;
    const low = top + WIRE_PITCH * (sums.length - i);
    const points = [
      [sum!.x, top],
      [sum!.x, low],
      [end, low],
      [end, mix.y + mix.height + 3],
    ] as const;
    wires.push({ group: i, points });
  });
  return top + WIRE_PITCH * sums.length + 3;
}
