// nchw: filters × 8 pixels. The tile of nhwc on its side: weights are splatted, and every tap has its own pointer.
import { handedOn, lines, parameters, range } from './text.mjs';

const PARAMETERS = [
  ...['a', 'lda', 'taps', 'x', 'c', 'ldc', 'bias', 'K'].map((name) => [name, 'usize']),
  ...[
    ['n', 'i32'],
    ['low', 'v128'],
    ['high', 'v128'],
  ],
];

function planes(rows) {
  const R = range(rows);
  const tap = (u) => [
    `const q${u} = <usize>load<u32>(p, ${4 * u}) + x, v${u} = v128.load(q${u}), w${u} = v128.load(q${u}, 16);`,
    ...R.map(
      (r) =>
        `const x${r}${u} = v128.load32_splat(a${r}, ${4 * u}); s${r} = madd(x${r}${u}, v${u}, s${r}); t${r} = madd(x${r}${u}, w${u}, t${r});`,
    ),
  ];
  return `
function planes${rows}(${parameters(PARAMETERS)}): void {
  const end = taps + (K << 2), end4 = end - ((K & 3) << 2);
  while (true) {
    let p = taps, o = c;
    ${lines(R.map((r) => `let a${r} = ${r ? `a${r - 1} + lda` : 'a'};`))}
    ${lines(R.map((r) => `let s${r} = v128.load32_splat(bias, ${4 * r}), t${r} = s${r};`))}
    while (p < end4) {
      ${lines(range(4).flatMap(tap), 6)}
      ${R.map((r) => `a${r} += 16;`).join(' ')} p += 16;
    }
    while (p < end) {
      ${lines(tap(0), 6)}
      ${R.map((r) => `a${r} += 4;`).join(' ')} p += 4;
    }
    ${lines(R.map((r) => `v128.store(o, clamp(s${r}, low, high)); v128.store(o, clamp(t${r}, low, high), 16); o += ldc;`))}
    if (n <= 8) return;
    const step = <usize>min(8, n - 8) << 2; // the last tile overlaps the one before
    n -= 8; x += step; c += step;
  }
}`;
}

/** The text of a row of kernels.mjs: `planes`, which does \`rows\` filters at a time. */
export function write({ tile: [most] }) {
  const counts = range(most).map((i) => most - i);
  return `
/** Filters at a time, at most. */
export const MOST_ROWS = ${most};
${counts.map(planes).join('\n')}

/** \`rows\` (1 to ${most}) filters of n pixels, at least 8. */
export function planes(rows: i32, ${parameters(PARAMETERS)}): void {
  ${lines(
    counts.map((r, i) => `${i ? 'else ' : ''}if (rows == ${r}) planes${r}(${handedOn(PARAMETERS)});`),
    2,
  )}
}`;
}
