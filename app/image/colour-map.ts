// From numbers to colours: signed maps on a diverging scale centred at zero, unsigned ones in grey.
import { DIVERGING } from './colour-tables.ts';

export type Theme = keyof typeof DIVERGING;

/** 256 × red, green, blue. In a diverging table entry 128 is zero. */
export type ColourTable = Uint8Array;

export interface MapColours {
  table: ColourTable;
  /** Between cells that are done, between cells to come, and the ground of the latter. */
  doneLine: string;
  futureLine: string;
  future: string;
}

export type Rgb = readonly [red: number, green: number, blue: number];

/** The values at the two ends of a table. A signed domain is symmetric: low = −high. */
export interface Domain {
  low: number;
  high: number;
  isSigned: boolean;
}

/** 0 black to 1 white in every theme: a photograph must look like itself. */
const GREY: ColourTable = Uint8Array.from({ length: 256 * 3 }, (_, i) => Math.floor(i / 3));

const decoded = new Map<Theme, ColourTable>();

/** The table for a theme: orange below zero and purple above where values are signed, else grey. */
export function colourTable(theme: Theme, isSigned: boolean): ColourTable {
  if (!isSigned) return GREY;
  let table = decoded.get(theme);
  if (!table) {
    table = decode(DIVERGING[theme]);
    decoded.set(theme, table);
  }
  return table;
}

/** The table that a text of colour-tables.ts stands for. */
function decode(text: string): ColourTable {
  const table = new Uint8Array(256 * 3);
  let value = 128;
  let i = 0;
  for (const letter of text) {
    if (letter === '+') value += 12;
    else if (letter === '-') value -= 12;
    else {
      value += letter.charCodeAt(0) - 77; // M
      table[3 * (i % 256) + Math.floor(i / 256)] = value;
      i++;
    }
  }
  return table;
}

/**
 * Signed: symmetric about zero, as far as the largest magnitude. Unsigned: 0 to 1, as photographs are, and further
 * where values go further. NaN and infinities do not count; where nothing is left, the ends are at 1.
 */
export function domainOf(values: ArrayLike<number>, isSigned: boolean): Domain {
  let low = 0;
  let high = 0;
  for (let i = 0; i < values.length; i++) {
    const v = values[i];
    if (v - v !== 0) continue; // NaN, Infinity
    if (v < low) low = v;
    if (v > high) high = v;
  }
  if (!isSigned) return { low, high: Math.max(high, 1), isSigned };
  const reach = Math.max(high, -low) || 1;
  return { low: -reach, high: reach, isSigned };
}

/**
 * The size that 97 % of some magnitudes stay within (the array is sorted): as far as a scale must reach. The largest few may be
 * darker than its end says, so that one bright spot does not turn all else pale. The legend writes the ends as ≤ and ≥.
 */
export function reachIn(sizes: Float32Array): number {
  return sizes.sort()[Math.floor(0.97 * (sizes.length - 1))];
}

/** One domain for several maps, so that equal colours mean equal values. */
export function sharedDomain(domains: readonly Domain[]): Domain {
  return {
    low: Math.min(...domains.map(({ low }) => low)),
    high: Math.max(...domains.map(({ high }) => high)),
    isSigned: domains.some(({ isSigned }) => isSigned),
  };
}

/** Entry of a table, 0 to 255, for a value; what lies outside the domain has the colour of its end. */
function entry(value: number, { low, high, isSigned }: Domain): number {
  const position = isSigned ? 128 + (127 * value) / high : (255 * (value - low)) / (high - low);
  return Math.round(Math.min(255, Math.max(0, position)));
}

export function colourOf(value: number, domain: Domain, table: ColourTable): Rgb {
  const at = 3 * (Number.isNaN(value) ? 128 : entry(value, domain));
  return [table[at], table[at + 1], table[at + 2]];
}

/**
 * Paints one channel of a map into `out`, RGBA (h, w): pixel i has the value `values[offset + i·stride]`. NHWC
 * channel c of C: stride C, offset c; NCHW: stride 1, offset c·h·w. NaN is left transparent.
 */
export function paint(
  values: ArrayLike<number>,
  stride: number,
  offset: number,
  h: number,
  w: number,
  domain: Domain,
  table: ColourTable,
  out: Uint8ClampedArray,
): void {
  for (let i = 0; i < h * w; i++) {
    const value = values[offset + i * stride];
    const isNumber = !Number.isNaN(value);
    const from = isNumber ? 3 * entry(value, domain) : 0;
    out[4 * i] = table[from];
    out[4 * i + 1] = table[from + 1];
    out[4 * i + 2] = table[from + 2];
    out[4 * i + 3] = isNumber ? 255 : 0;
  }
}

/** Paints a photograph's own colours: values (h, w, 3), 0 to 1, into RGBA (h, w). */
export function paintRgb(values: ArrayLike<number>, h: number, w: number, out: Uint8ClampedArray): void {
  for (let i = 0; i < h * w; i++) {
    for (let c = 0; c < 3; c++) out[4 * i + c] = 255 * values[3 * i + c];
    out[4 * i + 3] = 255;
  }
}

/** Black or white text on a cell, whichever stands out more: its contrast is then at least 4.58 to 1 (WCAG: 4.5). */
export function inkOn(rgb: Rgb): 'dark' | 'light' {
  const luminance = relativeLuminance(rgb);
  return (luminance + 0.05) / 0.05 >= 1.05 / (luminance + 0.05) ? 'dark' : 'light';
}

/** WCAG 2.2: 0 black to 1 white. */
export function relativeLuminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((byte) => {
    const part = byte / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
