// A white sheet of strokes on a canvas: each is painted as it grows, and can be taken back.
import type { Size } from '../../image/photo.ts';

export const INKS = {
  black: '#000000',
  red: '#d81e05',
  green: '#0a8a2a',
  blue: '#1450d2',
  white: '#ffffff',
} as const;
export type Ink = keyof typeof INKS;

/** Pixels of a sheet. */
export const SHEET: Size = { width: 640, height: 480 };

/** In pixels of the sheet. */
export interface PenPoint {
  x: number;
  y: number;
  /** Width of the line there. */
  width: number;
}

interface Stroke {
  ink: Ink;
  points: PenPoint[];
}

/** What a sheet needs of a canvas. */
export type SheetBrush = Pick<
  CanvasRenderingContext2D,
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineCap'
  | 'fillRect'
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'stroke'
>;

export interface Sheet {
  /** Puts the pen down: a dot, until it moves. */
  begin: (ink: Ink, at: PenPoint) => void;
  /** Moves the pen that is down; nothing where it is up. */
  move: (to: PenPoint) => void;
  lift: () => void;
  undo: () => void;
  clear: () => void;
  isEmpty: () => boolean;
}

/** Begins white. */
export function createSheet(brush: SheetBrush): Sheet {
  let strokes: Stroke[] = [];
  let current: Stroke | null = null;

  const blank = () => {
    brush.fillStyle = INKS.white;
    brush.fillRect(0, 0, SHEET.width, SHEET.height);
  };
  const paintTo = ({ ink, points }: Stroke, i: number) => {
    const to = points[i];
    const from = points[Math.max(0, i - 1)];
    brush.strokeStyle = INKS[ink];
    brush.lineCap = 'round';
    brush.lineWidth = to.width;
    brush.beginPath();
    brush.moveTo(from.x, from.y);
    brush.lineTo(to.x, to.y);
    brush.stroke();
  };
  blank();

  return {
    begin(ink, at) {
      current = { ink, points: [at] };
      strokes.push(current);
      paintTo(current, 0);
    },
    move(to) {
      if (!current) return;
      current.points.push(to);
      paintTo(current, current.points.length - 1);
    },
    lift: () => void (current = null),
    undo() {
      current = null;
      strokes.pop();
      blank();
      for (const stroke of strokes) stroke.points.forEach((_, i) => paintTo(stroke, i));
    },
    clear() {
      current = null;
      strokes = [];
      blank();
    },
    isEmpty: () => strokes.length === 0,
  };
}

/** How wide a pen of that width draws: one that feels pressure (0 to 1, about half as a rule) thinner and thicker, others as they are. */
export const widthAt = (width: number, pressure: number, feelsPressure: boolean): number =>
  feelsPressure ? width * (0.25 + 1.5 * pressure) : width;
