/** The discrete Fourier transform of 2ⁿ samples, in place: radix 2, decimation in time. */
export function fft(real: Float64Array, imaginary: Float64Array): void {
  const n = real.length;
  if (n === 0 || (n & (n - 1)) !== 0) throw new Error(`the length must be a power of two; got ${n}`);
  reorder(real, imaginary);
  const turns = turnsOf(n);
  for (let half = 1; half < n; half *= 2) {
    const stride = n / (2 * half);
    for (let start = 0; start < n; start += 2 * half) {
      for (let i = 0; i < half; i++) {
        const [cos, sin] = [turns[2 * i * stride], turns[2 * i * stride + 1]];
        const [a, b] = [start + i, start + i + half];
        const re = real[b] * cos - imaginary[b] * sin;
        const im = real[b] * sin + imaginary[b] * cos;
        real[b] = real[a] - re;
        imaginary[b] = imaginary[a] - im;
        real[a] += re;
        imaginary[a] += im;
      }
    }
  }
}

/** Places in the order of their bits read backwards. */
function reorder(real: Float64Array, imaginary: Float64Array): void {
  const n = real.length;
  for (let i = 1, j = 0; i < n; i++) {
    let bit = n >> 1;
    for (; j & bit; bit >>= 1) j ^= bit;
    j ^= bit;
    if (i < j) {
      [real[i], real[j]] = [real[j], real[i]];
      [imaginary[i], imaginary[j]] = [imaginary[j], imaginary[i]];
    }
  }
}

const known = new Map<number, Float64Array>();

/** cos and sin of −2πi/n for the first half of a turn, side by side. */
function turnsOf(n: number): Float64Array {
  let turns = known.get(n);
  if (!turns) {
    turns = Float64Array.from({ length: n }, (_, i) => {
      const angle = (-2 * Math.PI * (i >> 1)) / n;
      return i % 2 === 0 ? Math.cos(angle) : Math.sin(angle);
    });
    known.set(n, turns);
  }
  return turns;
}
