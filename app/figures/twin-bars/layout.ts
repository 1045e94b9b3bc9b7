// Where bars, curve and dots stand: pure, from the layer's three numbers.
import { scaleLinear, scaleLog } from 'd3';
import { describe } from '../../../kernels/spec/geometry.ts';

/** The layer whose costs are compared: 5×5×C input, VALID, so that k may go up to 5. */
export interface Choice {
  /** Filters. */
  n: number;
  /** Kernel size. */
  k: number;
  /** Depth multiplier. */
  m: number;
}

export const CHANNELS = 3;
export const MOST_FILTERS = 1024;

/** Multiply-adds of both layers. `pixels` is the output's, so that the shares can be told per pixel. */
export function costOf({ n, k, m }: Choice) {
  const size = k + 2;
  const spec = {
    kind: 'separable',
    height: size,
    width: size,
    channels: CHANNELS,
    filters: n,
    kernel: k,
    depthMultiplier: m,
  } as const;
  const { stages, multiplyAdds, standard } = describe(spec);
  const [filter, mix] = stages.map((stage) => stage.multiplyAdds);
  return { filter, mix, separable: multiplyAdds, standard: standard.multiplyAdds };
}

/** How many times cheaper the separable layer is; below 1 it costs more. */
export function savingOf(choice: Choice): number {
  const { separable, standard } = costOf(choice);
  return standard / separable;
}

/** Widths of the bars in shares of the longer one. */
export function barsOf(choice: Choice) {
  const { filter, mix, standard, separable } = costOf(choice);
  const longest = Math.max(standard, separable);
  return { standard: standard / longest, filter: filter / longest, mix: mix / longest };
}

export interface Box {
  width: number;
  height: number;
}

const MARGIN = { top: 28, right: 20, bottom: 44, left: 44 };

/** The curve of savings over N, with its ceiling k²/M and where the choice stands on it. */
export function curveOf({ n, k, m }: Choice, { width, height }: Box) {
  const x = scaleLog([1, MOST_FILTERS], [MARGIN.left, width - MARGIN.right]).base(2);
  const ceiling = (k * k) / m;
  const y = scaleLinear([0, Math.max(ceiling, 1.2)], [height - MARGIN.bottom, MARGIN.top]);
  const counts = Array.from({ length: 61 }, (_, i) => 2 ** (i / 6));
  // Between whole N the formula itself: the layer needs whole filters.
  const saving = (count: number) => 1 / (m * (1 / count + 1 / (k * k)));
  const points = counts.map((count) => [x(count), y(saving(count))] as const);
  return {
    path: `M${points.map(([a, b]) => `${a.toFixed(1)},${b.toFixed(1)}`).join('L')}`,
    ceiling: { value: ceiling, y: y(ceiling) },
    even: y(1),
    dot: { x: x(n), y: y(savingOf({ n, k, m })) },
    xTicks: [1, 4, 16, 64, 256, 1024].map((count) => ({ count, x: x(count) })),
    yTicks: y.ticks(4).map((value) => ({ value, y: y(value) })),
    left: MARGIN.left,
    right: width - MARGIN.right,
    bottom: height - MARGIN.bottom,
  };
}
