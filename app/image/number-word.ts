// One number of a pasted text, by the one reader of numbers.
import { readNumber } from '../model/read-number.ts';
import type { DecimalSign } from '../model/read-number.ts';
import { shownText } from '../model/shown-value.ts';
import { ImageError } from './image-error.ts';

/** The value of a word, or null where it is no number that a 32-bit float holds ("nan", "1e99", "abc", ""). */
export function floatOf(word: string, decimal: DecimalSign = null): number | null {
  const value = readNumber(word, decimal)?.value ?? NaN;
  return Number.isFinite(Math.fround(value)) ? value : null;
}

/** The complaint about a word; `row` and `column` count from 0 here and from 1 in the sentence. */
export function notANumber(word: string, row: number, column: number): ImageError {
  const text = shownText(word);
  return new ImageError({ code: 'numbers-not-a-number', row: row + 1, column: column + 1, text });
}
