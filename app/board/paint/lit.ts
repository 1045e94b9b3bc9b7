import { value } from '../../i18n/numbers.ts';
import { colourOf } from '../../image/colour-map.ts';
import { kernelIndex, mixingIndex } from '../../model/bank.ts';
import { partnerGeometry } from '../../model/partner-geometry.ts';
import type { OperandRef } from '../../model/refs.ts';
import type { LayerSettings } from '../../model/settings.ts';
import type { BoardState, Computed } from '../../state/board/board-state.ts';
import { mixingCell } from '../boxes.ts';
import type { BoardLayout, Rect } from '../boxes.ts';
import { litRects } from '../lit-rects.ts';
import { cellRect } from '../places.ts';
import { letters, pill, ring } from './pen.ts';
import type { Pen } from './pen.ts';
import { cellsOf, coloursOf, domainIn } from './scene.ts';
import type { Scene } from './scene.ts';
import { doneIn } from './progress.ts';
import type { Done } from './progress.ts';

/** The exact partners of an operand on both steps, and its own value. Outlines change, the colours of data do not. */
export function paintLit(pen: Pen, scene: Scene, operand: OperandRef, done: Done): void {
  const { layout, computed, ink } = scene;
  const { settings } = computed.made;
  const { near, far } = litRects(layout, partnerGeometry(settings), operand);
  pen.setLineDash([3, 2]);
  for (const rect of far) outline(pen, rect, ink.current, ink.halo, 1.25);
  pen.setLineDash([]);
  for (const rect of near) outline(pen, rect, ink.current, ink.halo, 1.75);
  const own = ownRect(layout, operand, settings);
  if (!own) return;
  ring(pen, own, ink.current, ink);
  const held = heldBy(computed, operand, done);
  if (held !== null) paintTag(pen, own, value(held), scene);
}

function outline(pen: Pen, { x, y, width, height }: Rect, colour: string, halo: string, thick: number): void {
  pen.strokeStyle = halo;
  pen.lineWidth = thick + 2;
  pen.strokeRect(x, y, width, height);
  pen.strokeStyle = colour;
  pen.lineWidth = thick;
  pen.strokeRect(x, y, width, height);
}

/** The value of what is pointed at, beside its cell. */
function paintTag(pen: Pen, rect: Rect, text: string, { ink, layout }: Scene): void {
  const size = { width: text.length * 8 + 14, height: 24 };
  const x = Math.max(0, Math.min(rect.x + rect.width / 2 - size.width / 2, layout.width - size.width));
  const above = rect.y - size.height - 7;
  const y = above >= 0 ? above : rect.y + rect.height + 7;
  pen.fillStyle = ink.chip;
  pill(pen, { x, y, ...size }, 4);
  pen.fill();
  letters(pen, text, x + size.width / 2, y + size.height / 2, ink, {
    size: 13,
    weight: 600,
    colour: ink.onChip,
  });
}

/** Null for a result that is not computed yet. */
function heldBy(computed: Computed, ref: OperandRef, [filtered, mixed]: Done): number | null {
  const { made, geometry, input } = computed;
  const { settings: s, bank } = made;
  const { height, width, channels } = geometry.output;
  switch (ref.kind) {
    case 'in':
      return input[(ref.row * s.width + ref.column) * s.channels + ref.channel];
    case 'dw':
      return bank.kernels[kernelIndex(s, ref.u, ref.v, ref.channel, ref.map)];
    case 'pw':
      return bank.mixing[mixingIndex(s, ref.map, ref.filter)];
    case 'mid': {
      const cell = ref.row * width + ref.column;
      if (ref.map * height * width + cell >= filtered) return null;
      return computed.filtered[cell * geometry.stages[0].output.channels + ref.map];
    }
    case 'out': {
      const cell = ref.row * width + ref.column;
      if (ref.filter * height * width + cell >= mixed) return null;
      return computed.output[cell * channels + ref.filter];
    }
  }
}

function ownRect(layout: BoardLayout, ref: OperandRef, s: LayerSettings): Rect | null {
  for (const box of layout.boxes) {
    if (ref.kind === 'in' && box.kind === 'in' && box.channel === ref.channel)
      return cellRect(box, ref.row, ref.column);
    if (ref.kind === 'dw' && box.kind === 'kernel' && box.channel === ref.channel && box.map === ref.map)
      return cellRect(box, ref.u, ref.v);
    if (ref.kind === 'mid' && box.kind === 'mid' && box.map === ref.map)
      return cellRect(box, ref.row, ref.column);
    if (ref.kind === 'out' && box.kind === 'out' && box.map === ref.filter)
      return cellRect(box, ref.row, ref.column);
    if (ref.kind === 'pw' && box.kind === 'mixing') {
      const at = mixingCell(box, ref, s);
      if (at) return cellRect(box, at.row, at.column);
    }
  }
  return null;
}

/** While a weight is dragged: every result that it has changed has a corner in the colour that it had before. */
export function paintGhost(
  pen: Pen,
  scene: Scene,
  ghost: NonNullable<BoardState['ghost']>,
  done: Done,
): void {
  const { layout, computed, domains, colours, ink } = scene;
  for (const box of layout.boxes) {
    const held = doneIn(box, done);
    if (held === null) continue;
    const { values, offset, stride } = cellsOf(box, computed);
    const old = box.kind === 'out' ? ghost.output : ghost.filtered;
    if (old.length !== values.length) continue;
    const domain = domainIn(box, domains);
    const { table } = coloursOf(domain, colours);
    const side = Math.min(box.cellWidth, box.cellHeight) * 0.45;
    for (let i = 0; i < held; i++) {
      const at = offset + i * stride;
      if (old[at] === values[at]) continue;
      const { x, y } = cellRect(box, Math.floor(i / box.columns), i % box.columns);
      pen.fillStyle = `rgb(${colourOf(old[at], domain, table).join()})`;
      pen.beginPath();
      pen.moveTo(x, y);
      pen.lineTo(x + side, y);
      pen.lineTo(x, y + side);
      pen.closePath();
      pen.fill();
      if (side < 4) continue;
      pen.strokeStyle = ink.faint;
      pen.lineWidth = 0.75;
      pen.stroke();
    }
  }
}
