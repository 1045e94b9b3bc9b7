import type { Frame } from '../../../kernels/worker/protocol.ts';
import { tight, value } from '../../i18n/numbers.ts';
import { colourOf, inkOn } from '../../image/colour-map.ts';
import type { Rgb } from '../../image/colour-map.ts';
import type { Box, Rect } from '../boxes.ts';
import { mixingCell } from '../boxes.ts';
import { boxOf, cellRect, outset } from '../places.ts';
import { marksOf } from '../marks.ts';
import type { Mark } from '../places.ts';
import { numberSize } from './base.ts';
import { chipSize, operandRow, productAt, valueChip } from './taps.ts';
import { laneInk, rgbIn } from './ink.ts';
import { paintProgress } from './progress.ts';
import type { Done } from './progress.ts';
import { bracket, letters, line, pill, plus, ring } from './pen.ts';
import type { Pen } from './pen.ts';
import { coloursOf, domainIn } from './scene.ts';
import type { Scene } from './scene.ts';

/** What is drawn for one step over the maps. */
export function paintStep(pen: Pen, scene: Scene, frame: Frame, done: Done): void {
  const { layout, computed } = scene;
  const isMixing = frame.step.stage === 'pointwise';
  paintProgress(pen, scene, done);
  const marks = marksOf(layout, computed.made.settings, frame);
  for (const mark of marks) paintMark(pen, mark, scene, frame);
  paintTerms(pen, scene, frame);
  if (layout.sum && !isMixing) paintSum(pen, layout.sum, scene, frame);
}

function paintMark(pen: Pen, mark: Mark, scene: Scene, frame: Frame): void {
  const { ink } = scene;
  switch (mark.kind) {
    case 'window':
      return paintWindow(pen, mark, scene, frame);
    case 'ring':
      return ring(pen, mark.rect, laneInk(ink, mark.lane), ink, mark.isThin);
    case 'bracket':
      return bracket(pen, mark.x, mark.top, mark.bottom, laneInk(ink, mark.lane), ink.wire);
    case 'wire': {
      const isLive = mark.look === 'live';
      pen.globalAlpha = isLive ? 1 : 0.55;
      if (mark.look === 'zero') pen.setLineDash([4, 3]);
      line(
        pen,
        mark.points,
        laneInk(ink, mark.lane),
        isLive ? ink.wire * 1.35 : ink.wire * 0.75,
        mark.hasArrow,
      );
      pen.setLineDash([]);
      pen.globalAlpha = 1;
      return;
    }
    case 'plus':
      return plus(pen, mark.at, ink, false);
    case 'sum':
      return paintSumCell(pen, mark.rect, scene, frame);
  }
}

/** The window in two tones of its lane, dark where values are small, with their numbers; cells of padding hold 0. */
function paintWindow(pen: Pen, mark: Extract<Mark, { kind: 'window' }>, scene: Scene, frame: Frame): void {
  const { ink, domains } = scene;
  const { box, lane, rect } = mark;
  const domain = domainIn(box, domains);
  const hue = rgbIn(laneInk(ink, lane));
  const { terms } = frame;
  const { leastNumber = 0 } = scene.layout;
  const isRead = box.cellWidth >= 17 && box.cellHeight >= 13 && numberSize(box) >= leastNumber;
  for (let t = 0; t < terms.count; t++) {
    if (terms.tapChannels[t] !== box.channel) continue;
    const cell = cellRect(box, terms.inputRows[t], terms.inputColumns[t]);
    const isPadding = terms.inPadding[t] === 1;
    const tone = isPadding ? null : toned(hue, (terms.values[t] - domain.low) / (domain.high - domain.low));
    pen.fillStyle = tone ? `rgb(${tone.join()})` : ink.ground;
    pen.fillRect(cell.x, cell.y, cell.width, cell.height);
    if (isPadding) {
      pen.globalAlpha = 0.14;
      pen.fillStyle = laneInk(ink, lane);
      pen.fillRect(cell.x, cell.y, cell.width, cell.height);
      pen.globalAlpha = 1;
    }
    pen.strokeStyle = tone ? ink.halo : ink.hairline;
    pen.lineWidth = 0.75;
    if (box.cellWidth >= 6) pen.strokeRect(cell.x, cell.y, cell.width, cell.height);
    if (!isRead) continue;
    letters(pen, tight(terms.values[t]), cell.x + cell.width / 2, cell.y + cell.height / 2, ink, {
      ...{ size: numberSize(box), weight: 700, most: cell.width - 2 },
      colour: tone ? (inkOn(tone) === 'dark' ? '#16181d' : '#ffffff') : laneInk(ink, lane),
    });
  }
  ring(pen, rect, laneInk(ink, lane), ink);
}

