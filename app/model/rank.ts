// One input channel of a layer as a matrix: k² rows (taps), N columns (outputs). With M kernels a channel it has rank M at most.
import { EigenvalueDecomposition, Matrix, SingularValueDecomposition } from 'ml-matrix';

/** Every column is one output's k×k kernel for this channel. */
export interface Slices {
  /** Taps of a kernel, k². */
  taps: number;
  /** N */
  outputs: number;
  /** Row by row: `values[tap · outputs + output]`. */
  values: readonly number[];
}

/** The channel as a sum of kernels times mixing weights, the part that matters most first. */
export interface Factors {
  /** As many as there are rows or columns, whichever are fewer; largest first. */
  singularValues: readonly number[];
  /** `kernels[m][tap]`, so that the largest weight of every kernel is 1. Only those that do something: the rank. */
  kernels: readonly (readonly number[])[];
  /** `weights[m][output]` */
  weights: readonly (readonly number[])[];
}

/** What is smaller than this share of the largest singular value is rounding. */
const NOTHING = 1e-9;

/** The singular value decomposition, scaled for reading: the largest mixing weight of each kernel is 1. */
export function factorise({ taps, outputs, values }: Slices): Factors {
  const rows = Array.from({ length: taps }, (_, t) => values.slice(t * outputs, (t + 1) * outputs));
  const { diagonal, leftSingularVectors, rightSingularVectors } = new SingularValueDecomposition(
    new Matrix(rows),
    { autoTranspose: true },
  );
  const rank = diagonal.filter((s) => s > NOTHING * diagonal[0]).length;
  const kernels: number[][] = [];
  const weights: number[][] = [];
  for (let m = 0; m < rank; m++) {
    const mixing = rightSingularVectors.getColumn(m);
    const largest = mixing.reduce((found, v) => (Math.abs(v) > Math.abs(found) + NOTHING ? v : found), 0);
    kernels.push(leftSingularVectors.getColumn(m).map((v) => tidy(v * diagonal[m] * largest)));
    weights.push(mixing.map((v) => tidy(v / largest)));
  }
  return { singularValues: diagonal.map(tidy), kernels, weights };
}

/** No −0 and no 1e−17 where a zero is meant. */
const tidy = (v: number): number => (Math.abs(v) < 1e-12 ? 0 : v);

/** The best that M kernels can do, by the theorem of Eckart and Young: the first M parts. */
export function approximate({ kernels, weights }: Factors, { taps, outputs }: Slices, m: number): Slices {
  const parts = Math.min(m, kernels.length);
  const values = Array.from({ length: taps * outputs }, (_, i) => {
    let sum = 0;
    for (let p = 0; p < parts; p++) sum += kernels[p][Math.floor(i / outputs)] * weights[p][i % outputs];
    return tidy(sum);
  });
  return { taps, outputs, values };
}

/** ‖W − W_M‖ / ‖W‖ at M = 0, 1, 2, …: what the singular values left out weigh. */
export function relativeErrors(singularValues: readonly number[]): number[] {
  const total = singularValues.reduce((sum, s) => sum + s * s, 0);
  let lost = total;
  const errors = [1];
  for (const [m, s] of singularValues.entries()) {
    lost -= s * s;
    const isLast = m === singularValues.length - 1;
    errors.push(isLast || lost < 1e-14 * total ? 0 : Math.sqrt(lost / total));
  }
  return errors;
}

/** `factorise(slices).singularValues` alone, by the smaller product W·Wᵀ: a tenth of the time. Small ones are less exact. */
export function singularValuesOf({ taps, outputs, values }: Slices): number[] {
  const gram = Array.from({ length: taps }, (_, a) =>
    Array.from({ length: taps }, (_, b) => {
      let sum = 0;
      for (let o = 0; o < outputs; o++) sum += values[a * outputs + o] * values[b * outputs + o];
      return sum;
    }),
  );
  const { realEigenvalues } = new EigenvalueDecomposition(new Matrix(gram), { assumeSymmetric: true });
  return realEigenvalues
    .map((v) => Math.sqrt(Math.max(v, 0)))
    .sort((a, b) => b - a)
    .slice(0, Math.min(taps, outputs));
}
