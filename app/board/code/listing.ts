// The lines to show, taken from the real source.
import type { StageName } from '../../../kernels/spec/layer.ts';
import { sourceOf } from './source.ts';
import type { CodeTab } from './source.ts';

export type LineRole = { kind: 'loop'; variable: string } | { kind: 'body' } | { kind: 'other' };

export interface ListingLine {
  text: string;
  /** Loops around it. */
  indent: number;
  role: LineRole;
}

const FIRST = /^(for\b|X = )/;
const NOISE = /^(}|yield\b|$)/;

function roleOf(text: string): LineRole {
  const [, variable] = /^for (?:\(let )?(\w+)/.exec(text) ?? [];
  if (variable) return { kind: 'loop', variable };
  return /^\w+ \+= /.test(text) ? { kind: 'body' } : { kind: 'other' };
}

/** A line without its indentation, its comment at the end, and the brace, colon or semicolon that closes it. */
export function trimLine(line: string, tab: CodeTab): string {
  return line
    .trim()
    .replace(tab === 'typescript' ? /\s+\/\/.*$/ : /\s+#.*$/, '')
    .replace(/( \{|:|;)$/, '');
}

/**
 * The loop nest of a step. It starts at the first loop (NumPy: where the padding is put around X) and ends with the function;
 * left out are lines that only close a block, and `yield`, by which the reference lets itself be watched.
 */
export function listing(stage: StageName, tab: CodeTab): ListingLine[] {
  const lines = sourceOf(stage, tab).split('\n');
  const nest = lines.slice(lines.findIndex((line) => FIRST.test(line.trim())));
  const width = tab === 'typescript' ? 2 : 4;
  const spaces = (line: string) => line.length - line.trimStart().length;
  return nest
    .filter((line) => !NOISE.test(line.trim()))
    .map((line) => {
      const text = trimLine(line, tab);
      return { text, indent: (spaces(line) - spaces(nest[0])) / width, role: roleOf(text) };
    });
}
