// Feature maps pasted as text: from a spreadsheet, a NumPy or PyTorch session, or JSON.
import { ImageError } from './image-error.ts';
import { isOfTorch, linesOfLists, readBrackets } from './number-brackets.ts';
import { readSheet } from './number-sheet.ts';
import type { Comma, CommaReading } from './number-sheet.ts';
import { plainSigns } from '../model/number-signs.ts';

/** What is accepted; the board's own limits (model/settings.ts) may be narrower. */
export const NUMBER_LIMITS = { height: 64, width: 64, channels: 12, characters: 1_000_000 } as const;

/** How a text's axes were read: one map, maps one after another (as PyTorch prints), or channels innermost. */
export type NumberLayout = 'hw' | 'chw' | 'hwc';

export interface ParsedNumbers {
  /** [height, width, channels] */
  shape: readonly [number, number, number];
  /** (height, width, channels) */
  values: Float32Array;
  layout: NumberLayout;
  /** How the commas of rows and columns were read; null where there are none. */
  comma: CommaReading | null;
}

/** What is known beside the text: the layer's own number of channels, and what was answered about its commas. */
export interface NumbersHint {
  channels?: number;
  comma?: Comma | null;
}

/**
 * Throws only ImageError, with codes that begin with 'numbers-'. `channels` decides between H×W×C and C×H×W where the
 * shape alone does not, `comma` what commas do where that is in doubt.
 */
export function parseNumbers(text: string, { channels, comma = null }: NumbersHint = {}): ParsedNumbers {
  const { shape, values, known, comma: read } = readAxes(text, comma);
  // Axes of length 1 in front are a batch of one.
  while (shape.length > 3 && shape[0] === 1) shape.shift();
  if (shape.length > 3) throw new ImageError({ code: 'numbers-too-deep', limit: 3 });
  return { ...arrange(shape, values, known, channels), comma: read };
}

/** Maps one after the other, row by row, whatever brackets or empty lines stand between them. Throws as `parseNumbers` does. */
export function parseMaps(text: string): { height: number; width: number; maps: Float32Array[] } {
  const { shape, values } = readAxes(text, null);
  if (values.length === 0) throw new ImageError({ code: 'numbers-empty' });
  const [height, width] = [shape.at(-2) ?? 1, shape.at(-1)!];
  checkLimit('height', height);
  checkLimit('width', width);
  const maps = Array.from({ length: values.length / (height * width) }, (_, i) =>
    Float32Array.from(values.slice(i * height * width, (i + 1) * height * width)),
  );
  return { height, width, maps };
}

/** Numbers with the axes that their brackets, or lines and empty lines, give them. */
interface Axes {
  shape: number[];
  values: number[];
  /** The layout that the text itself tells. */
  known: NumberLayout | undefined;
  comma: CommaReading | null;
}

function readAxes(text: string, comma: Comma | null): Axes {
  checkLimit('characters', text.length);
  // A full-width comma stands between numbers, never before decimals.
  const plain = withBrackets(plainSigns(text.replace(/，/g, ', ')));
  if (plain.trim() === '') throw new ImageError({ code: 'numbers-empty' });
  const gap = /\.\.\.|…/.exec(plain);
  if (gap) throw new ImageError({ code: 'numbers-truncated', text: gap[0] });

  const lines = plain.includes('[') ? linesOfLists(plain) : plain;
  if (lines === null) {
    return { ...readBrackets(plain), known: isOfTorch(plain) ? 'chw' : undefined, comma: null };
  }
  const { blocks, comma: read } = readSheet(lines, comma);
  const shape = [blocks.length, blocks[0].length, blocks[0][0].length];
  return { shape, values: blocks.flat(2), known: 'chw', comma: read };
}

/** Whether the text can be read in two ways, of which only who pasted it can say which one is meant. */
export function isInDoubt(text: string): boolean {
  try {
    return parseNumbers(text).comma?.or != null;
  } catch (error) {
    if (error instanceof ImageError) return false;
    throw error;
  }
}

/** Lists of other languages, `{1, 2}` and `(1, 2)`, have brackets too. */
function withBrackets(text: string): string {
  if (text.includes('[')) return text;
  if (text.includes('{')) return text.replaceAll('{', '[').replaceAll('}', ']');
  return /^\s*(?:\w+\s*=\s*)?\(/.test(text) ? text.replaceAll('(', '[').replaceAll(')', ']') : text;
}

type Arranged = Omit<ParsedNumbers, 'comma'>;

function arrange(
  shape: number[],
  values: number[],
  known: NumberLayout | undefined,
  channels: number | undefined,
): Arranged {
  if (values.length === 0) throw new ImageError({ code: 'numbers-empty' });
  if (shape.length < 3) {
    const [height, width] = shape.length === 2 ? shape : [1, shape[0]];
    return result('hw', [height, width, 1], Float32Array.from(values));
  }
  const [a, b, c] = shape;
  if ((known ?? layoutOf(a, c, channels)) === 'hwc')
    return result('hwc', [a, b, c], Float32Array.from(values));
  const size = b * c;
  const turned = Float32Array.from(values, (_, i) => values[(i % a) * size + Math.floor(i / a)]);
  return result(a === 1 ? 'hw' : 'chw', [b, c, a], turned);
}

/** Which of the first and last axis counts channels: the one that can, that fits the layer, that is 4 or less, the last. */
function layoutOf(first: number, last: number, channels: number | undefined): NumberLayout {
  const tests = [
    (n: number) => n <= NUMBER_LIMITS.channels,
    (n: number) => n === channels,
    (n: number) => n <= 4,
  ];
  const decisive = tests.find((isLikely) => isLikely(first) !== isLikely(last));
  return decisive?.(first) ? 'chw' : 'hwc';
}

function result(layout: NumberLayout, shape: [number, number, number], values: Float32Array): Arranged {
  checkLimit('height', shape[0]);
  checkLimit('width', shape[1]);
  checkLimit('channels', shape[2]);
  return { shape, values, layout };
}

function checkLimit(of: keyof typeof NUMBER_LIMITS, got: number): void {
  const limit = NUMBER_LIMITS[of];
  if (got > limit) throw new ImageError({ code: 'numbers-too-large', of, got, limit });
}
