// Numbers in nested brackets: JSON lists, and what NumPy, PyTorch, TensorFlow and MATLAB print.
import { ImageError } from './image-error.ts';
import { floatOf, notANumber } from './number-word.ts';

export interface Nested {
  /** Lengths from the outermost bracket inwards. */
  shape: number[];
  /** In the order of the text, the last axis fastest. */
  values: number[];
}

/** Height, width and channels, and a batch of one around them. */
const DEEPEST = 4;
/** Signs that may stand around the brackets. */
const LONGEST = 200;

/**
 * Before the first bracket: `Parameter containing:`, `x =`, `<tf.Tensor: shape=(2,), dtype=float32, numpy=`, `array(`.
 * No number stands there by itself: it would be lost.
 */
const BEFORE =
  /^(?:parameter containing:)?\s*(?:(?:const|let|var)\s+)?(?:["']?[a-z_]\w*["']?\s*[=:]\s*)?(?:<[a-z_][\w.]*[^<>[\]]*=\s*)?(?:[a-z_][\w.]*\s*\(\s*)*$/i;
/** `)`, `, dtype=float32)`, `, shape=(2,), dtype=float32)`, `)>`, `;` … */
const AFTER = /^(?:,\s*[a-z_]+\s*=[^[\]]*?)?[)\s]*>?\s*[;,]?$/i;

/** Whether the numbers are those of a PyTorch tensor, which has its channels first. */
export const isOfTorch = (text: string): boolean =>
  /(?:^|[\s=])(?:torch\.)?tensor\s*\($/.test(text.slice(0, text.indexOf('[')).slice(-LONGEST).trim());

/**
 * Commas and spaces both separate; a semicolon separates the rows of MATLAB. One pass without recursion, so that a million
 * brackets are only counted.
 */
export function readBrackets(given: string): Nested {
  const text = withRows(given);
  const start = text.indexOf('[');
  const before = text.slice(0, start).trim();
  if (before.length > LONGEST || !BEFORE.test(before)) throw notANumber(before, 0, 0);

  const values: number[] = [];
  const shape: number[] = [];
  /** How many things stand in each bracket that is open. */
  const counts: number[] = [];
  let depth = 0; // of the numbers: known from the first number, or from the first bracket that closes
  let rows = 0;
  const words = /\[|\]|[^\s,[\]]+/g;
  words.lastIndex = start;
  for (let found = words.exec(text); found; found = words.exec(text)) {
    const [word] = found;
    if (word === '[') {
      if (counts.length > 0) counts[counts.length - 1]++;
      counts.push(0);
      if (counts.length > DEEPEST) throw new ImageError({ code: 'numbers-too-deep', limit: DEEPEST - 1 });
      if (depth > 0 && counts.length > depth) throw notANumber('[', rows, counts[depth - 1] - 1);
    } else if (word === ']') {
      const level = counts.length;
      const count = counts.pop()!;
      if (depth === 0) depth = level;
      if (level === depth) rows++;
      shape[level - 1] ??= count;
      if (count !== shape[level - 1]) {
        const code = level === depth ? 'numbers-ragged' : 'numbers-ragged-maps';
        throw new ImageError({ code, row: rows, got: count, expected: shape[level - 1] });
      }
      if (counts.length === 0) {
        const after = text.slice(words.lastIndex).trim();
        if (after.length > LONGEST || !AFTER.test(after)) throw notANumber(after, rows, 0);
        return { shape, values };
      }
    } else {
      const value = floatOf(word);
      const column = counts[counts.length - 1]++;
      if (depth === 0) depth = counts.length;
      // A number beside brackets, as in [[1], 2], is out of place.
      if (value === null || counts.length !== depth) throw notANumber(word, rows, column);
      values.push(value);
    }
  }
  throw new ImageError({ code: 'numbers-unclosed' });
}

/** `[1 2; 3 4]` as `[[1 2],[3 4]]`; between lists a semicolon does what a comma does. */
function withRows(text: string): string {
  const [start, end] = [text.indexOf('['), text.lastIndexOf(']')];
  const inside = text.slice(start + 1, end);
  if (end < start || !inside.includes(';')) return text;
  if (inside.includes('['))
    return `${text.slice(0, start + 1)}${inside.replaceAll(';', ',')}${text.slice(end)}`;
  const rows = inside.replace(/;\s*$/, '').split(';');
  return `${text.slice(0, start)}[${rows.map((row) => `[${row}]`).join(',')}]${text.slice(end + 1)}`;
}

/**
 * Lines that are lists each, or bare rows among them, without a bracket around all: the same text without brackets. Null
 * where it is not so.
 */
export function linesOfLists(text: string): string | null {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.filter((line) => line.trim() !== '').length < 2) return null;
  const bare: string[] = [];
  for (const line of lines) {
    const inside = /^\s*\[([^[\]]*[^[\]\s][^[\]]*)\]\s*[,;]?\s*$/.exec(line)?.[1] ?? line;
    const words = inside.split(/[\s,;]+/).filter((word) => word !== '');
    if (!words.every((word) => floatOf(word) !== null)) return null;
    bare.push(words.join(' '));
  }
  return bare.join('\n');
}
