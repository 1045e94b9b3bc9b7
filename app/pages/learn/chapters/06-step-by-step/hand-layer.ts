// The layer of the chapter: small numbers that one works out on paper.
import { exampleOf } from '../../../../workbench/layer-form/examples.ts';
import { describe } from '../../../../../kernels/spec/geometry.ts';
import { stepAt } from '../../../../model/place.ts';
import { kernelIndex, mixingIndex } from '../../../../model/bank.ts';
import { toSpec } from '../../../../model/to-spec.ts';
import type { Made } from '../../../../state/board/board-state.ts';

const { settings, bank, input } = exampleOf('hand');

export const HAND: Made = {
  ...{ settings, bank, standard: null, edits: new Map() },
  ...{ input: input!, source: { kind: 'numbers', values: input! } },
};

const geometry = describe(toSpec(settings));

/** The last multiply-add of the first output map: the cell that the prediction is about comes next. */
export const BEFORE_CELL = stepAt(geometry, { stage: 1, channel: 1, row: 0, column: 0, tap: 0 }) - 1;

export const { multiplyAdds, stages } = geometry;

/** One filtered cell, worked out as on paper. The test holds it against the kernels. */
export function filteredByHand(channel: number, row = 0, column = 0): number {
  const { width, channels, depthMultiplier: m } = settings;
  let sum = 0;
  for (let u = 0; u < 3; u++)
    for (let v = 0; v < 3; v++)
      sum +=
        bank.kernels[kernelIndex(settings, u, v, channel, channel * m)] *
        input![((row + u) * width + column + v) * channels + channel];
  return sum;
}

/** Weights of the chapter's output, and the cell that they make of the filtered ones. */
export const MIX = [0, 1].map((q) => bank.mixing[mixingIndex(settings, q, 1)]);
export const FILTERED = [filteredByHand(0), filteredByHand(1)];
export const MIXED = MIX[0] * FILTERED[0] + MIX[1] * FILTERED[1];

/** The last cell of the same output, and what it is mixed of. */
export const FILTERED_LAST = [filteredByHand(0, 1, 1), filteredByHand(1, 1, 1)];
export const MIXED_LAST = MIX[0] * FILTERED_LAST[0] + MIX[1] * FILTERED_LAST[1];
