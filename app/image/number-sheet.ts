// Numbers in rows and columns, as copied from a spreadsheet, a CSV file or a text.
import { decimalSignOf, readNumber } from '../model/read-number.ts';
import type { DecimalSign } from '../model/read-number.ts';
import { ImageError } from './image-error.ts';
import { floatOf, notANumber } from './number-word.ts';

/** What a comma does in a text: it stands between two numbers, before decimals, or between thousands. */
export type Comma = 'between' | 'decimal' | 'groups';

/** How the commas of a text were read, and how they could be read as well; null where nothing else is possible. */
export interface CommaReading {
  is: Comma;
  or: Comma | null;
}

export interface Sheet {
  /** Blocks of rows of numbers, one block per channel: blank lines stand between blocks. */
  blocks: number[][][];
  /** Null without a comma. */
  comma: CommaReading | null;
}

/** `chosen`: what a person has said about the commas, where that was in doubt. */
export function readSheet(text: string, chosen: Comma | null): Sheet {
  const lines = text.split(/\r\n|\r|\n/);
  const { split, comma } = splitter(text, lines, chosen);
  const words = lines.map((line) => (line.trim() === '' ? null : split(line)));
  const decimal = signBy(comma);
  const blocks: number[][][] = [];
  let block: number[][] = [];
  let row = 0;
  for (const cells of words) {
    if (!cells) {
      if (block.length > 0) blocks.push(block);
      block = [];
    } else {
      block.push(cells.map((word, column) => number(word.trim(), decimal, row, column)));
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
  return { blocks, comma };
}

function number(word: string, decimal: DecimalSign, row: number, column: number): number {
  const value = floatOf(word, decimal);
  if (value === null) throw notANumber(word, row, column);
  return value;
}

type Split = (line: string) => string[];

const atTabs: Split = (line) => line.split('\t');
const atSemicolons: Split = (line) => withoutLast(line.split(';'));
const atCommas: Split = (line) => withoutLast(line.split(','));
const atSpaces: Split = (line) => line.trim().split(/\s+/);

/** "1, 2, 3," has three numbers: a separator may close a line. */
function withoutLast(words: string[]): string[] {
  return words.length > 1 && words[words.length - 1].trim() === '' ? words.slice(0, -1) : words;
}

/**
 * One separator for the whole text: tab, else semicolon, else comma, else space. A comma that has digits on both sides may
 * belong to a number: beside tabs, semicolons or spaces it does; where lines hold nothing but one such comma each it could
 * be either, and whoever pasted them is asked.
 */
function splitter(
  text: string,
  lines: readonly string[],
  chosen: Comma | null,
): { split: Split; comma: CommaReading | null } {
  const split = text.includes('\t') ? atTabs : text.includes(';') ? atSemicolons : atSpaces;
  if (!text.includes(',')) return { split, comma: null };
  const within = () => ({ split, comma: inNumbers(lines.flatMap(split), chosen) });
  if (split !== atSpaces) return within();
  const between = { split: atCommas, comma: { is: 'between', or: null } as const };
  // Also "1,2,3": a number has one comma, or groups that only spaces beside it would tell.
  if (/(?<!\d),|,(?!\d)/.test(text)) return between;
  const filled = lines.map((line) => line.trim()).filter((line) => line !== '');
  if (filled.some((line) => /\s/.test(line))) return within();
  const commas = filled.map((line) => line.split(',').length - 1);
  if (text.includes('.') || commas.some((count) => count > 1)) return between;
  if (commas.includes(0)) return within();
  if (chosen === 'decimal') return { split, comma: { is: 'decimal', or: 'between' } };
  return { split: atCommas, comma: { is: 'between', or: 'decimal' } };
}

/** A comma within numbers: the others tell, else the reader's own rule does, and it is in doubt. */
function inNumbers(words: readonly string[], chosen: Comma | null): CommaReading {
  const short = words.filter((word) => word.length <= 64);
  const sign = decimalSignOf(short);
  if (sign) return { is: sign === ',' ? 'decimal' : 'groups', or: null };
  const isInDoubt = short.some((word) => (readNumber(word)?.otherwise ?? null) !== null);
  if (!isInDoubt) return { is: 'decimal', or: null };
  return chosen === 'decimal' ? { is: 'decimal', or: 'groups' } : { is: 'groups', or: 'decimal' };
}

const signBy = (comma: CommaReading | null): DecimalSign =>
  comma?.is === 'decimal' ? ',' : comma?.is === 'groups' ? '.' : null;
