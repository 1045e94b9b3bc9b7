import type { Rgb } from '../../image/colour-map.ts';
import { MARKERS } from '../../model/lanes.ts';

/** The colours and widths that the board is drawn with: those of the theme, read once. */
export interface Ink {
  ground: string;
  groundSoft: string;
  ink: string;
  muted: string;
  faint: string;
  hairline: string;
  halo: string;
  current: string;
  chip: string;
  onChip: string;
  /** By lane, from 0; they begin again after the last. */
  lanes: readonly string[];
  /** Widths (px) of outlines and wires. */
  outline: number;
  wire: number;
  font: string;
}

/** Reads the tokens of the theme as they are on an element. */
export function readInk(element: Element): Ink {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const pixels = (name: string) => Number.parseFloat(token(name)) || 2;
  return {
    ground: token('ground'),
    groundSoft: token('ground-soft'),
    ink: token('ink'),
    muted: token('ink-muted'),
    faint: token('ink-faint'),
    hairline: token('hairline'),
    halo: token('cell-halo'),
    current: token('cell-current'),
    chip: token('chip'),
    onChip: token('on-chip'),
    lanes: MARKERS.map((_, i) => token(`lane-${i + 1}`)),
    outline: pixels('outline'),
    wire: pixels('wire'),
    font: style.fontFamily,
  };
}

export const laneInk = ({ lanes, current }: Ink, lane: number | null): string =>
  lane === null ? current : lanes[lane % lanes.length];

/** #rrggbb; black for a colour that only the system knows. */
export function rgbIn(colour: string): Rgb {
  const digits = /^#([0-9a-f]{6})$/i.exec(colour)?.[1];
  return digits
    ? ([0, 2, 4].map((i) => Number.parseInt(digits.slice(i, i + 2), 16)) as unknown as Rgb)
    : [40, 40, 40];
}
