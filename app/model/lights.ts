import type { MapKind, Partners } from './partners.ts';

/** Cells rows × columns, both runs of neighbours, from 0. */
export interface LitRectangle {
  row: number;
  column: number;
  rows: number;
  columns: number;
  near: boolean;
}

/** What is lit in one grid. */
export interface Lights {
  /** How a cell is lit; null where it is dark. */
  at(row: number, column: number): 'near' | 'far' | null;
  /** The lit cells as rectangles that do not overlap, to be outlined. Empty where all is dark. */
  rectangles: readonly LitRectangle[];
}

interface Patch {
  rows: readonly number[];
  columns: readonly number[];
  near: boolean;
}

/** The lit cells of one feature map. */
export function lights(cells: Partners['cells'], kind: MapKind, channel: number): Lights {
  return lightsOf(cells.filter(({ map }) => map.kind === kind && map.channel === channel));
}

/** The lit weights of the kernel between an input channel and a filtered map: rows u, columns v. */
export function kernelLights(taps: Partners['taps'], channel: number, map: number): Lights {
  return lightsOf(
    taps
      .filter((tap) => tap.channel === channel && tap.map === map)
      .map(({ us, vs, near }) => ({ rows: us, columns: vs, near })),
  );
}

/** The lit mixing weights: a row per output, a column per filtered map, as the grid shows them. */
export function mixingLights(mixing: Partners['mixing']): Lights {
  return lightsOf(mixing.map(({ maps, filters, near }) => ({ rows: filters, columns: maps, near })));
}

function lightsOf(patches: readonly Patch[]): Lights {
  const lit = patches.map(({ rows, columns, near }) => ({
    rows: new Set(rows),
    columns: new Set(columns),
    near,
  }));
  return {
    at(row, column) {
      const patch = lit.find(({ rows, columns }) => rows.has(row) && columns.has(column));
      return patch ? (patch.near ? 'near' : 'far') : null;
    },
    rectangles: patches.flatMap(rectanglesOf),
  };
}

function rectanglesOf({ rows, columns, near }: Patch): LitRectangle[] {
  const across = runsOf(columns);
  return runsOf(rows).flatMap(([row, rowCount]) =>
    across.map(([column, columnCount]) => ({ row, column, rows: rowCount, columns: columnCount, near })),
  );
}

/** [first, length] of each run of neighbours in an ascending list. */
export function runsOf(ascending: readonly number[]): [first: number, length: number][] {
  const runs: [number, number][] = [];
  for (const n of ascending) {
    const run = runs.at(-1);
    if (run && run[0] + run[1] === n) run[1]++;
    else runs.push([n, 1]);
  }
  return runs;
}
