import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { mixingOf } from './mix-presets.ts';
import type { Mixing } from './mix-presets.ts';

/**
 * The principal components of some maps, given how they vary together (Q × Q, row by row): output 1 is the sum of them that varies
 * most, output 2 the one that varies most of what is left, … Each has weights of length 1, the largest of them positive.
 */
export function principalMixing(covariances: ArrayLike<number>, maps: number, most: number): Mixing {
  const rows = Array.from({ length: maps }, (_, a) =>
    Array.from({ length: maps }, (_, b) => covariances[a * maps + b]),
  );
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(new Matrix(rows), {
    assumeSymmetric: true,
  });
  const order = realEigenvalues
    .map((size, i) => ({ size, i }))
    .sort((a, b) => b.size - a.size)
    .slice(0, Math.min(maps, most));
  const columns = order.map(({ i }) => {
    const column = eigenvectorMatrix.getColumn(i);
    const largest = column.reduce((found, v) => (Math.abs(v) > Math.abs(found) + 1e-9 ? v : found), 0);
    return column.map((v) => (largest < 0 ? -v : v));
  });
  // Four decimals are enough, and fit into a link.
  return mixingOf(maps, columns.length, null, (q, n) => Math.round(columns[n][q] * 1e4) / 1e4 + 0);
}
