// Writes the unrolled kernels of wasm/gen/. A test runs it again and compares.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const range = (n) => Array.from({ length: n }, (_, i) => i);
const lines = (list, indent = 4) => list.join(`\n${' '.repeat(indent)}`);

/**
 * nhwc: `rows` pixels × 8 filters in registers. 6 × 8 is the largest tile that V8 keeps there on x64: 12 sums, 2 weight vectors and
 * 1 input make 15 registers. Taps are unrolled by 4, so that loop counting costs nothing.
 */
function mixPixels(rows) {
  const R = range(rows);
  const tap = (u) => [
    `const v${u} = v128.load(p, ${32 * u}), w${u} = v128.load(p, ${32 * u + 16});`,
    ...R.map(
      (r) =>
        `const x${r}${u} = v128.load32_splat(a${r}, ${4 * u}); s${r} = madd(x${r}${u}, v${u}, s${r}); t${r} = madd(x${r}${u}, w${u}, t${r});`,
    ),
  ];
  return `
function pixels${rows}(a: usize, lda: usize, b: usize, c: usize, ldc: usize, from: usize, ldf: usize, K: usize, blocks: i32, low: v128, high: v128): void {
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

/** nchw: `rows` filters × 8 pixels. The same tile on its side: weights are splatted, and every tap has its own pointer. */
function mixPlanes(rows) {
  const R = range(rows);
  const tap = (u) => [
    `const q${u} = <usize>load<u32>(p, ${4 * u}) + x, v${u} = v128.load(q${u}), w${u} = v128.load(q${u}, 16);`,
    ...R.map(
      (r) =>
        `const x${r}${u} = v128.load32_splat(a${r}, ${4 * u}); s${r} = madd(x${r}${u}, v${u}, s${r}); t${r} = madd(x${r}${u}, w${u}, t${r});`,
    ),
  ];
  return `
function planes${rows}(a: usize, lda: usize, taps: usize, x: usize, c: usize, ldc: usize, bias: usize, K: usize, n: i32, low: v128, high: v128): void {
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

/**
 * nchw with K (at most 4) channels to mix, as in a picture: the weights of two filters stay in registers, and every loaded input
 * vector feeds both. Without a loop over taps, two thirds of the instructions of `planes` remain.
 */
function mixFewPlanes(K) {
  const taps = range(K);
  const pixels = (at) => [
    ...taps.map((k) =>
      [
        `x = v128.load(q${k}${at ? `, ${at}` : ''});`,
        k ? `s = madd(x, u${k}, s); t = madd(x, v${k}, t);` : 's = madd(x, u0, u); t = madd(x, v0, v);',
      ].join(' '),
    ),
    `v128.store(c${at ? `, clamp(s, low, high), ${at}` : ', clamp(s, low, high)'}); v128.store(d${at ? `, clamp(t, low, high), ${at}` : ', clamp(t, low, high)'});`,
  ];
  return `
function fewPlanes${K}(a: usize, b: usize, taps: usize, at: usize, c: usize, d: usize, biasA: usize, biasB: usize, n: i32, low: v128, high: v128): void {
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

/** Chooses by the number of taps. */
const fewChoice = `
/** K from 1 to 4, n at least 8. */
export function fewPlanes(K: i32, a: usize, b: usize, taps: usize, at: usize, c: usize, d: usize, biasA: usize, biasB: usize, n: i32, low: v128, high: v128): void {
  ${range(4)
    .map(
      (k) =>
        `${k ? 'else ' : ''}if (K == ${k + 1}) fewPlanes${k + 1}(a, b, taps, at, c, d, biasA, biasB, n, low, high);`,
    )
    .join('\n  ')}
}`;

/** Chooses by the number of rows: the last argument list is handed through. */
const choice = (name, args) => `
/** \`rows\` (1 to 6) at a time. */
export function ${name}(rows: i32, ${args.map(([arg, type]) => `${arg}: ${type}`).join(', ')}): void {
  ${range(6)
    .map(
      (r) =>
        `${r ? 'else ' : ''}if (rows == ${6 - r}) ${name}${6 - r}(${args.map(([arg]) => arg).join(', ')});`,
    )
    .join('\n  ')}
}`;

/**
 * nhwc, k × k at stride s and dilation d, away from the border: four neighbouring outputs, vectors over channels. A loaded input
 * vector feeds every output that it belongs to (up to three at 3×3 stride 1), so that loads do not outnumber multiply-adds. `rows`
 * points to the first input of each kernel row. At the border (`edge`) masks take out what is beside the map, half a kernel at
 * most.
 */
function filterPixels(name, k, s, d = 1) {
  const write = k === 3 ? filterPixelsAt : filterPixelsByRows;
  return write(name, k, s, d, false) + write(`${name}edge`, k, s, d, true);
}

/** One kernel row of four outputs: adds to the sums `sum`0 to 3, with weights named `name`0… from `weights` bytes on. */
function filterRow({ k, s, d, isEdge }, row, sum, name, weights) {
  const columns = range(3 * s + d * (k - 1) + 1);
  const half = (d * (k - 1)) / 2;
  const isBorder = (j) => isEdge && (j < half || j >= columns.length - half);
  /** [output, tap] of every output that input column j belongs to. */
  const usesOf = (j) =>
    range(4)
      .map((o) => [o, (j - o * s) / d])
      .filter(([, v]) => Number.isInteger(v) && v >= 0 && v < k);
  return [
    `q = <usize>load<u32>(${row}) + i;`,
    ...columns.flatMap((j) => {
      const uses = usesOf(j);
      const [first] = uses.filter(([o]) => o === 0);
      return [
        ...(first ? [`const ${name}${first[1]} = v128.load(w, ${weights + 16 * first[1]});`] : []),
        ...(uses.length
          ? [
              `x = ${isBorder(j) ? `v128.and(v128.load(q), v128.load(masks, ${16 * j}))` : 'v128.load(q)'}; ${uses.map(([o, v]) => `${sum}${o} = madd(x, ${name}${v}, ${sum}${o});`).join(' ')}`,
            ]
          : []),
        ...(j < columns.length - 1 ? ['q += step;'] : []),
      ];
    }),
  ];
}

/**
 * The function around `group`, which does four outputs of four channels: at the border (`masks`) once, elsewhere for `blocks` times
 * four neighbouring outputs, so that what a call costs is paid once. `extra` are further arguments.
 */
function filterAround(name, s, isEdge, group, extra = []) {
  const body = `
    let w = weights;
    for (let c = at, end = at + (<usize>groups << 4); c < end; c += 16) {
      const i = c${isEdge ? '' : ' + over'};
      let d = to + c;
      ${lines(group, 6)}
    }`;
  const all = isEdge
    ? body
    : `
  for (let over: usize = 0; blocks > 0; blocks--, to += ld << 2, over += step * ${4 * s}) {${body}
  }`;
  const args = [
    ...['to', 'ld', ...extra, 'rows', 'step'].map((arg) => `${arg}: usize`),
    isEdge ? 'masks: usize' : 'blocks: i32',
    'at: usize, weights: usize, groups: i32, low: v128, high: v128',
  ];
  return `
export function ${name}(${args.join(', ')}): void {${all}
}`;
}

function filterPixelsAt(name, k, s, d, isEdge) {
  const row = (u) => filterRow({ k, s, d, isEdge }, `rows, ${4 * u}`, 's', `w${u}`, 16 * (1 + u * k));
  return filterAround(name, s, isEdge, [
    'let s0 = v128.load(w), s1 = s0, s2 = s0, s3 = s0, x: v128, q: usize;',
    ...range(k).flatMap(row),
    ...range(4).map((o) => `v128.store(d, clamp(s${o}, low, high)); d += ld;`),
    `w += ${16 * (1 + k * k)};`,
  ]);
}

/**
 * The same for larger kernels, two kernel rows in a loop. A multiply-add takes four cycles and two begin in each: a chain of 25 or 49
 * is too long to overlap with the next, so even and odd rows have sums of their own.
 */
function filterPixelsByRows(name, k, s, d, isEdge) {
  const row = (sum, at) => filterRow({ k, s, d, isEdge }, `row, ${at}`, sum, `${sum}w`, 0);
  const zeros = range(4).map((o) => `t${o} = f32x4.splat(0)`);
  return filterAround(name, s, isEdge, [
    `let s0 = v128.load(w), s1 = s0, s2 = s0, s3 = s0, ${zeros.join(', ')}, x: v128, q: usize;`,
    'w += 16;',
    'for (let row = rows; ; row += 8) {',
    ...row('s', 0).map((line) => `  ${line}`),
    `  w += ${16 * k};`,
    `  if (row == rows + ${4 * (k - 1)}) break; // k is odd`,
    ...row('t', 4).map((line) => `  ${line}`),
    `  w += ${16 * k};`,
    '}',
    ...range(4).map((o) => `v128.store(d, clamp(f32x4.add(s${o}, t${o}), low, high)); d += ld;`),
  ]);
}

