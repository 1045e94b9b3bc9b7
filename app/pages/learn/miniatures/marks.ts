// What a miniature is drawn with: plain marks in its own units, from numbers that are computed. Pure.

/** The place of every miniature. */
export const PLACE = { width: 128, height: 80 } as const;

/** The room inside its margin. */
export const ROOM = { x: 6, y: 6, width: 116, height: 68 } as const;

/** What a mark looks like; miniature.css says how. */
export type Look =
  | 'line'
  | 'thin'
  | 'dashed'
  | 'accent'
  | 'ink'
  | 'muted'
  | 'soft'
  | 'left'
  | 'right'
  | 'standard'
  | 'filter'
  | 'mix'
  | 'dense'
  | 'lane-1'
  | 'lane-2'
  | 'lane-3';

export type Point = readonly [x: number, y: number];

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Cells {
  x: number;
  y: number;
  /** Width of a cell; it is as high, if nothing else is said. */
  cell: number;
  height?: number;
  columns: number;
  /** Row by row. */
  values: ArrayLike<number>;
  /** Signed maps on the maps' own colours, grey where nothing is below zero, or ink, the more the darker. */
  scale: 'signed' | 'grey' | 'ink';
}

export type Mark =
  | ({ kind: 'cells' } & Cells)
  | ({ kind: 'rect'; look: Look } & Rect)
  | { kind: 'dot'; x: number; y: number; radius: number; look: Look }
  /** `d` holds absolute places only, to be moved by x and y. */
  | { kind: 'path'; d: string; x: number; y: number; look: Look };

/** Computes what is drawn, in no more than some milliseconds. */
export type MakeMiniature = () => readonly Mark[];

export const cells = (of: Cells): Mark => ({ kind: 'cells', ...of });

export const rect = (x: number, y: number, width: number, height: number, look: Look): Mark => ({
  ...{ kind: 'rect', x, y, width, height, look },
});

export const dot = (x: number, y: number, radius: number, look: Look): Mark => ({
  ...{ kind: 'dot', x, y, radius, look },
});

export const path = (d: string, look: Look, x = 0, y = 0): Mark => ({ kind: 'path', d, x, y, look });

export const line = (look: Look, ...points: readonly Point[]): Mark =>
  path(`M${points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}`, look);

/** ⊕, where wires meet. */
export const sum = (x: number, y: number, radius = 5): Mark[] => [
  dot(x, y, radius, 'line'),
  line('line', [x - radius * 0.55, y], [x + radius * 0.55, y]),
  line('line', [x, y - radius * 0.55], [x, y + radius * 0.55]),
];

/** One map of several whose values lie side by side. */
export const plane = (values: ArrayLike<number>, count: number, at: number): number[] =>
  Array.from({ length: values.length / count }, (_, i) => values[i * count + at]);

/** Pieces of a bar from left to right, in shares of `rect`. */
export function bar({ x, y, width, height }: Rect, pieces: readonly { share: number; look: Look }[]): Mark[] {
  let at = x;
  return pieces.map(({ share, look }) => {
    const piece = rect(at, y, share * width, height, look);
    at += share * width;
    return piece;
  });
}
