// Where the box stands: pure, from the layer's four numbers. Its volume is the number of multiply-adds.
import type { Choice } from './cost.ts';

export type { Choice } from './cost.ts';

/** Edges of a box in world units: channels to the right, maps to the left, pixels × taps upwards. */
interface Edges {
  c: number;
  n: number;
  p: number;
}

/** What one brick stands for: so many channels, output maps, and products of a pixel and a place of the window. */
export interface Brick {
  c: number;
  n: number;
  p: number;
}

export interface Place {
  width: number;
  height: number;
  /** Size of the labels' type, for the room that they take. */
  em: number;
}

export interface BoxPaths {
  left: string;
  right: string;
  top: string;
  /** The joints between the bricks, on all three faces. */
  joints: string;
}

/** The two ground edges rise by this angle. */
const ANGLE = (24 * Math.PI) / 180;
const [COS, SIN] = [Math.cos(ANGLE), Math.sin(ANGLE)];

/** So much of each edge is one unit long: the box that the figure opens with is nearly a cube. */
const UNIT = { c: 32, n: 32, p: 28 * 28 * 9 * 1.25 };
/** The smallest brick: channels, maps, products. */
const BRICK = { c: 8, n: 8, p: 14 * 14 * 9 };
/** Joints are no closer than this, in px: bricks join to larger ones where the box is drawn smaller. */
const LEAST_JOINT = 10;
/** Nor is an edge shorter: a sheet still has to be seen. */
const LEAST_EDGE = 1.5;
/** Room for a box of this size is kept in the beginning, so that a first doubling grows on screen. */
const ROOMY: Edges = { c: 1.5, n: 1.5, p: 0.8 };

/** Edges of the box of a layer. */
export const edgesOf = ({ channels, filters, size, kernel }: Choice): Edges => ({
  c: channels / UNIT.c,
  n: filters / UNIT.n,
  p: (size * size * kernel * kernel) / UNIT.p,
});

/** Room for “N = 1024”, which ends at its edge, in the height of its letters. */
const LABEL = 5;

type Point = readonly [x: number, y: number];

/** The box of a layer, the dashed one it is compared with, both at one scale in one corner, and where labels go. */
export function boxesOf(choice: Choice, before: Choice, place: Place) {
  const now = edgesOf(choice);
  const old = edgesOf(before);
  const margin = { left: 1.5 * place.em, right: 6.5 * place.em, top: 0.5 * place.em, bottom: 1.7 * place.em };
  const room = {
    width: place.width - margin.left - margin.right,
    height: place.height - margin.top - margin.bottom,
  };
  const fit = ({ c, n, p }: Edges) =>
    Math.min(room.width / ((c + n) * COS), room.height / (p + (c + n) * SIN));
  const both: Edges = { c: Math.max(now.c, old.c), n: Math.max(now.n, old.n), p: Math.max(now.p, old.p) };
  const scale = Math.min(fit(ROOMY), fit(both));

  const spare = room.width - (both.c + both.n) * COS * scale;
  const corner: Point = [
    margin.left + spare / 2 + both.n * COS * scale,
    // Room left over above and below is shared, so that a low box does not lie at the bottom.
    place.height -
      margin.bottom -
      Math.max(0, (room.height - (both.p + (both.c + both.n) * SIN) * scale) / 2),
  ];
  const at = (c: number, n: number, p: number): Point => [
    corner[0] + (c - n) * COS,
    corner[1] - (c + n) * SIN - p,
  ];
  const drawn = px(now, scale);
  const [mapsEnd, mapsY] = at(0, drawn.n / 2, 0);
  const bricks = {
    c: jointOf(BRICK.c / UNIT.c, scale),
    n: jointOf(BRICK.n / UNIT.n, scale),
    p: jointOf(BRICK.p / UNIT.p, scale),
  };
  return {
    box: pathsOf(drawn, at, { c: bricks.c.step, n: bricks.n.step, p: bricks.p.step }),
    ghost: outlineOf(px(old, scale), at),
    scale,
    brick: {
      c: BRICK.c * bricks.c.times,
      n: BRICK.n * bricks.n.times,
      p: BRICK.p * bricks.p.times,
    } satisfies Brick,
    labels: {
      channels: at(drawn.c / 2, 0, 0),
      filters: [Math.max(mapsEnd, LABEL * place.em), mapsY] as Point,
      pixels: at(drawn.c, 0, drawn.p / 2),
    },
  };
}

const px = ({ c, n, p }: Edges, scale: number): Edges => ({
  c: Math.max(LEAST_EDGE, c * scale),
  n: Math.max(LEAST_EDGE, n * scale),
  p: Math.max(LEAST_EDGE, p * scale),
});

/** How far joints are apart on screen, and how many of the smallest bricks that is. */
function jointOf(size: number, scale: number): { step: number; times: number } {
  const times = 2 ** Math.max(0, Math.ceil(Math.log2(LEAST_JOINT / (size * scale))));
  return { step: size * scale * times, times };
}

type At = (c: number, n: number, p: number) => Point;

const pathOf = (points: readonly Point[]): string =>
  `M${points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}`;

/** The three faces that one sees. */
function facesOf({ c, n, p }: Edges, at: At) {
  return {
    right: `${pathOf([at(0, 0, 0), at(c, 0, 0), at(c, 0, p), at(0, 0, p)])}Z`,
    left: `${pathOf([at(0, 0, 0), at(0, n, 0), at(0, n, p), at(0, 0, p)])}Z`,
    top: `${pathOf([at(0, 0, p), at(c, 0, p), at(c, n, p), at(0, n, p)])}Z`,
  };
}

/** The nine edges that one sees, each once: dashes that lie on each other would close to a line. */
function outlineOf({ c, n, p }: Edges, at: At): string {
  return [
    [at(0, 0, 0), at(c, 0, 0), at(c, 0, p), at(0, 0, p), at(0, 0, 0)],
    [at(0, 0, 0), at(0, n, 0), at(0, n, p), at(0, 0, p)],
    [at(c, 0, p), at(c, n, p), at(0, n, p)],
  ]
    .map(pathOf)
    .join('');
}

function pathsOf(edges: Edges, at: At, step: Edges): BoxPaths {
  const { c, n, p } = edges;
  const along = (length: number, by: number) =>
    Array.from({ length: Math.max(0, Math.ceil(length / by - 1e-6) - 1) }, (_, i) => (i + 1) * by);
  const lines = [
    ...along(c, step.c).flatMap((x) => [[at(x, 0, 0), at(x, 0, p), at(x, n, p)]]),
    ...along(n, step.n).flatMap((y) => [[at(0, y, 0), at(0, y, p), at(c, y, p)]]),
    ...along(p, step.p).flatMap((z) => [[at(0, n, z), at(0, 0, z), at(c, 0, z)]]),
  ];
  return { ...facesOf(edges, at), joints: lines.map(pathOf).join('') };
}
