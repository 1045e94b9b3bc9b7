// The formulas as symbols that can be pressed, with what each is replaced by.
import type { Bug, Found, Part } from './literal.ts';

export type SymbolId =
  | 'place-out'
  | 'channel-out'
  | 'bound-m'
  | 'start-m'
  | 'bound-n'
  | 'start-n'
  | 'place-in'
  | 'channel-in'
  | 'weight';

export interface PressSymbol {
  id: SymbolId;
  printed: string;
  /** After the repairs so far; empty: taken away. */
  now: string;
  /** What a press finds, in this order; none: the symbol is right. */
  bugs: readonly Bug[];
}

export type Piece =
  | { kind: 'letter'; letter: string; indices: readonly PressSymbol[] }
  | { kind: 'sum'; top: PressSymbol; bottom: PressSymbol }
  | { kind: 'sign'; sign: string };

const sound = (id: SymbolId, printed: string): PressSymbol => ({ id, printed, now: printed, bugs: [] });

/** The left side with its sign, and the right side. */
export interface Formula {
  left: readonly Piece[];
  right: readonly Piece[];
}

/** A formula of the tutorial with the repairs so far. */
export const formulaOf = (part: Part, found: Found): Formula =>
  part === 'filter' ? filterFormula(found) : mixFormula(found);

function filterFormula(found: Found): Formula {
  const channel = found.includes('two-jobs') ? 'c' : 'k';
  const k = (id: SymbolId): PressSymbol => ({ id, printed: 'k', now: channel, bugs: ['two-jobs'] });
  // The bound keeps its letter: there k is what it says, the kernel's size.
  const bound = (id: SymbolId): PressSymbol => ({ id, printed: 'k−1', now: 'k−1', bugs: ['two-jobs'] });
  const weight = found.includes('one-kernel') ? `m, n, ${channel}` : 'm, n';
  return {
    left: [
      { kind: 'letter', letter: 'O', indices: [sound('place-out', 'i, j'), k('channel-out')] },
      { kind: 'sign', sign: '=' },
    ],
    right: [
      { kind: 'sum', top: bound('bound-m'), bottom: sound('start-m', 'm=0') },
      { kind: 'sum', top: bound('bound-n'), bottom: sound('start-n', 'n=0') },
      { kind: 'letter', letter: 'I', indices: [sound('place-in', 'i+m, j+n'), k('channel-in')] },
      { kind: 'sign', sign: '·' },
      {
        kind: 'letter',
        letter: 'K',
        indices: [{ id: 'weight', printed: 'm, n', now: weight, bugs: ['one-kernel'] }],
      },
    ],
  };
}

function mixFormula(found: Found): Formula {
  const isSummed = !found.includes('idle-sum');
  const channel = isSummed ? 'n' : 'm';
  const hasOutput = found.includes('no-output');
  const idle = (id: SymbolId, printed: string): PressSymbol => ({
    ...{ id, printed },
    now: isSummed ? printed : '',
    bugs: ['idle-sum'],
  });
  return {
    left: [
      {
        kind: 'letter',
        letter: 'O′',
        indices: [
          sound('place-out', 'i, j'),
          { id: 'channel-out', printed: 'k', now: hasOutput ? 'o' : 'k', bugs: ['no-output'] },
        ],
      },
      { kind: 'sign', sign: '=' },
    ],
    right: [
      {
        kind: 'sum',
        top: {
          id: 'bound-m',
          printed: '1',
          now: found.includes('two-channels') ? 'C−1' : '1',
          bugs: ['two-channels'],
        },
        bottom: sound('start-m', 'm=0'),
      },
      { kind: 'sum', top: idle('bound-n', '1'), bottom: idle('start-n', 'n=0') },
      { kind: 'letter', letter: 'O', indices: [sound('place-in', 'i, j'), sound('channel-in', 'm')] },
      { kind: 'sign', sign: '·' },
      {
        kind: 'letter',
        letter: 'W',
        indices: [
          {
            id: 'weight',
            printed: 'n',
            now: hasOutput ? `${channel}, o` : channel,
            bugs: ['no-output', 'idle-sum'],
          },
        ],
      },
    ],
  };
}

/** All symbols in reading order. */
export const symbolsOf = ({ left, right }: Formula): PressSymbol[] =>
  [...left, ...right].flatMap((piece) =>
    piece.kind === 'letter' ? piece.indices : piece.kind === 'sum' ? [piece.top, piece.bottom] : [],
  );

/** What a press on a symbol finds: something new, else something known, else nothing. */
export const bugAt = ({ bugs }: PressSymbol, found: Found): Bug | null =>
  bugs.find((bug) => !found.includes(bug)) ?? bugs[0] ?? null;