/** The lane's hue, from dark for the least value to itself for the largest. */
const toned = (hue: Rgb, at: number): Rgb => {
  const part = 0.42 + 0.58 * Math.max(0, Math.min(1, Number.isNaN(at) ? 0 : at));
  return [Math.round(hue[0] * part), Math.round(hue[1] * part), Math.round(hue[2] * part)];
};

/** In weights at work: the value that each meets, and the product. */
function paintTerms(pen: Pen, scene: Scene, frame: Frame): void {
  const { layout, ink, computed, domains, colours } = scene;
  const { step, terms } = frame;
  const isMixing = step.stage === 'pointwise';
  const s = computed.made.settings;
  const box = isMixing
    ? layout.boxes.find(
        (b) => b.kind === 'mixing' && mixingCell(b, { map: b.map, filter: step.output.channel }, s),
      )
    : boxOf(layout, `kernel:${step.tap.channel},${step.output.channel}`);
  if (box?.look !== 'products') return paintProduct(pen, scene, frame, box);
  for (let t = 0; t < terms.count; t++) {
    const map = terms.tapChannels[t];
    if (!isMixing && map !== box.channel) continue;
    const at = isMixing
      ? mixingCell(box, { map, filter: step.output.channel }, s)
      : { row: terms.tapRows[t], column: terms.tapColumns[t] };
    if (!at) continue;
    const isToCome = t > terms.index;
    const chip = valueChip(box, at.row, at.column);
    const source = isMixing ? boxOf(layout, `mid:${map}`) : boxOf(layout, `in:${map}`);
    let rgb: Rgb;
    if (isMixing && source) {
      const domain = domainIn(source, domains);
      rgb = colourOf(terms.values[t], domain, coloursOf(domain, colours).table);
    } else {
      const domain = domains.input[map];
      rgb = toned(rgbIn(laneInk(ink, map)), (terms.values[t] - domain.low) / (domain.high - domain.low));
    }
    const isPadding = terms.inPadding[t] === 1;
    pen.fillStyle = isPadding ? ink.ground : `rgb(${rgb.join()})`;
    pen.beginPath();
    pen.roundRect(chip.x, chip.y, chip.width, chip.height, 3);
    pen.fill();
    if (isPadding) {
      pen.strokeStyle = ink.hairline;
      pen.setLineDash([2, 2]);
      pen.stroke();
      pen.setLineDash([]);
    }
    letters(pen, tight(terms.values[t]), chip.x + chip.width / 2, chip.y + chip.height / 2, ink, {
      ...{ size: chipSize(chip), weight: 600, most: chip.width - 3 },
      colour: isPadding || inkOn(rgb) === 'dark' ? (isPadding ? ink.muted : '#16181d') : '#ffffff',
    });
    const gap = {
      from: chip.x - (isMixing ? box.cellWidth * 0.065 : box.cellWidth * 0.06),
      y: chip.y + chip.height / 2,
    };
    letters(pen, '×', gap.from, gap.y, ink, { size: chip.height * 0.55, colour: ink.muted });
    const place = productAt(box, at.row, at.column);
    letters(pen, tight(Math.fround(terms.values[t] * terms.weights[t])), place.x, place.y, ink, {
      ...{ size: place.size, weight: 700, align: place.align, most: place.most },
      colour: isToCome ? ink.faint : ink.ink,
    });
  }
}

