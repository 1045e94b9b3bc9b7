// nhwc: pixels × 8 filters in registers. 6 × 8 is the largest tile that V8 keeps there on x64: 12 sums, 2 weight vectors and 1 input
// make 15 registers. Taps are unrolled by 4, so that loop counting costs nothing.
import { handedOn, lines, parameters, range } from './text.mjs';

const PARAMETERS = [
  ...['a', 'lda', 'b', 'c', 'ldc', 'from', 'ldf', 'K'].map((name) => [name, 'usize']),
  ...[
    ['blocks', 'i32'],
    ['low', 'v128'],
    ['high', 'v128'],
  ],
];

function pixels(rows) {
  const R = range(rows);
  const tap = (u) => [
    `const v${u} = v128.load(p, ${32 * u}), w${u} = v128.load(p, ${32 * u + 16});`,
    ...R.map(
      (r) =>
        `const x${r}${u} = v128.load32_splat(a${r}, ${4 * u}); s${r} = madd(x${r}${u}, v${u}, s${r}); t${r} = madd(x${r}${u}, w${u}, t${r});`,
    ),
  ];
  return `
function pixels${rows}(${parameters(PARAMETERS)}): void {
  const end = b + (K << 5), end4 = end - ((K & 3) << 5);
  for (; blocks > 0; blocks--) {
    let p = b, o = c;
    ${lines(R.map((r) => `let a${r} = ${r ? `a${r - 1} + lda` : 'a'};`))}
    ${lines(R.map((r) => `let s${r} = v128.load(from), t${r} = v128.load(from, 16); from += ldf;`))}
    while (p < end4) {
      ${lines(range(4).flatMap(tap), 6)}
      ${R.map((r) => `a${r} += 16;`).join(' ')} p += 128;
    }
    while (p < end) {
      ${lines(tap(0), 6)}
      ${R.map((r) => `a${r} += 4;`).join(' ')} p += 32;
    }
    ${lines(R.map((r) => `v128.store(o, clamp(s${r}, low, high)); v128.store(o, clamp(t${r}, low, high), 16); o += ldc;`))}
    a += lda * ${rows}; c += ldc * ${rows};
  }
}`;
}

/** The text of a row of kernels.mjs: `pixels`, which does \`rows\` of them at a time. */
export function write({ tile: [most] }) {
  const counts = range(most).map((i) => most - i);
  return `
/** Pixels at a time, at most. */
export const MOST_ROWS = ${most};
${counts.map(pixels).join('\n')}

/** \`blocks\` times \`rows\` (1 to ${most}) pixels. */
export function pixels(rows: i32, ${parameters(PARAMETERS)}): void {
  ${lines(
    counts.map((r, i) => `${i ? 'else ' : ''}if (rows == ${r}) pixels${r}(${handedOn(PARAMETERS)});`),
    2,
  )}
}`;
}
