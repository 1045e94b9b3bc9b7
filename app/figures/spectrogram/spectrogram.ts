import { fft } from './fft.ts';
import { RATE, SECONDS } from './sound.ts';

/** Moments in a second, and in the picture. */
export const FRAME_RATE = 100;
export const FRAMES = FRAME_RATE * SECONDS;
/** Channels of the layer: bands of equal width from 0 to half the rate. */
export const BANDS = 128;
export const TOP_HERTZ = RATE / 2;

const WINDOW = 512;
const HOP = RATE / FRAME_RATE;
const BINS = WINDOW / 2 / BANDS;
/** From black to white, in decibels below the loudest band. */
const RANGE = 60;
/** A silent room stays dark: no band counts as the loudest that is below this. */
const QUIET = 1e-4;

const HANN = Float64Array.from(
  { length: WINDOW },
  (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (i + 0.5)) / WINDOW),
);

/**
 * How loud every band is at every moment, from 0 (60 dB below the loudest) to 1: (1, FRAMES, BANDS), as a layer of height 1
 * reads it. Windows of 32 ms, one every 10 ms.
 */
export function spectrogramOf(samples: Float32Array): Float32Array {
  const power = new Float64Array(FRAMES * BANDS);
  const [real, imaginary] = [new Float64Array(WINDOW), new Float64Array(WINDOW)];
  for (let frame = 0; frame < FRAMES; frame++) {
    const start = Math.round((frame + 0.5) * HOP - WINDOW / 2);
    for (let i = 0; i < WINDOW; i++) real[i] = (samples[start + i] ?? 0) * HANN[i];
    imaginary.fill(0);
    fft(real, imaginary);
    for (let band = 0; band < BANDS; band++) {
      let sum = 0;
      for (let bin = band * BINS; bin < (band + 1) * BINS; bin++) sum += real[bin] ** 2 + imaginary[bin] ** 2;
      power[frame * BANDS + band] = sum;
    }
  }
  const loudest = power.reduce((most, p) => Math.max(most, p), QUIET);
  return Float32Array.from(power, (p) =>
    Math.max(0, 1 + (10 * Math.log10(Math.max(p, 1e-20) / loudest)) / RANGE),
  );
}
