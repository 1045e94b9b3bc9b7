import type { Rect } from '../boxes.ts';
import { PLUS } from '../places.ts';
import type { Point } from '../places.ts';
import type { Ink } from './ink.ts';

export type Pen = CanvasRenderingContext2D;

/** The outline of something current: ink with a halo, so that it shows on every colour and hides none. */
export function ring(
  pen: Pen,
  { x, y, width, height }: Rect,
  colour: string,
  ink: Ink,
  isThin = false,
): void {
  const thick = isThin ? 1.5 : ink.outline + 0.5;
  pen.strokeStyle = ink.halo;
  pen.lineWidth = thick + (isThin ? 1.5 : 3);
  pen.strokeRect(x - 0.5, y - 0.5, width + 1, height + 1);
  pen.strokeStyle = colour;
  pen.lineWidth = thick;
  pen.strokeRect(x - 0.5, y - 0.5, width + 1, height + 1);
}

/** Corners are rounded by so many pixels at most. */
const BEND = 6;

/** A line through points; with an arrow at its end. */
export function line(
  pen: Pen,
  points: readonly Point[],
  colour: string,
  width: number,
  hasArrow: boolean,
): void {
  const last = points[points.length - 1];
  const before = points[points.length - 2];
  if (!before) return;
  const size = 4 + width * 1.4;
  const back = hasArrow
    ? { x: Math.sign(last.x - before.x), y: Math.sign(last.y - before.y) }
    : { x: 0, y: 0 };
  const end = { x: last.x - back.x * size * 0.8, y: last.y - back.y * size * 0.8 };
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.lineJoin = 'round';
  pen.beginPath();
  pen.moveTo(points[0].x, points[0].y);
  for (let i = 1; i < points.length - 1; i++) {
    const [a, b, c] = [points[i - 1], points[i], points[i + 1]];
    const room = Math.min(distance(a, b), distance(b, c)) / 2;
    pen.arcTo(b.x, b.y, c.x, c.y, Math.min(BEND, room));
  }
  pen.lineTo(end.x, end.y);
  pen.stroke();
  if (!hasArrow) return;
  pen.fillStyle = colour;
  pen.beginPath();
  pen.moveTo(last.x, last.y);
  pen.lineTo(last.x - back.x * size - back.y * size * 0.6, last.y - back.y * size - back.x * size * 0.6);
  pen.lineTo(last.x - back.x * size + back.y * size * 0.6, last.y - back.y * size + back.x * size * 0.6);
  pen.closePath();
  pen.fill();
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/** A bracket open to the left, on the right edge of a map. */
export function bracket(
  pen: Pen,
  x: number,
  top: number,
  bottom: number,
  colour: string,
  width: number,
): void {
  pen.strokeStyle = colour;
  pen.lineWidth = width;
  pen.lineJoin = 'miter';
  pen.beginPath();
  pen.moveTo(x - 4, top);
  pen.lineTo(x, top);
  pen.lineTo(x, bottom);
  pen.lineTo(x - 4, bottom);
  pen.stroke();
}

export function plus(pen: Pen, { x, y }: Point, ink: Ink, isQuiet: boolean): void {
  pen.fillStyle = isQuiet ? ink.faint : ink.current;
  pen.beginPath();
  pen.arc(x, y, isQuiet ? PLUS - 2.5 : PLUS, 0, 2 * Math.PI);
  pen.fill();
  pen.strokeStyle = ink.ground;
  pen.lineWidth = isQuiet ? 1.5 : 2;
  const arm = isQuiet ? 3 : 4.5;
  pen.beginPath();
  pen.moveTo(x - arm, y);
  pen.lineTo(x + arm, y);
  pen.moveTo(x, y - arm);
  pen.lineTo(x, y + arm);
  pen.stroke();
}

export interface Lettering {
  size: number;
  colour: string;
  weight?: number;
  align?: CanvasTextAlign;
  /** Narrower than this (px) it is squeezed. */
  most?: number;
}

export function letters(pen: Pen, text: string, x: number, y: number, ink: Ink, how: Lettering): void {
  pen.font = `${how.weight ?? 400} ${how.size}px ${ink.font}`;
  pen.textAlign = how.align ?? 'center';
  pen.textBaseline = 'middle';
  pen.fillStyle = how.colour;
  // The middle of the letters lies a little over that of the figures.
  if (how.most === undefined) pen.fillText(text, x, y + how.size * 0.05);
  else pen.fillText(text, x, y + how.size * 0.05, how.most);
}

export function pill(pen: Pen, { x, y, width, height }: Rect, radius: number): void {
  pen.beginPath();
  pen.roundRect(x, y, width, height, radius);
}
