import type { LayerSpec } from '../../../kernels/spec/layer.ts';
import type { FigureLayer } from '../../state/figure-layer.ts';

/** Layer B of the lesson: 5×5×3 to 3×3×4, 3×3 kernels, VALID. */
export const SPEC = {
  ...{ kind: 'standard', height: 5, width: 5, channels: 3, filters: 4, kernel: 3, padding: 'valid' },
} as const satisfies LayerSpec;

/** One map a channel, small enough to be added in the head. */
const MAPS = [
  [
    [0, 1, 3, 3, 2],
    [1, 2, 4, 3, 1],
    [0, 2, 4, 2, 0],
    [1, 3, 4, 1, 0],
    [2, 3, 3, 1, 1],
  ],
  [
    [2, 2, 1, 0, 0],
    [3, 2, 1, 1, 0],
    [3, 3, 2, 1, 1],
    [4, 3, 2, 2, 1],
    [4, 4, 3, 2, 2],
  ],
  [
    [1, 0, 2, 0, 1],
    [0, 4, 0, 3, 0],
    [2, 0, 1, 0, 2],
    [0, 3, 0, 4, 0],
    [1, 0, 2, 0, 1],
  ],
];

/** A set of three 3×3 kernels for every output map. */
const KERNELS = [
  [
    [1, 0, -1, 1, 0, -1, 1, 0, -1],
    [0, 1, 0, 1, -1, 1, 0, 1, 0],
    [-1, 0, 1, 0, 2, 0, 1, 0, -1],
  ],
  [
    [1, 1, 1, 0, 0, 0, -1, -1, -1],
    [2, 0, 0, 0, 1, 0, 0, 0, -2],
    [0, 1, 0, 0, 1, 0, 0, 1, 0],
  ],
  [
    [1, 1, 1, 1, 1, 1, 1, 1, 1],
    [-1, 0, 0, 0, 0, -1, 0, -1, 0],
    [0, -1, 0, -1, 3, -1, 0, -1, 0],
  ],
  [
    [0, 0, 1, 0, -2, 0, 1, 0, 0],
    [1, -1, 1, -1, 1, -1, 1, -1, 1],
    [2, 1, 0, 1, 0, -1, 0, -1, -2],
  ],
];

const { height, width, channels: C, filters: N, kernel: k } = SPEC;

const input = Float32Array.from({ length: height * width * C }, (_, i) => {
  const pixel = Math.floor(i / C);
  return MAPS[i % C][Math.floor(pixel / width)][pixel % width];
});

/** (k, k, C, N) */
const standard = Float32Array.from({ length: k * k * C * N }, (_, i) => {
  const c = Math.floor(i / N) % C;
  return KERNELS[i % N][c][Math.floor(i / (N * C))];
});

/** What the worker runs. */
export const LAYER: FigureLayer = { spec: SPEC, weights: { standard }, input };
