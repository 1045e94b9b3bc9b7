import { tight } from '../../i18n/numbers.ts';
import { LINE_CELL, paintMap, pictureSize } from '../../ui/feature-map/picture.ts';
import { valueAt } from '../../ui/feature-map/picture.ts';
import type { Cells, Look } from '../../ui/feature-map/picture.ts';
import type { BoardLayout, Box } from '../boxes.ts';
import { cellRect } from '../places.ts';
import type { Mark } from '../places.ts';
import { wiresOf } from '../wires.ts';
import { laneInk, rgbIn } from './ink.ts';
import { letters, line, plus } from './pen.ts';
import type { Pen } from './pen.ts';
import { cellsOf, coloursOf, domainIn, numberIn } from './scene.ts';
import type { Scene } from './scene.ts';

/** A cell must be so large (px) that a number of up to five signs can be read in it. */
const NUMBER = { width: 18, height: 14 };
/** Weights are few and short: theirs may be smaller. */
const WEIGHT = { width: 17, height: 14 };

const isWeight = ({ kind }: Box): boolean => kind === 'kernel' || kind === 'mixing' || kind === 'bias';

export const hasNumbers = (box: Box, { leastNumber = 0 }: Pick<BoardLayout, 'leastNumber'>): boolean => {
  const least = isWeight(box) ? WEIGHT : NUMBER;
  const hasRoom = box.cellWidth >= least.width && box.cellHeight >= least.height;
  return box.isOpen && hasRoom && numberSize(box) >= leastNumber;
};

/** Of letters (px); `signs`: how many the longest number has, where that is known. */
export function numberSize(
  { cellWidth, cellHeight }: Pick<Box, 'cellWidth' | 'cellHeight'>,
  signs = SIGNS,
): number {
  return Math.max(8.5, Math.min(cellHeight * 0.48, (cellWidth * 0.42 * SIGNS) / Math.max(signs, 3), MOST));
}

/** Signs of a number as long as most are; the largest letters (px). */
const SIGNS = 4;
const MOST = 72;

/** The letters of the numbers of a box: few and short ones, as weights are, may be larger. */
function sizeIn(box: Box, cells: Cells): number {
  if (!isWeight(box)) return numberSize(box);
  let signs = 1;
  for (let row = 0; row < box.rows; row++)
    for (let column = 0; column < box.columns; column++)
      signs = Math.max(signs, tight(valueAt(cells, row, column)).length);
  return numberSize(box, signs);
}

/** Paints weights that are at work, with room for what they meet. */
export type PaintTaps = (pen: Pen, box: Box, scene: Scene) => void;

interface At {
  stage: number;
  map: number;
  filter: number;
}

/** Whether a box takes no part in the step: it steps back. */
export function isQuiet(
  box: Box,
  at: At & { channel: number },
  { kind, isGlance }: Pick<Scene['layout'], 'kind' | 'isGlance'>,
): boolean {
  if (kind === 'whole' || kind === 'lane' || isGlance) return false;
  switch (box.kind) {
    case 'in':
      return at.stage === 0 && box.channel !== at.channel;
    case 'kernel':
    case 'bias':
      return at.stage === 0 && (box.map !== at.map || (box.kind === 'kernel' && box.channel !== at.channel));
    case 'mid':
      return at.stage === 0 && box.map !== at.map;
    case 'mixing':
      return at.stage === 0 || (box.isStack && box.filter !== at.filter);
    case 'out':
      return false;
  }
}

/** Everything that stays while the step moves within a map: maps and weights in full, padding, wiring. */
export function paintBase(
  pen: Pen,
  scene: Scene,
  at: At & { channel: number },
  density: number,
  paintTaps: PaintTaps | null,
): void {
  const { layout, computed } = scene;
  const { settings: s, bank } = computed.made;
  pen.setTransform(density, 0, 0, density, 0, 0);
  pen.clearRect(0, 0, layout.width, layout.height);
  for (const mark of wiresOf(layout, s, bank, at)) paintWiring(pen, mark, scene);
  for (const box of layout.thumbs) paintBox(pen, box, scene, density, paintTaps);
  for (const box of layout.boxes) {
    if (box.kind === 'in') paintLaneBar(pen, box, scene);
    if (box.pad.some((n) => n > 0)) paintPadding(pen, box, scene);
    pen.globalAlpha = isQuiet(box, at, layout) && box.kind !== 'in' ? 0.62 : 1;
    paintBox(pen, box, scene, density, paintTaps);
    pen.globalAlpha = 1;
  }
}