/**
 * nhwc 3×3 stride 1, two output rows at once: a loaded input vector feeds up to six of the eight outputs. Eight sums, six weights and an
 * input are 15 registers. `below` is how many bytes on the second row is written.
 */
function filterPixelsPair(name) {
  const uses = (j) =>
    range(4)
      .map((o) => [o, j - o])
      .filter(([, v]) => v >= 0 && v < 3);
  const group = [
    'let s0 = v128.load(w), s1 = s0, s2 = s0, s3 = s0, t0 = s0, t1 = s0, t2 = s0, t3 = s0, x: v128, q: usize;',
    ...range(4).flatMap((u) => [
      `q = <usize>load<u32>(rows, ${4 * u}) + i;`,
      ...range(6).flatMap((j) => [
        ...(u < 3 && j < 3 ? [`const w${u}${j} = v128.load(w, ${16 * (1 + 3 * u + j)});`] : []),
        'x = v128.load(q);',
        ...uses(j).flatMap(([o, v]) => [
          ...(u < 3 ? [`s${o} = madd(x, w${u}${v}, s${o});`] : []),
          ...(u > 0 ? [`t${o} = madd(x, w${u - 1}${v}, t${o});`] : []),
        ]),
        ...(j < 5 ? ['q += step;'] : []),
      ]),
      ...(u === 2 ? range(4).map((o) => `v128.store(d, clamp(s${o}, low, high)); d += ld;`) : []),
    ]),
    'd = to + c + below;',
    ...range(4).map((o) => `v128.store(d, clamp(t${o}, low, high)); d += ld;`),
    'w += 160;',
  ];
  return filterAround(name, 1, false, group, ['below']);
}

