import { describe } from '../../kernels/spec/geometry.ts';
import { opening } from 'virtual:opening';
import { toSpec } from '../model/to-spec.ts';
import type { Computed, Made } from './store.ts';
import type { Frame } from '../../kernels/worker/protocol.ts';

/** The input of the opening layer: a crop of the opening photograph, (10, 10, 3). */
export const openingInput = (): Float32Array => Float32Array.from(opening.input);

/** Results and first frame of the opening layer, computed by the reference when the page was built. */
export function openingResults(made: Made): { computed: Computed; frame: Frame } {
  const spec = toSpec(made.settings);
  return {
    computed: {
      ...{ made, spec, geometry: describe(spec), input: made.input },
      filtered: Float32Array.from(opening.filtered),
      output: Float32Array.from(opening.output),
      ...{ standard: null, build: 'reference', threads: 1, ms: null },
    },
    frame: reviveFrame(opening.frame),
  };
}

/** JSON has no typed arrays. */
function reviveFrame(frame: typeof opening.frame): Frame {
  const { terms } = frame;
  return {
    ...frame,
    terms: {
      ...terms,
      weights: Float32Array.from(terms.weights),
      values: Float32Array.from(terms.values),
      products: Float32Array.from(terms.products),
      inPadding: Uint8Array.from(terms.inPadding),
      tapRows: Int32Array.from(terms.tapRows),
      tapColumns: Int32Array.from(terms.tapColumns),
      tapChannels: Int32Array.from(terms.tapChannels),
      inputRows: Int32Array.from(terms.inputRows),
      inputColumns: Int32Array.from(terms.inputColumns),
    },
  };
}
