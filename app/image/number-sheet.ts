// Numbers in rows and columns, as copied from a spreadsheet, a CSV file or a text.
import { ImageError } from './image-error.ts';
import { notANumber, readNumber } from './number-word.ts';

/** Blocks of rows of numbers, one block per channel: blank lines stand between blocks. */
export function readSheet(text: string): number[][][] {
  const { split, comma } = separatorOf(text);
  const blocks: number[][][] = [];
  let block: number[][] = [];
  let row = 0;
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (line.trim() === '') {
      if (block.length > 0) blocks.push(block);
      block = [];
    } else {
      block.push(split(line).map((word, column) => number(word, comma, row, column)));
      const [expected, got] = [(blocks[0] ?? block)[0].length, block[block.length - 1].length];
      if (got !== expected) throw new ImageError({ code: 'numbers-ragged', row: row + 1, got, expected });
      row++;
    }
  }
  if (block.length > 0) blocks.push(block);
  const odd = blocks.findIndex((one) => one.length !== blocks[0].length);
  if (odd >= 0) {
    const [got, expected] = [blocks[odd].length, blocks[0].length];
    throw new ImageError({ code: 'numbers-ragged-maps', row: odd * expected + got, got, expected });
  }
  return blocks;
}

/** What a comma means inside a number: nothing ("1,5" is refused) or the decimal point. */
type CommaRule = 'refused' | 'decimal';

interface Separator {
  split: (line: string) => string[];
  comma: CommaRule;
}

/**
 * One separator for the whole text: tab, else semicolon, else comma, else space. Only where tabs or semicolons
 * separate can a comma be the decimal point, and only where no number has a dot: "1,234" beside "0.5" would be
 * a thousand and more, so it is refused rather than guessed.
 */
function separatorOf(text: string): Separator {
  const comma = /\d\.|\.\d/.test(text) ? 'refused' : 'decimal';
  if (text.includes('\t')) return { split: (line) => line.split('\t'), comma };
  if (text.includes(';')) return { split: (line) => withoutLast(line.split(';')), comma };
  if (text.includes(',')) return { split: (line) => withoutLast(line.split(',')), comma: 'refused' };
  return { split: (line) => line.trim().split(/\s+/), comma: 'refused' };
}

/** "1, 2, 3," has three numbers: a separator may close a line. */
function withoutLast(words: string[]): string[] {
  return words.length > 1 && words[words.length - 1].trim() === '' ? words.slice(0, -1) : words;
}

function number(word: string, comma: CommaRule, row: number, column: number): number {
  const trimmed = word.trim();
  const value = readNumber(comma === 'decimal' ? trimmed.replace(',', '.') : trimmed);
  if (value === null) throw notANumber(trimmed, row, column);
  return value;
}
