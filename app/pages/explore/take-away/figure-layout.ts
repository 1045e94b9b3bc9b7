// Where everything of a picture with a legend lies, as arithmetic.
import { wrap } from '../../../board/snapshot/wrap.ts';
import { value } from '../../../i18n/numbers.ts';
import type { Domain } from '../../../image/colour-map.ts';

/** A scale: which colours its values have, and of what. */
export interface Bar {
  /** '' where there is one scale alone. */
  name: string;
  domain: Domain;
}

export interface Figure {
  title: string;
  /** What is said of the layer. */
  settings: string;
  bars: readonly Bar[];
  /** The picture within, in pixels. */
  width: number;
  height: number;
}

export interface Text {
  text: string;
  x: number;
  /** Of its middle. */
  y: number;
  size: number;
  align: 'left' | 'center' | 'right';
  isStrong?: boolean;
  isMuted?: boolean;
}

export interface FigureLayout {
  width: number;
  height: number;
  picture: { x: number; y: number };
  bars: { x: number; y: number; width: number; height: number }[];
  texts: Text[];
}

/** Narrower pictures stand on so much ground, for the words. */
const LEAST_WIDTH = 480;

/** Pixels of the picture's width for each pixel by which the letters grow beyond the least. */
const FINE = 900;
const LEADING = 1.4;
const MOST_LINES = 8;

/** `measure` gives the width of a text at a size. */
export function figureLayout(
  { title, settings, bars, width: wide, height: high }: Figure,
  measure: (text: string, size: number) => number,
): FigureLayout {
  const inner = Math.max(wide, LEAST_WIDTH);
  const scale = Math.max(1, inner / FINE);
  const [edge, gap] = [24 * scale, 12 * scale];
  const [large, small] = [20 * scale, 14 * scale];
  const texts: Text[] = [];
  let y = edge;
  const write = (text: string, size: number, look: Partial<Text>) => {
    const lines = wrap(text, inner, MOST_LINES, (part) => measure(part, size)) ?? [text];
    for (const line of lines) {
      texts.push({ text: line, x: edge, y: y + (size * LEADING) / 2, size, align: 'left', ...look });
      y += size * LEADING;
    }
  };
  write(title, large, { isStrong: true });
  y += gap;
  const picture = { x: Math.round(edge + (inner - wide) / 2), y: Math.round(y) };
  y = picture.y + high + gap;

  const each = (inner - gap * (bars.length - 1) * 2) / Math.max(1, bars.length);
  const named = bars.some(({ name }) => name);
  const ramps = bars.map(({ name, domain }, i) => {
    const x = edge + i * (each + 2 * gap);
    const bar = { x, y: y + (named ? small * LEADING : 0), width: each, height: 14 * scale };
    if (named) texts.push({ text: name, x, y: y + (small * LEADING) / 2, size: small, align: 'left' });
    const below = bar.y + bar.height + (small * LEADING) / 2;
    const tick = (v: number, at: number, align: Text['align']) =>
      texts.push({ text: value(v), x: x + at * each, y: below, size: small, align });
    tick(domain.low, 0, 'left');
    if (domain.low < 0 && domain.high > 0) {
      const zero = -domain.low / (domain.high - domain.low);
      // Where it would stand on the numbers of the ends it is left out.
      if (zero > 0.2 && zero < 0.8) tick(0, zero, 'center');
    }
    tick(domain.high, 1, 'right');
    return bar;
  });
  if (ramps.length > 0) y = ramps[0].y + ramps[0].height + small * LEADING + gap;
  write(settings, small, { isMuted: true });
  return { width: Math.ceil(inner + 2 * edge), height: Math.ceil(y + edge), picture, bars: ramps, texts };
}