/**
 * nchw 3×3 stride 1: four output rows of one channel at once; a loaded input vector feeds up to three of them. Nine weights, the bias,
 * three sums and an input are 14 registers: the bounds of the clamp are loaded anew for each store, kept they would push weights
 * out. `edge` does four columns at the left or right border: a mask takes out what was read beside the map.
 */
function filterPlanes3x3() {
  const row = (i, isEdge) => [
    ...range(3).flatMap((v) => {
      const uses = range(4).filter((r) => i - r >= 0 && i - r < 3);
      const load = `v128.load(<usize>load<u32>(rows, ${4 * i}) + at, ${4 * v})`;
      const masked = v === 1 ? load : `v128.and(${load}, ${v ? 'right' : 'left'})`;
      return [
        `x = ${isEdge ? masked : `v128.load(p${i}, ${4 * v})`}; ${uses
          .map((r) => `s${r} = madd(x, w${3 * (i - r) + v}, ${i === r && v === 0 ? 'bias' : `s${r}`});`)
          .join(' ')}`,
      ];
    }),
    ...(i >= 2 ? [`v128.store(d, clamp(s${i - 2}, low, high)); d += ld;`] : []),
  ];
  const weights = lines(
    [
      'const bias = v128.load32_splat(w), low = splat(bounds), high = splat(bounds + 4);',
      ...range(9).map((t) => `const w${t} = v128.load32_splat(w, ${4 * t + 4});`),
    ],
    2,
  );
  return `
export function filterNchw3x3s1x4(to: usize, ld: usize, rows: usize, at: usize, w: usize, n: i32, bounds: usize): void {
  ${weights}
  ${lines(
    range(6).map((i) => `let p${i} = <usize>load<u32>(rows, ${4 * i}) + at;`),
    2,
  )}
  let x: v128, s0: v128, s1: v128, s2: v128, s3: v128;
  while (true) {
    let d = to;
    ${lines(range(6).flatMap((i) => row(i, false)))}
    if (n <= 4) return;
    const step = <usize>min(4, n - 4) << 2; // the last four overlap the ones before
    n -= 4; to += step;
    ${range(6)
      .map((i) => `p${i} += step;`)
      .join(' ')}
  }
}

export function filterNchw3x3s1x4edge(to: usize, ld: usize, rows: usize, at: usize, w: usize, left: v128, right: v128, bounds: usize): void {
  ${weights}
  let x: v128, s0: v128, s1: v128, s2: v128, s3: v128, d = to;
  ${lines(
    range(6).flatMap((i) => row(i, true)),
    2,
  )}
}`;
}

