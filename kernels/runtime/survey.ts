// Looks at a map's values, a few rows at a time: how far they go, how many lie where, and the rows at half their size.
import { compile } from './load.ts';

/** Bins of a count. */
export const BINS = 256;

/** All of it is about the numbers last shown. */
export interface Surveyor {
  /** Copies rows of a map, or any numbers, none of them NaN. */
  show(values: Float32Array): void;
  /** The lowest and the highest; beyond all finite numbers where one of them is infinite. */
  ends(): { low: number; high: number };
  /**
   * How many of them lie in bin i: value · scale − offset from i up to, not including, i + 1. None may lie beyond the 256 bins.
   * Valid until the next count.
   */
  count(scale: number, offset: number): Uint32Array;
  /** Means of 2 × 2 numbers of rows as wide: whole squares alone, ⌊rows/2⌋ × ⌊width/2⌋ of them. Valid until the next. */
  halve(width: number): Float32Array;
}

interface SurveyExports {
  memory: WebAssembly.Memory;
  ends(values: number, n: number, to: number): void;
  count(values: number, n: number, scale: number, offset: number, bins: number): void;
  halve(upper: number, lower: number, n: number, to: number): void;
}

/** Four counts for each bin, see wasm/survey.ts; then two vectors; then the numbers. */
const BINS_AT = 1024;
const ENDS_AT = BINS_AT + 16 * BINS;
const VALUES_AT = ENDS_AT + 64;
const PAGE = 65536;

/** On WebAssembly, or in plain TypeScript where that cannot be had. */
export async function createSurveyor(): Promise<Surveyor> {
  try {
    const module = await compile(new URL('../wasm/build/survey.wasm', import.meta.url));
    const { exports } = await WebAssembly.instantiate(module, {});
    return fastSurveyor(exports as unknown as SurveyExports);
  } catch {
    return plainSurveyor();
  }
}

function fastSurveyor(kernels: SurveyExports): Surveyor {
  const { memory } = kernels;
  let n = 0;
  const floats = (at: number, length: number) => new Float32Array(memory.buffer, at, length);
  /** Behind the numbers, with room for a vector that writes too far. */
  const halfAt = () => VALUES_AT + 4 * (n + 16 - (n % 16));
  return {
    show(values) {
      n = values.length;
      const bytes = halfAt() + 4 * (n + 64);
      if (bytes > memory.buffer.byteLength) memory.grow(Math.ceil((bytes - memory.buffer.byteLength) / PAGE));
      floats(VALUES_AT, n).set(values);
    },
    ends() {
      const whole = n - (n % 4);
      kernels.ends(VALUES_AT, whole, ENDS_AT);
      const found = floats(ENDS_AT, 8);
      const rest = floats(VALUES_AT + 4 * whole, n - whole);
      // + 0: no −0 among them.
      return {
        low: Math.min(...found.subarray(0, 4), ...rest) + 0,
        high: Math.max(...found.subarray(4), ...rest) + 0,
      };
    },
    count(scale, offset) {
      const bins = new Uint32Array(memory.buffer, BINS_AT, 4 * BINS);
      bins.fill(0);
      kernels.count(VALUES_AT, n, scale, offset, BINS_AT);
      for (let i = 0; i < BINS; i++)
        bins[i] = bins[4 * i] + bins[4 * i + 1] + bins[4 * i + 2] + bins[4 * i + 3];
      return bins.subarray(0, BINS);
    },
    halve(width) {
      const [rows, half] = [Math.floor(n / width / 2), width >> 1];
      const to = halfAt();
      for (let row = 0; row < rows; row++) {
        const upper = VALUES_AT + 8 * row * width;
        kernels.halve(upper, upper + 4 * width, half, to + 4 * row * half);
      }
      return floats(to, rows * half);
    },
  };
}

/** Exported for the test that compares the two. */
export function plainSurveyor(): Surveyor {
  let shown = new Float32Array();
  const bins = new Uint32Array(BINS);
  return {
    show: (values) => void (shown = values as Float32Array<ArrayBuffer>),
    ends() {
      let [low, high] = [Infinity, -Infinity];
      for (let i = 0; i < shown.length; i++) {
        if (shown[i] < low) low = shown[i];
        if (shown[i] > high) high = shown[i];
      }
      return { low: low + 0, high: high + 0 };
    },
    count(scale, offset) {
      bins.fill(0);
      for (let i = 0; i < shown.length; i++) bins[(shown[i] * scale - offset) | 0]++;
      return bins;
    },
    halve(width) {
      const [rows, half] = [Math.floor(shown.length / width / 2), width >> 1];
      return Float32Array.from({ length: rows * half }, (_, i) => {
        const at = 2 * Math.floor(i / half) * width + 2 * (i % half);
        return 0.25 * (shown[at] + shown[at + width] + (shown[at + 1] + shown[at + width + 1]));
      });
    },
  };
}
