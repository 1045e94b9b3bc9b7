// A real line, read for one layer: what is 1, 0 or absent there is left out, so that the line stays as short as the formula.
import { mixedLetter, multiplierOf, resultLetter, stageOf } from '../formula/facts.ts';
import type { StageFacts } from '../formula/facts.ts';
import type { ListingLine } from './listing.ts';

interface Fold {
  /** The letter that is left out, as it is written in the code; null if it is none. */
  letter: string | null;
  applies: (facts: StageFacts) => boolean;
  /** Lines that have nothing left to say. */
  drops?: RegExp;
  rewrites: [RegExp, string][];
}

const loop = (variable: string) => new RegExp(`^for (\\(let )?${variable}\\b`);

const FOLDS: Fold[] = [
  {
    letter: 'b',
    applies: ({ geometry }) => geometry.batch === 1,
    drops: loop('b'),
    rewrites: [
      [/\bb, /g, ''],
      [/\[\(0, 0\), (?=\(pt)/, '['], // the padding of the batch's axis
    ],
  },
  {
    letter: 'm',
    applies: (facts) => multiplierOf(stageOf(facts)) === 1,
    drops: loop('m'),
    rewrites: [
      [/c \* M \+ m/, 'c'],
      [/, m(?=[)\]])/, ''],
    ],
  },
  {
    letter: 'G',
    applies: (facts) => stageOf(facts).groups === 1,
    drops: /^(const )?c0 = /,
    rewrites: [
      [/c = c0; c < c0 \+ C \/ G/, 'c = 0; c < C'],
      [/range\(c0, c0 \+ C \/\/ G\)/, 'range(C)'],
      [/c - c0/, 'c'],
    ],
  },
  ...(['sh * y', 'sw * x'] as const).map((text, axis) => factor(text, (f) => stageOf(f).stride[axis] === 1)),
  ...(['dh * u', 'dw * v'] as const).map((text, axis) =>
    factor(text, (f) => stageOf(f).dilation[axis] === 1),
  ),
  { letter: 'pt', applies: (f) => stageOf(f).padding[0] === 0, rewrites: [[/ - pt\b/, '']] },
  { letter: 'pl', applies: (f) => stageOf(f).padding[3] === 0, rewrites: [[/ - pl\b/, '']] },
  {
    letter: 'np.pad',
    applies: (f) => stageOf(f).padding.every((cells) => cells === 0),
    drops: /^X = np\.pad/,
    rewrites: [],
  },
  { letter: 'bias', applies: ({ bias }) => !bias, rewrites: [[/bias\[[^\]]*\]/, '0']] },
  {
    letter: 'phi',
    applies: (f) => stageOf(f).activation === 'none',
    rewrites: [[/phi\((\w+)\)/, '$1']],
  },
  // Only pointwise weights are written with a kernel position, which is always 0, 0.
  { letter: null, applies: () => true, rewrites: [[/(?<=P\.at\(|P\[)0, 0, /, '']] },
];

function factor(text: `${string} * ${string}`, applies: Fold['applies']): Fold {
  const [letter, place] = text.split(' * ');
  return { letter, applies, rewrites: [[new RegExp(`\\b${letter} \\* ${place}\\b`), place]] };
}

export interface Folded {
  lines: ListingLine[];
  /** What was left out. */
  leftOut: string[];
}

export function fold(lines: ListingLine[], facts: StageFacts): Folded {
  const leftOut: string[] = [];
  let rest = lines;
  for (const { letter, applies, drops, rewrites } of FOLDS) {
    if (!applies(facts)) continue;
    const before = rest;
    rest = drops ? without(rest, drops) : rest;
    rest = rest.map((line) => {
      const text = rewrites.reduce((text, [pattern, by]) => text.replace(pattern, by), line.text);
      return text === line.text ? line : { ...line, text };
    });
    const isChanged = rest.length < before.length || rest.some((line, i) => line !== before[i]);
    if (isChanged && letter) leftOut.push(letter);
  }
  return { lines: rest.map((line) => ({ ...line, text: named(line.text, facts) })), leftOut };
}

/** Arrays under the names of the formula: what is mixed is Z where no activation makes an A of it. */
function named(text: string, facts: StageFacts): string {
  return text
    .replace(/\bA(?=\.at\(|\[)/, mixedLetter(facts))
    .replace(/^[ZY](?=\.set\(|\[)/, resultLetter(facts));
}

/** Takes a line away; if it is a loop, what stands inside moves out by one. */
function without(lines: ListingLine[], pattern: RegExp): ListingLine[] {
  const at = lines.findIndex(({ text }) => pattern.test(text));
  if (at < 0) return lines;
  const { role, indent } = lines[at];
  const moved = lines.map((line, i) =>
    i > at && role.kind === 'loop' && line.indent > indent ? { ...line, indent: line.indent - 1 } : line,
  );
  return moved.filter((_, i) => i !== at);
}