const AREA = [
  ['low', 'v128'],
  ['high', 'v128'],
];
const PIXELS = [
  ['a', 'usize'],
  ['lda', 'usize'],
  ['b', 'usize'],
  ['c', 'usize'],
  ['ldc', 'usize'],
  ['from', 'usize'],
  ['ldf', 'usize'],
  ['K', 'usize'],
  ['blocks', 'i32'],
  ...AREA,
];
const PLANES = [
  ['a', 'usize'],
  ['lda', 'usize'],
  ['taps', 'usize'],
  ['x', 'usize'],
  ['c', 'usize'],
  ['ldc', 'usize'],
  ['bias', 'usize'],
  ['K', 'usize'],
  ['n', 'i32'],
  ...AREA,
];

const SIX = [6, 5, 4, 3, 2, 1];
const FILES = {
  'mix-f32-nhwc-6x8': [...SIX.map(mixPixels), choice('pixels', PIXELS)],
  'mix-f32-nchw-6x8': [...SIX.map(mixPlanes), choice('planes', PLANES)],
  'mix-f32-nchw-2x8-few': [...[1, 2, 3, 4].map(mixFewPlanes), fewChoice],
  'filter-f32-nhwc-3x3-x4': [
    filterPixels('filterNhwc3x3s1x4', 3, 1),
    filterPixelsPair('filterNhwc3x3s1x4pair'),
    filterPixels('filterNhwc3x3s2x4', 3, 2),
    filterPixels('filterNhwc3x3d2x4', 3, 1, 2),
  ],
  'filter-f32-nhwc-5x5-x4': [
    filterPixels('filterNhwc5x5s1x4', 5, 1),
    filterPixels('filterNhwc5x5s2x4', 5, 2),
  ],
  'filter-f32-nhwc-7x7-x4': [filterPixels('filterNhwc7x7s1x4', 7, 1)],
  'filter-f32-nchw-3x3-s1-4x4': [filterPlanes3x3()],
};

/** @returns {Record<string, string>} path inside kernels/ → text */
export function generate() {
  const head = `// Written by tools/generate.mjs; do not edit.\nimport { clamp, madd, splat } from '../simd';\n`;
  return Object.fromEntries(
    Object.entries(FILES).map(([name, parts]) => [`wasm/gen/${name}.ts`, `${head}${parts.join('\n')}\n`]),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(new URL('../wasm/gen', import.meta.url), { recursive: true });
  for (const [path, text] of Object.entries(generate()))
    writeFileSync(new URL(`../${path}`, import.meta.url), text);
}
