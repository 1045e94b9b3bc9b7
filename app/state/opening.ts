import { describe } from '../../kernels/spec/geometry.ts';
import { opening } from 'virtual:opening';
import { toSpec } from '../model/to-spec.ts';
import type { Computed, Made } from './store.ts';
import type { Frame } from '../../kernels/worker/protocol.ts';

/** The input of the opening layer: a crop of the opening photograph, (10, 10, 3). */
export const openingInput = (): Float32Array => opening.input.slice();

/** Results and first frame of the opening layer, computed by the reference when the page was built. */
export function openingResults(made: Made): { computed: Computed; frame: Frame } {
  const spec = toSpec(made.settings);
  return {
    computed: {
      ...{ made, spec, geometry: describe(spec), input: made.input },
      filtered: opening.filtered,
      output: opening.output,
      ...{ standard: null, build: 'reference', threads: 1, plan: null, notes: [], ms: null },
    },
    frame: opening.frame,
  };
}