function paintWiring(pen: Pen, mark: Mark, { ink, layout }: Scene): void {
  if (mark.kind === 'plus') return plus(pen, mark.at, ink, layout.kind !== 'whole');
  if (mark.kind !== 'wire') return;
  const isQuiet = mark.look === 'quiet';
  pen.globalAlpha = isQuiet ? 0.4 : 1;
  line(pen, mark.points, laneInk(ink, mark.lane), isQuiet ? ink.wire * 0.75 : ink.wire * 0.85, mark.hasArrow);
  pen.globalAlpha = 1;
}

/** Left of an input: its lane's bar. */
function paintLaneBar(pen: Pen, box: Box, { ink, layout }: Scene): void {
  if (layout.narrow || layout.kind === 'lane') return;
  pen.fillStyle = laneInk(ink, box.channel);
  pen.fillRect(
    box.x - box.pad[3] * box.cellWidth - 9,
    box.y - box.pad[0] * box.cellHeight,
    4,
    (box.rows + box.pad[0] + box.pad[2]) * box.cellHeight,
  );
}

/** Cells of zeros around an input, in its own room: dashed and empty. */
function paintPadding(pen: Pen, box: Box, { ink }: Scene): void {
  const [top, right, bottom, left] = box.pad;
  const room = cellRect(box, -top, -left, box.rows + top + bottom, box.columns + left + right);
  pen.strokeStyle = ink.hairline;
  pen.lineWidth = 1;
  pen.setLineDash([2, 3]);
  pen.beginPath();
  for (let row = -top; row <= box.rows + bottom; row++) {
    const y = box.y + row * box.cellHeight;
    pen.moveTo(room.x, y);
    pen.lineTo(room.x + room.width, y);
  }
  for (let column = -left; column <= box.columns + right; column++) {
    const x = box.x + column * box.cellWidth;
    pen.moveTo(x, room.y);
    pen.lineTo(x, room.y + room.height);
  }
  pen.stroke();
  pen.setLineDash([]);
}

function paintBox(pen: Pen, box: Box, scene: Scene, density: number, paintTaps: PaintTaps | null): void {
  const { computed, domains, colours, ink } = scene;
  const cells = cellsOf(box, computed);
  const domain = domainIn(box, domains);
  const { table, doneLine } = coloursOf(domain, colours);
  if (box.look === 'products') return paintTaps?.(pen, box, scene);
  const { cellWidth, cellHeight } = box;
  // A weight is what one typed.
  const textOf = isWeight(box) ? tight : numberIn(domain);
  const isResult = box.kind === 'mid' || box.kind === 'out';
  const look: Look = {
    ...{ cellWidth, cellHeight, density, table, domain },
    ...{ shown: pen.globalAlpha, ground: rgbIn(ink.ground) },
    line: Math.min(cellWidth, cellHeight) >= LINE_CELL ? doneLine : null,
    // Numbers of results are written by the step, as far as they are done.
    text: hasNumbers(box, scene.layout) && !(isResult && box.isOpen) ? textOf : null,
    font: `${Math.round(sizeIn(box, cells) * density)}px ${ink.font}`,
  };
  const { width, height } = pictureSize(box.rows, box.columns, look);
  pen.save();
  pen.setTransform(1, 0, 0, 1, Math.round(box.x * density), Math.round(box.y * density));
  paintMap(pen, cells, look);
  pen.strokeStyle = ink.hairline;
  pen.lineWidth = Math.max(1, Math.round(density * 0.75));
  if (isResult || box.kind === 'kernel') pen.strokeRect(-0.5, -0.5, width + 1, height + 1);
  pen.restore();
  if (box.kind === 'mixing') paintZeroes(pen, box, scene);
}

/** A mixing weight of zero is an empty cell: nothing comes through. */
function paintZeroes(pen: Pen, box: Box, { computed, ink, layout }: Scene): void {
  const cells = cellsOf(box, computed);
  for (let row = 0; row < box.rows; row++)
    for (let column = 0; column < box.columns; column++) {
      if (valueAt(cells, row, column) !== 0) continue;
      const rect = cellRect(box, row, column);
      pen.fillStyle = ink.ground;
      pen.fillRect(rect.x, rect.y, rect.width, rect.height);
      pen.strokeStyle = ink.hairline;
      pen.lineWidth = 1;
      pen.setLineDash([3, 2]);
      pen.strokeRect(rect.x + 1, rect.y + 1, rect.width - 2, rect.height - 2);
      pen.setLineDash([]);
      if (hasNumbers(box, layout))
        letters(pen, '0', rect.x + rect.width / 2, rect.y + rect.height / 2, ink, {
          size: sizeIn(box, cells),
          colour: ink.muted,
        });
    }
}
