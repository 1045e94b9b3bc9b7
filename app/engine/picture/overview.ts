// A map of the whole picture made smaller: what views are painted from once a run has ended.

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
 * number, unless they end with the map.
 */
export function addRows(
  overview: Float32Array,
  { factor, width: cells }: OverviewShape,
  values: Float32Array,
  y: number,
  rows: number,
  width: number,
): void {
  if (factor === 1) return overview.set(values, y * width);
  const sums = new Float64Array(cells);
  for (let row = 0; row < rows; row += factor) {
    const high = Math.min(factor, rows - row);
    const at = ((y + row) / factor) * cells;
    if (factor === 2 && high === 2) addPair(overview, at, values, row * width, width);
    else addRowsOf(overview.subarray(at, at + cells), sums, values, row * width, high, width, factor);
  }
}

/** Most large pictures are brought to half their size. */
function addPair(
  overview: Float32Array,
  at: number,
  values: Float32Array,
  from: number,
  width: number,
): void {
  const whole = width >> 1;
  let upper = from;
  let lower = from + width;
  for (let i = 0; i < whole; i++, upper += 2, lower += 2) {
    overview[at + i] = 0.25 * (values[upper] + values[upper + 1] + (values[lower] + values[lower + 1]));
  }
  if (width % 2 === 1) overview[at + whole] = 0.5 * (values[upper] + values[lower]);
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
