// One number as people and programs write it.
import { ImageError } from './image-error.ts';

/** Longer than any number that a program prints. */
const LONGEST = 64;
const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** The value of a word, or null where it is no number that a 32-bit float holds ("nan", "1e99", "abc", ""). */
export function readNumber(word: string): number | null {
  if (word.length > LONGEST || !DECIMAL.test(word)) return null;
  const value = Number(word);
  return Number.isFinite(Math.fround(value)) ? value : null;
}

/** The complaint about a word; `row` and `column` count from 0 here and from 1 in the sentence. */
export function notANumber(word: string, row: number, column: number): ImageError {
  const text = word.length > 24 ? `${word.slice(0, 23)}…` : word;
  return new ImageError({ code: 'numbers-not-a-number', row: row + 1, column: column + 1, text });
}
