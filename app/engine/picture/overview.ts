// A map of the whole picture made smaller: what views are painted from once a run has ended.
import type { Surveyor } from '../../../kernels/index.ts';

/** Long side at most, in cells. */
const MOST_SIDE = 2048;
/** Of all overviews of a run together: 192 MB. */
const MOST_CELLS = 48e6;

export interface OverviewShape {
  /** Each cell is the mean of factor × factor values, fewer at the right and lower edge. */
  factor: number;
  width: number;
  height: number;
}

/** The finest overviews of maps of this size that so many of them may have. */
export function overviewShape(height: number, width: number, maps: number): OverviewShape {
  let factor = Math.ceil(Math.max(height, width) / MOST_SIDE);
  const shape = () => ({ factor, width: Math.ceil(width / factor), height: Math.ceil(height / factor) });
  while (maps * shape().width * shape().height > MOST_CELLS) factor++;
  return shape();
}

/**
 * Adds rows of a map to its overview (height, width of the shape). The first row is a multiple of the factor, and so is their
 * number, unless they end with the map. The surveyor was shown them last.
 */
export function addRows(
  overview: Float32Array,
  { factor, width: cells }: OverviewShape,
  values: Float32Array,
  y: number,
  rows: number,
  width: number,
  surveyor: Surveyor,
): void {
  if (factor === 1) return overview.set(values, y * width);
  const done = factor === 2 ? addHalves(overview, (y / 2) * cells, surveyor.halve(width), values, width) : 0;
  const sums = new Float64Array(cells);
  for (let row = done; row < rows; row += factor) {
    const high = Math.min(factor, rows - row);
    const at = ((y + row) / factor) * cells;
    addRowsOf(overview.subarray(at, at + cells), sums, values, row * width, high, width, factor);
  }
}

/** Most large pictures are brought to half their size: pairs of rows at once. How many rows that were. */
function addHalves(
  overview: Float32Array,
  at: number,
  halves: Float32Array,
  values: Float32Array,
  width: number,
): number {
  const [cells, whole] = [Math.ceil(width / 2), width >> 1];
  const pairs = Math.floor(values.length / width / 2);
  if (cells === whole) overview.set(halves, at);
  else {
    for (let pair = 0; pair < pairs; pair++) {
      overview.set(halves.subarray(pair * whole, (pair + 1) * whole), at + pair * cells);
      const last = (2 * pair + 1) * width - 1;
      overview[at + pair * cells + whole] = 0.5 * (values[last] + values[last + width]);
    }
  }
  return 2 * pairs;
}

function addRowsOf(
  cells: Float32Array,
  sums: Float64Array,
  values: Float32Array,
  from: number,
  high: number,
  width: number,
  factor: number,
): void {
  const whole = Math.floor(width / factor);
  sums.fill(0);
  for (let at = from; at < from + high * width; at += width) {
    for (let i = 0; i < whole; i++) {
      let sum = 0;
      for (let k = at + i * factor; k < at + (i + 1) * factor; k++) sum += values[k];
      sums[i] += sum;
    }
    for (let x = whole * factor; x < width; x++) sums[whole] += values[at + x];
  }
  for (let i = 0; i < cells.length; i++) cells[i] = sums[i] / (high * Math.min(factor, width - i * factor));
}
