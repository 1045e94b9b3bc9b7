// Numbers in nested brackets: JSON lists, and what NumPy and PyTorch print.
import { ImageError } from './image-error.ts';
import { notANumber, readNumber } from './number-word.ts';

export interface Nested {
  /** Lengths from the outermost bracket inwards. */
  shape: number[];
  /** In the order of the text, the last axis fastest. */
  values: number[];
}

/** Height, width and channels, and a batch of one around them. */
const DEEPEST = 4;

/**
 * Commas and spaces both separate. Before the first bracket `array(` and the like may stand, after the last one
 * `, dtype=float32)`. One pass without recursion, so that a million brackets are only counted.
 */
export function readBrackets(text: string): Nested {
  const start = text.indexOf('[');
  checkBefore(text.slice(0, start).trim());

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
        checkAfter(text.slice(words.lastIndex).trim(), rows);
        return { shape, values };
      }
    } else {
      const value = readNumber(word);
      const column = counts[counts.length - 1]++;
      if (depth === 0) depth = counts.length;
      // A number beside brackets, as in [[1], 2], is out of place.
      if (value === null || counts.length !== depth) throw notANumber(word, rows, column);
      values.push(value);
    }
  }
  throw new ImageError({ code: 'numbers-unclosed' });
}

/** `array(`, `np.array(`, `torch.tensor(`, `x = [` … */
function checkBefore(text: string): void {
  if (text.length > 64 || !/^[\w.\s=(]*$/.test(text) || readNumber(text) !== null)
    throw notANumber(text, 0, 0);
}

/** `)`, `, dtype=float32)`, `, grad_fn=<MulBackward0>)`, `;` … */
function checkAfter(text: string, rows: number): void {
  if (text.length > 200 || !/^(?:,\s*[a-z_]+\s*=[^[\]]*)?\)?;?$/.test(text)) throw notANumber(text, rows, 0);
}
