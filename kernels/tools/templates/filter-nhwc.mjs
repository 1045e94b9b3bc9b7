// nhwc, kh × kw at stride s and dilation d, away from the border: four neighbouring outputs of a row, vectors over channels. A loaded
// input vector feeds every output that it belongs to (up to three at 3×3 stride 1), so that loads do not outnumber multiply-adds. `rows`
// points to the first input of each kernel row. At the border (`edge`) masks take out what is beside the map, half a kernel at most.
import { lines, range } from './text.mjs';

const OUTPUTS = range(4);
/** A chain of more multiply-adds does not overlap with the next: they take four cycles and two begin in each. */
const LONG_CHAIN = 9;

/**
 * One kernel row over four outputs. `feeds` says which sums it adds to and with which weights: { sum: 's', weight: 'w0' } adds w0… to s0 to
 * s3. `loads`, if this row's weights are not in registers yet: { weight, at } names them and says where they lie behind `w`.
 */
function kernelRow({ kw, s, d, isEdge }, pointer, feeds, loads) {
  const columns = 3 * s + d * (kw - 1) + 1;
  const half = Math.ceil((d * (kw - 1)) / 2);
  const isBorder = (j) => isEdge && (j < half || j >= columns - half);
  /** [output, tap] of every output that input column j belongs to. */
  const usesOf = (j) =>
    OUTPUTS.map((o) => [o, (j - o * s) / d]).filter(([, v]) => Number.isInteger(v) && v >= 0 && v < kw);
  return [
    `q = <usize>load<u32>(${pointer}) + i;`,
    ...range(columns).flatMap((j) => {
      const uses = usesOf(j);
      const first = loads && uses.find(([o]) => o === 0);
      const input = isBorder(j) ? `v128.and(v128.load(q), v128.load(masks, ${16 * j}))` : 'v128.load(q)';
      const sums = uses.flatMap(([o, v]) =>
        feeds.map(({ sum, weight }) => `${sum}${o} = madd(x, ${weight}${v}, ${sum}${o});`),
      );
      return [
        ...(first ? [`const ${loads.weight}${first[1]} = v128.load(w, ${loads.at + 16 * first[1]});`] : []),
        ...(uses.length ? [`x = ${input}; ${sums.join(' ')}`] : []),
        ...(j < columns - 1 ? ['q += step;'] : []),
      ];
    }),
  ];
}

const stores = (sumOf) => OUTPUTS.map((o) => `v128.store(d, clamp(${sumOf(o)}, low, high)); d += ld;`);
const starts = (name, value) => OUTPUTS.map((o) => `${name}${o} = ${value}`).join(', ');

/** A short kernel, all of it one after the other. */
function unrolled(shape) {
  const { kh, kw } = shape;
  return [
    `let s0 = v128.load(w), s1 = s0, s2 = s0, s3 = s0, x: v128, q: usize;`,
    ...range(kh).flatMap((u) => {
      const weight = `w${u}`;
      return kernelRow(shape, `rows, ${4 * u}`, [{ sum: 's', weight }], { weight, at: 16 * (1 + u * kw) });
    }),
    ...stores((o) => `s${o}`),
    `w += ${16 * (1 + kh * kw)};`,
  ];
}

/** A longer one in a loop, two of its rows at a time: even and odd rows have sums of their own. */
function byRows(shape) {
  const { kh, kw } = shape;
  const row = (sum, at) => [
    ...kernelRow(shape, `row, ${at}`, [{ sum, weight: `${sum}w` }], { weight: `${sum}w`, at: 0 }),
    `w += ${16 * kw};`,
  ];
  const end = `if (row == rows + ${4 * (kh - 2 + (kh % 2))}) break;`;
  const loop = kh % 2 ? [...row('s', 0), end, ...row('t', 4)] : [...row('s', 0), ...row('t', 4), end];
  return [
    `let s0 = v128.load(w), s1 = s0, s2 = s0, s3 = s0, ${starts('t', 'f32x4.splat(0)')}, x: v128, q: usize;`,
    'w += 16;',
    'for (let row = rows; ; row += 8) {',
    ...loop.map((line) => `  ${line}`),
    '}',
    ...stores((o) => `f32x4.add(s${o}, t${o})`),
  ];
}

/**
 * Two output rows at once: each row of inputs is a kernel row of both, one higher for the second. At 3×3 an input feeds up to six of
 * the eight outputs; eight sums, six weights and an input are 15 registers. `below` is how many bytes on the second row is written.
 */
function twoRows(shape) {
  const { kh, kw } = shape;
  return [
    `let s0 = v128.load(w), s1 = s0, s2 = s0, s3 = s0, ${starts('t', 's0')}, x: v128, q: usize;`,
    ...range(kh + 1).flatMap((u) => {
      const own = u < kh ? [{ sum: 's', weight: `w${u}` }] : [];
      const next = u > 0 ? [{ sum: 't', weight: `w${u - 1}` }] : [];
      const loads = u < kh ? { weight: `w${u}`, at: 16 * (1 + u * kw) } : null;
      return [
        ...kernelRow(shape, `rows, ${4 * u}`, [...own, ...next], loads),
        ...(u === kh - 1 ? stores((o) => `s${o}`) : []),
      ];
    }),
    'd = to + c + below;',
    ...stores((o) => `t${o}`),
    `w += ${16 * (1 + kh * kw)};`,
  ];
}

/**
 * The function around `group`, which does four outputs of four channels: at the border (`masks`) once, elsewhere for `blocks` times
 * four neighbouring outputs, so that what a call costs is paid once. `extra` are further arguments.
 */
function around(name, { s, isEdge }, group, extra = []) {
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

/** The text of a row of kernels.mjs: `inside` and `edge`, or `pair` for two rows at once. */
export function write({ kernel: [kh, kw], stride: s, dilation: d, tile: [rows] }) {
  const shape = { kh, kw, s, d, isEdge: false };
  if (rows === 2) return around('pair', shape, twoRows(shape), ['below']);
  const group = kh * kw > LONG_CHAIN && kh > 1 ? byRows : unrolled;
  const border = { ...shape, isEdge: true };
  return around('inside', shape, group(shape)) + around('edge', border, group(border));
}
