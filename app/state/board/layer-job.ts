import { describe } from '../../../kernels/spec/geometry.ts';
import type { LayerJob } from '../../engine/client.ts';
import { stepAt } from '../../model/place.ts';
import type { Place } from '../../model/place.ts';
import { toSpec, toWeights } from '../../model/to-spec.ts';
import type { CompareMode, Computed, Made } from './board-state.ts';
import { comparison, ownStandard } from './compare.ts';

/** What was made of the edits, with the input that they were put on. */
const edited = new WeakMap<Made['edits'], { input: Float32Array; values: Float32Array }>();

/**
 * (H, W, C) with the typed-over cells in place. The input itself when nothing was typed over. The same facts give the same array:
 * the engine knows it again while weights are dragged, and does not send it once more.
 */
export function editedInput({ input, edits }: Made): Float32Array {
  if (edits.size === 0) return input;
  const known = edited.get(edits);
  if (known?.input === input) return known.values;
  const values = input.slice();
  for (const [index, value] of edits) if (index < values.length) values[index] = value;
  edited.set(edits, { input, values });
  return values;
}

/** The layer that is made, as far as it is known without running it, and the job that runs it and puts the step `at` a place. */
export function layerJob(
  made: Made,
  compare: CompareMode,
  at: number | Place,
): { layer: Pick<Computed, 'made' | 'spec' | 'geometry' | 'input'>; job: Omit<LayerJob, 'slot'> } {
  const spec = toSpec(made.settings);
  const geometry = describe(spec);
  const input = editedInput(made);
  const mode = comparison(compare, made);
  return {
    layer: { made, spec, geometry, input },
    job: {
      ...{ spec, input, weights: toWeights(made.settings, made.bank) },
      want: {
        filtered: true,
        standard: mode === 'off' ? 'none' : mode,
        ...(mode === 'own' ? { standardWeights: ownStandard(made) } : {}),
      },
      at: { step: typeof at === 'number' ? at : stepAt(geometry, at) },
    },
  };
}
