import { describe } from '../../kernels/spec/geometry.ts';
import type { LayerReply } from '../../kernels/worker/protocol.ts';
import { JobError } from '../engine/client.ts';
import { Superseded } from '../engine/queue.ts';
import { placeOf, stepAt } from '../model/place.ts';
import type { Place } from '../model/place.ts';
import { standardWeights, toSpec, toWeights } from '../model/to-spec.ts';
import { engine } from './engine.ts';
import { notify } from './notices.ts';
import { getState, setState } from './store.ts';
import type { CompareMode, Computed, Made } from './store.ts';
import { runLayer } from './turns.ts';

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

/** Whether the two steps can be merged into one kernel exactly: nothing may stand between them. */
export const canMerge = ({ settings: s }: Made): boolean => s.mixing && s.between === 'none';

/** 'merged' falls back to 'own' for a layer of one step, which has nothing to merge. */
export function comparison(mode: CompareMode, made: Made): CompareMode {
  return mode === 'merged' && !made.settings.mixing ? 'own' : mode;
}

/** The own weights of the standard layer: as edited, or the default ones. */
export function ownStandard(made: Made) {
  if (made.standard) return made.standard;
  const { standard, bias } = standardWeights(made.settings);
  return { standard: standard!, bias };
}

/**
 * Runs the layer of `made` in the worker and puts results and frame on the board at once; without `at` the step stays where
 * it stands. Of several calls in a row the last one always arrives. A layer that fails leaves the board as it was, and says why.
 */
export const compute = (made: Made, at?: number | Place): Promise<void> =>
  runLayer(() => computeNow(made, at ?? placeNow()));

async function computeNow(made: Made, at: number | Place): Promise<void> {
  const spec = toSpec(made.settings);
  try {
    const geometry = describe(spec);
    const step = typeof at === 'number' ? at : stepAt(geometry, at);
    const input = editedInput(made);
    const mode = comparison(getState().compare, made);
    const reply = await engine().layer({
      slot: 'board',
      spec,
      weights: toWeights(made.settings, made.bank),
      input,
      want: {
        filtered: true,
        standard: mode === 'off' ? 'none' : mode,
        ...(mode === 'own' ? { standardWeights: ownStandard(made) } : {}),
      },
      at: { step },
    });
    const computed: Computed = { made, spec, geometry, input, ...resultsOf(reply) };
    setState({ computed, ...(reply.frame ? { frame: reply.frame } : {}) });
  } catch (error) {
    if (error instanceof Superseded) return;
    if (!(error instanceof JobError)) throw error;
    notify({ kind: 'layer-failed', tone: 'alert', code: error.code, detail: error.detail });
  }
}

function resultsOf({ output, filtered, standard, build, threads, plan, notes, ms }: LayerReply) {
  return { output, filtered: filtered ?? output, standard, build, threads, plan, notes, ms };
}

/** Computes again with the same facts: after a change of what is compared, or for a fresh worker. */
export function recompute(): Promise<void> {
  return compute(getState().made);
}

/** Where the step stands: kept as stage, cell and tap through a change of settings. */
function placeNow(): Place {
  const { computed, frame } = getState();
  return placeOf(computed.geometry, frame.step.step);
}