/** Where taps are too small for their products: the one of this step, under the weights. */
function paintProduct(pen: Pen, scene: Scene, frame: Frame, box: Box | undefined): void {
  const { layout, ink, domains, colours } = scene;
  const { step } = frame;
  if (!box || box.kind !== 'kernel' || (!layout.sum && layout.kind !== 'lane')) return;
  const { unit, left, middle, most } = operandRow(layout, box);
  const size = 17 * unit;
  const domain = domainIn(box, domains);
  const weight = colourOf(step.weight, domain, coloursOf(domain, colours).table);
  const inputs = domains.input[step.tap.channel];
  const held = toned(
    rgbIn(laneInk(ink, step.tap.channel)),
    (step.value - inputs.low) / (inputs.high - inputs.low),
  );
  const chip = (at: number, text: string, rgb: Rgb, isPale: boolean) => {
    pen.fillStyle = `rgb(${rgb.join()})`;
    pen.beginPath();
    pen.roundRect(at, middle - 14 * unit, 42 * unit, 28 * unit, 4);
    pen.fill();
    pen.strokeStyle = ink.hairline;
    pen.lineWidth = 1;
    if (isPale) pen.stroke();
    const colour = inkOn(rgb) === 'dark' ? '#16181d' : '#ffffff';
    letters(pen, text, at + 21 * unit, middle, ink, { size, weight: 600, most: 38 * unit, colour });
  };
  chip(left, tight(step.weight), weight, step.weight === 0);
  letters(pen, '×', left + 51 * unit, middle, ink, { size: 15 * unit, colour: ink.muted });
  chip(left + 60 * unit, tight(step.value), held, false);
  const product = `= ${tight(step.product)}`;
  letters(pen, product, left + 108 * unit, middle, ink, {
    size,
    weight: 700,
    ...{ align: 'left', most },
    colour: ink.ink,
  });
}

/** The running sum as a figure of its own, under the weights that make it. */
function paintSum(pen: Pen, rect: Rect, { ink }: Scene, { step }: Frame): void {
  pen.fillStyle = ink.chip;
  pill(pen, rect, rect.height / 2);
  pen.fill();
  const y = rect.y + rect.height / 2;
  letters(pen, 'Σ', rect.x + 20, y, ink, { size: 16, weight: 700, colour: ink.onChip });
  letters(pen, value(step.after), rect.x + rect.width - 14, y, ink, {
    ...{ size: 17, weight: 700, align: 'right', colour: ink.onChip, most: rect.width - 48 },
  });
}

/** The cell that is summed: Σ while it grows, its number when it is complete. */
function paintSumCell(pen: Pen, rect: Rect, { ink, layout }: Scene, { step }: Frame): void {
  const isOpen = !step.last;
  if (isOpen) {
    pen.fillStyle = ink.ground;
    pen.fillRect(rect.x, rect.y, rect.width, rect.height);
    const small = Math.min(rect.width, rect.height);
    const isRead = rect.width * 0.36 >= (layout.leastNumber ?? 0);
    const isShown = !layout.sum && isRead && rect.width >= 30 && rect.height >= 16;
    if (small >= 10)
      letters(
        pen,
        isShown ? tight(step.after) : 'Σ',
        rect.x + rect.width / 2,
        rect.y + rect.height / 2,
        ink,
        {
          ...{
            size: Math.min(rect.height * 0.62, rect.width * (isShown ? 0.36 : 0.6), 28),
            weight: 700,
            most: rect.width - 2,
          },
          colour: ink.ink,
        },
      );
  }
  ring(pen, outset(rect, 0.5), ink.current, ink);
}
