// nchw, kh × kw at stride 1: `rows` output rows of one channel at once, four columns at a time; a loaded input vector feeds up to kh of them.
// At 3×3 nine weights, the bias, three sums and an input are 14 registers; the bounds of the clamp come from memory. `edge` does four columns
// at the left or right border, the first of which reads column `first` of W: masks take out what was read beside the map.
import { lines, range } from './text.mjs';

function planes({ kh, kw, rows, isEdge }) {
  const half = Math.ceil((kw - 1) / 2);
  const isBorder = (v) => isEdge && (v < half || v >= kw - half);
  const inputs = rows + kh - 1;
  const weights = [
    'const bias = v128.load32_splat(w), low = splat(bounds), high = splat(bounds + 4);',
    ...range(kh * kw).map((t) => `const w${t} = v128.load32_splat(w, ${4 * t + 4});`),
  ];
  const masks = [
    'const column = i32x4.add(i32x4.splat(first), i32x4(0, 1, 2, 3)), width = i32x4.splat(W);',
    ...range(kw)
      .filter(isBorder)
      .map(
        (v) => `const m${v} = i32x4.lt_u(${v ? `i32x4.add(column, i32x4.splat(${v}))` : 'column'}, width);`,
      ),
  ];
  const sums = `let x: v128, ${range(rows)
    .map((r) => `s${r}: v128`)
    .join(', ')}`;
  /** Row i of the inputs: kernel row i − r of each output row r. */
  const inputRow = (i) => [
    ...range(kw).map((v) => {
      const from = isEdge ? `<usize>load<u32>(rows, ${4 * i}) + at` : `p${i}`;
      const load = `v128.load(${from}, ${4 * v})`;
      const uses = range(rows)
        .filter((r) => i - r >= 0 && i - r < kh)
        .map((r) => `s${r} = madd(x, w${kw * (i - r) + v}, ${i === r && v === 0 ? 'bias' : `s${r}`});`);
      return `x = ${isBorder(v) ? `v128.and(${load}, m${v})` : load}; ${uses.join(' ')}`;
    }),
    ...(i >= kh - 1 ? [`v128.store(d, clamp(s${i - kh + 1}, low, high)); d += ld;`] : []),
  ];
  const body = range(inputs).flatMap(inputRow);
  if (isEdge)
    return `
export function edge(to: usize, ld: usize, rows: usize, at: usize, w: usize, first: i32, W: i32, bounds: usize): void {
  ${lines([...weights, ...masks, `${sums}, d = to;`, ...body], 2)}
}`;
  const pointers = range(inputs);
  return `
export function inside(to: usize, ld: usize, rows: usize, at: usize, w: usize, n: i32, bounds: usize): void {
  ${lines([...weights, ...pointers.map((i) => `let p${i} = <usize>load<u32>(rows, ${4 * i}) + at;`), `${sums};`], 2)}
  while (true) {
    let d = to;
    ${lines(body)}
    if (n <= 4) return;
    const step = <usize>min(4, n - 4) << 2; // the last four overlap the ones before
    n -= 4; to += step;
    ${pointers.map((i) => `p${i} += step;`).join(' ')}
  }
}`;
}

/** The text of a row of kernels.mjs: `inside` and `edge`. */
export function write({ kernel: [kh, kw], tile: [rows] }) {
  return planes({ kh, kw, rows, isEdge: false }) + planes({ kh, kw, rows, isEdge: true });
}
