// nchw with few channels to mix, as in a picture: the weights of two filters stay in registers, and every loaded input vector feeds
// both. Without a loop over taps, two thirds of the instructions of mix-nchw remain.
import { handedOn, lines, parameters, range } from './text.mjs';

const PARAMETERS = [
  ...['a', 'b', 'taps', 'at', 'c', 'd', 'biasA', 'biasB'].map((name) => [name, 'usize']),
  ...[
    ['n', 'i32'],
    ['low', 'v128'],
    ['high', 'v128'],
  ],
];

function few(K) {
  const taps = range(K);
  const pixels = (at) => [
    ...taps.map((k) =>
      [
        `x = v128.load(q${k}${at ? `, ${at}` : ''});`,
        k ? `s = madd(x, u${k}, s); t = madd(x, v${k}, t);` : 's = madd(x, u0, u); t = madd(x, v0, v);',
      ].join(' '),
    ),
    `v128.store(c, clamp(s, low, high)${at ? `, ${at}` : ''}); v128.store(d, clamp(t, low, high)${at ? `, ${at}` : ''});`,
  ];
  return `
function few${K}(${parameters(PARAMETERS)}): void {
  const u = v128.load32_splat(biasA), v = v128.load32_splat(biasB);
  ${lines(
    taps.map((k) => `const u${k} = v128.load32_splat(a, ${4 * k}), v${k} = v128.load32_splat(b, ${4 * k});`),
    2,
  )}
  ${lines(
    taps.map((k) => `let q${k} = <usize>load<u32>(taps, ${4 * k}) + at;`),
    2,
  )}
  let x: v128, s: v128, t: v128;
  while (true) {
    ${lines([...pixels(0), ...pixels(16)])}
    if (n <= 8) return;
    const step = <usize>min(8, n - 8) << 2; // the last eight overlap the ones before
    n -= 8; c += step; d += step;
    ${taps.map((k) => `q${k} += step;`).join(' ')}
  }
}`;
}

/** The text of a row of kernels.mjs: `few`, which does two filters at a time. */
export function write({ taps: most }) {
  const counts = range(most).map((i) => i + 1);
  return `
export const MOST_TAPS = ${most};
${counts.map(few).join('\n')}

/** K from 1 to ${most}, n at least 8. */
export function few(K: i32, ${parameters(PARAMETERS)}): void {
  ${lines(
    counts.map((k, i) => `${i ? 'else ' : ''}if (K == ${k}) few${k}(${handedOn(PARAMETERS)});`),
    2,
  )}
}`;
}
