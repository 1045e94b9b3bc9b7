// A line cut into parts, so that its symbols can be pointed at.
import type { SymbolName } from '../../model/refs.ts';

export interface CodePart {
  text: string;
  symbol?: SymbolName;
}

/** The symbol behind each name of the code. Y is the result of a step, whatever becomes of it later. */
export type NamedSymbols = Record<'D' | 'K' | 'X' | 'P' | 'A' | 'Z' | 'Y', SymbolName>;

const PATTERN = new RegExp(
  [
    String.raw`\b(?<array>[DKXPAZY])(?:\.at\([^)]*\)|\[[^\]]*\]|\.set\b)`,
    String.raw`(?<bias>\bbias\[[^\]]*\])`,
    String.raw`(?<phi>\bphi\b)`,
    String.raw`(?<sum>\b(?:sum|total)\b)`,
  ].join('|'),
  'g',
);

export function partsOf(text: string, names: NamedSymbols): CodePart[] {
  const parts: CodePart[] = [];
  let end = 0;
  for (const match of text.matchAll(PATTERN)) {
    const { array, bias, phi } = match.groups!;
    if (match.index > end) parts.push({ text: text.slice(end, match.index) });
    end = match.index + match[0].length;
    const symbol = array ? names[array as keyof NamedSymbols] : bias ? 'bias' : phi ? 'activation' : 'sum';
    parts.push({ text: match[0], symbol });
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}
