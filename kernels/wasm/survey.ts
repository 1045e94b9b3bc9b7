// What is known of a map's values at a glance: how far they go, how many lie where, and the map at half its size. A module of its
// own, with a memory of its own: whoever asks copies a few rows into it.

/** The lowest and the highest of n numbers, a multiple of 4, to `to`. NaN is passed over. */
export function ends(values: usize, n: i32, to: usize): void {
  let low0 = f32x4.splat(f32.MAX_VALUE);
  let high0 = f32x4.splat(-f32.MAX_VALUE);
  let low1 = low0;
  let high1 = high0;
  const end = values + ((<usize>n) << 2);
  for (; values + 16 < end; values += 32) {
    const a = v128.load(values);
    const b = v128.load(values, 16);
    low0 = f32x4.pmin(low0, a);
    high0 = f32x4.pmax(high0, a);
    low1 = f32x4.pmin(low1, b);
    high1 = f32x4.pmax(high1, b);
  }
  if (values < end) {
    const a = v128.load(values);
    low0 = f32x4.pmin(low0, a);
    high0 = f32x4.pmax(high0, a);
  }
  v128.store(to, f32x4.pmin(low0, low1));
  v128.store(to, f32x4.pmax(high0, high1), 16);
}

/** One more in a bin. Four counts for each bin, which neighbours take in turns: to add to what was just written takes time. */
function add(bin: i32, bins: usize): void {
  const place = bins + ((<usize>bin) << 4);
  store<u32>(place, load<u32>(place) + 1);
}

/** Counts n numbers, of which bin i holds those whose value · scale − offset lies from i up to, not including, i + 1. */
export function count(values: usize, n: i32, scale: f64, offset: f64, bins: usize): void {
  const end = values + ((<usize>n) << 2);
  const scales = f64x2.splat(scale);
  const offsets = f64x2.splat(offset);
  for (; values + 12 < end; values += 16) {
    const four = v128.load(values);
    const low = f64x2.promote_low_f32x4(four);
    const high = f64x2.promote_low_f32x4(v128.shuffle<f32>(four, four, 2, 3, 2, 3));
    const a = i32x4.trunc_sat_f64x2_s_zero(f64x2.sub(f64x2.mul(low, scales), offsets));
    const b = i32x4.trunc_sat_f64x2_s_zero(f64x2.sub(f64x2.mul(high, scales), offsets));
    add(i32x4.extract_lane(a, 0), bins);
    add(i32x4.extract_lane(a, 1), bins + 4);
    add(i32x4.extract_lane(b, 0), bins + 8);
    add(i32x4.extract_lane(b, 1), bins + 12);
  }
  for (; values < end; values += 4) add(<i32>(<f64>load<f32>(values) * scale - offset), bins);
}

/** Means of 2 × 2 numbers of two rows at `upper` and `lower`, n of them; up to three more are written. */
export function halve(upper: usize, lower: usize, n: i32, to: usize): void {
  const quarter = f32x4.splat(0.25);
  const end = to + ((<usize>n) << 2);
  for (; to < end; to += 16, upper += 32, lower += 32) {
    const a = f32x4.add(v128.load(upper), v128.load(lower));
    const b = f32x4.add(v128.load(upper, 16), v128.load(lower, 16));
    const even = v128.shuffle<f32>(a, b, 0, 2, 4, 6);
    const odd = v128.shuffle<f32>(a, b, 1, 3, 5, 7);
    v128.store(to, f32x4.mul(f32x4.add(even, odd), quarter));
  }
}
