// Where the window lands under each rule of padding: pure, sizes from kernels/spec.
import { kernelExtent, outputSize, pytorchPadding, samePadding } from '../../../kernels/spec/geometry.ts';

/** One axis of a layer: n cells, k taps, stride, dilation. */
export interface Axis {
  n: number;
  k: number;
  s: number;
  d: number;
}

export type Sides = readonly [before: number, after: number];

export const RULES = ['same', 'pytorch', 'valid', 'own'] as const;
export type Rule = (typeof RULES)[number];

export interface Ruled {
  rule: Rule;
  padding: Sides;
  /** Output cells; 0 where the window does not fit. */
  outputs: number;
  /** The first tap of output t is at cell start + t·s. */
  start: number;
  /** Cells from the first tap to the middle of the window. */
  middle: number;
}

/** How a rule pads and where its windows stand. `own` is the padding of the rule 'own'. */
export function ruled({ n, k, s, d }: Axis, rule: Rule, own: Sides = [0, 0]): Ruled {
  const padding: Sides =
    rule === 'same'
      ? samePadding(n, k, s, d)
      : rule === 'pytorch'
        ? pytorchPadding(k, d)
        : rule === 'valid'
          ? [0, 0]
          : own;
  return {
    ...{ rule, padding },
    outputs: Math.max(0, outputSize(n, k, s, d, padding)),
    start: -padding[0],
    middle: (kernelExtent(k, d) - 1) / 2,
  };
}

/** The cell under the middle of window t; between two cells where the window spans an even number. */
export const centreOf = ({ start, middle }: Ruled, t: number, s: number): number => start + t * s + middle;

/** Cells under the taps of window t. */
export const tapsOf = ({ start }: Ruled, t: number, { k, s, d }: Axis): number[] =>
  Array.from({ length: k }, (_, tap) => start + t * s + tap * d);

export type Verdict =
  | { kind: 'identical'; outputs: number }
  | { kind: 'shifted'; outputs: number; by: number }
  | { kind: 'sizes'; same: number; pytorch: number };

/** Whether TensorFlow's SAME and PyTorch's usual padding give the same windows. `by`: cells that PyTorch's lie before. */
export function compareRules(axis: Axis): Verdict {
  const same = ruled(axis, 'same');
  const pytorch = ruled(axis, 'pytorch');
  if (same.outputs !== pytorch.outputs)
    return { kind: 'sizes', same: same.outputs, pytorch: pytorch.outputs };
  const by = same.start - pytorch.start;
  return by === 0
    ? { kind: 'identical', outputs: same.outputs }
    : { kind: 'shifted', outputs: same.outputs, by };
}
