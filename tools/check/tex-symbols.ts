// Which letters a formula in TeX uses, and with which indices each: what the test of the table of symbols reads.

export interface Use {
  /** As the table names it: a letter with its primes, and with its label where the table has one: `H_out`, `b′`. */
  symbol: string;
  /** What stands in its brackets or below it; null: it stands alone. */
  indices: readonly string[] | null;
}

const GREEK: Record<string, string> = {
  ...{ alpha: 'α', beta: 'β', gamma: 'γ', delta: 'δ', epsilon: 'ε', varepsilon: 'ε' },
  ...{ mu: 'μ', sigma: 'σ', phi: 'φ', varphi: 'φ', lambda: 'λ', theta: 'θ', rho: 'ρ', tau: 'τ', eta: 'η' },
};

/** Commands whose first groups are words, names or the board's own marks: how many groups say nothing about letters. */
const SILENT: Record<string, number> = {
  ...{ text: 1, operatorname: 1, begin: 1, end: 1, mark: 1, factor: 2 },
};

/** A row's end may say how far the next row stands away: `\\[0.4em]`. */
const ROW_END = /\\\\(\[[^\]]*\])?/g;

/** The index after the group that begins at `from`, which holds an opening bracket. */
function endOf(tex: string, from: number, open: string, close: string): number {
  let depth = 0;
  for (let i = from; i < tex.length; i++) {
    if (tex[i] === open) depth++;
    else if (tex[i] === close && --depth === 0) return i + 1;
  }
  throw new Error(`a ${open} without its ${close}: ${tex}`);
}

/** At commas outside all brackets. */
function split(list: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const sign of list.replace(/\\[,;:! ]/g, ' ')) {
    if ('([{'.includes(sign)) depth++;
    if (')]}'.includes(sign)) depth--;
    if (sign === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts.map((part) => part.replace(/&|\\quad|\\qquad/g, '').trim());
}

/**
 * The uses of letters in a formula, in reading order, those inside indices too.
 * @param isLabelled whether a letter with this label is a symbol of its own: `H_out` is one, `Y_o` is `Y` at the index o
 */
export function symbolUses(tex: string, isLabelled: (symbol: string) => boolean): Use[] {
  return read(tex.replace(ROW_END, ' '), isLabelled);
}

function read(source: string, isLabelled: (symbol: string) => boolean): Use[] {
  const uses: Use[] = [];
  let at = 0;
  const skip = () => {
    while (/[\s&]/.test(source[at] ?? '')) at++;
  };
  const group = (): string => {
    skip();
    if (source[at] === '{') {
      const end = endOf(source, at, '{', '}');
      const inside = source.slice(at + 1, end - 1);
      at = end;
      return inside;
    }
    const [one] = /^(\\[A-Za-z]+(\{[^}]*\})?|.)/.exec(source.slice(at)) ?? [''];
    at += one.length;
    return one;
  };

  const readSymbol = (letter: string) => {
    let symbol = letter;
    let indices: string[] | null = null;
    for (;;) {
      if (source[at] === "'") {
        symbol += '′';
        at++;
      } else if (source[at] === '_') {
        at++;
        const below = group();
        const label = /^\\text\{(\w+)\}$/.exec(below)?.[1] ?? below;
        if (isLabelled(`${symbol}_${label}`)) symbol = `${symbol}_${label}`;
        else indices = [...(indices ?? []), ...split(below)];
      } else if (source[at] === '^') {
        at++;
        uses.push(...read(group(), isLabelled));
      } else if (/^[\s&]*\[/.test(source.slice(at))) {
        skip();
        const end = endOf(source, at, '[', ']');
        indices = [...(indices ?? []), ...split(source.slice(at + 1, end - 1))];
        at = end;
      } else break;
    }
    uses.push({ symbol, indices });
    for (const index of indices ?? []) uses.push(...read(index, isLabelled));
  };

  while (at < source.length) {
    const [command] = /^\\[A-Za-z]+/.exec(source.slice(at)) ?? [];
    if (command) {
      at += command.length;
      const name = command.slice(1);
      if (name === 'mathrm') readSymbol(group());
      else if (GREEK[name]) readSymbol(GREEK[name]);
      else for (let n = SILENT[name] ?? 0; n > 0; n--) group();
    } else if (source[at] === '\\') at += 2;
    else {
      const sign = source[at++];
      if (/[A-Za-z]/.test(sign)) readSymbol(sign);
    }
  }
  return uses;
}
