// Moving numbers about: vectors that may read and write up to three lanes too many, so buffers have room behind them.

export function copy(to: usize, from: usize, n: i32): void {
  for (let i: usize = 0, end = (<usize>n) << 2; i < end; i += 16) v128.store(to + i, v128.load(from + i));
}

export function zeros(to: usize, n: i32): void {
  const zero = f32x4.splat(0);
  for (let i: usize = 0, end = (<usize>n) << 2; i < end; i += 16) v128.store(to + i, zero);
}

/** `n` cells of a row of `width`, from column `first` on; what is outside the row becomes 0. */
export function paddedRow(to: usize, row: usize, first: i32, n: i32, width: i32): void {
  const left = min(n, max(0, -first));
  const right = max(left, min(n, width - first));
  zeros(to, left);
  copy(to + ((<usize>left) << 2), row + ((<usize>(first + left)) << 2), right - left);
  zeros(to + ((<usize>right) << 2), n - right);
}

/** Every `stride`-th cell of `from`, n of them. */
export function everyNth(to: usize, from: usize, n: i32, stride: i32): void {
  if (stride == 2) {
    for (let i: usize = 0, end = (<usize>n) << 2; i < end; i += 16) {
      const a = from + i + i;
      v128.store(to + i, v128.shuffle<f32>(v128.load(a), v128.load(a, 16), 0, 2, 4, 6));
    }
    return;
  }
  const step = (<usize>stride) << 2;
  for (let i = 0; i < n; i++) {
    store<f32>(to, load<f32>(from));
    to += 4;
    from += step;
  }
}
