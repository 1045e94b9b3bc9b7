import { expect, test } from 'vitest';
import { fft } from './fft.ts';

/** The sum as it is written. */
function naive(real: readonly number[], imaginary: readonly number[]) {
  const n = real.length;
  return real.map((_, k) => {
    let [re, im] = [0, 0];
    for (let t = 0; t < n; t++) {
      const angle = (-2 * Math.PI * k * t) / n;
      re += real[t] * Math.cos(angle) - imaginary[t] * Math.sin(angle);
      im += real[t] * Math.sin(angle) + imaginary[t] * Math.cos(angle);
    }
    return [re, im];
  });
}

test('the fast transform gives what the sum gives, at every power of two', () => {
  for (const n of [1, 2, 4, 8, 64, 512]) {
    const real = Array.from({ length: n }, (_, i) => Math.sin(i * i) + (i % 7));
    const imaginary = Array.from({ length: n }, (_, i) => Math.cos(3 * i));
    const [re, im] = [Float64Array.from(real), Float64Array.from(imaginary)];
    fft(re, im);
    for (const [k, [a, b]] of naive(real, imaginary).entries()) {
      expect(re[k]).toBeCloseTo(a, 7);
      expect(im[k]).toBeCloseTo(b, 7);
    }
  }
});

test('a length that is no power of two is refused by name', () => {
  expect(() => fft(new Float64Array(6), new Float64Array(6))).toThrow('power of two; got 6');
});
