import { describe } from '../../../kernels/spec/geometry.ts';
import type { LayerReply } from '../../../kernels/worker/protocol.ts';
import { JobError } from '../../engine/client.ts';
import { Superseded } from '../../engine/queue.ts';
import { placeOf, stepAt } from '../../model/place.ts';
import type { Place } from '../../model/place.ts';
import { toSpec, toWeights } from '../../model/to-spec.ts';
import { notify } from '../page/notices.ts';
import { madeOf } from './board-state.ts';
import type { CompareMode, Computed, Made } from './board-state.ts';
import type { Board } from './board.ts';
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

/**
 * Runs the layer that is made in the worker and puts results and frame on the board at once; without `at` the step stays where
 * it stands. Of several calls in a row the last one always arrives. A layer that fails leaves the board as it was, and says why.
 */
export function compute(board: Board, at?: number | Place): Promise<void> {
  const made = madeOf(board.getState());
  return board.turns.runLayer(() => computeNow(board, made, at ?? placeNow(board)));
}

async function computeNow(board: Board, made: Made, at: number | Place): Promise<void> {
  if (board.isClosed()) return;
  const spec = toSpec(made.settings);
  try {
    const geometry = describe(spec);
    const step = typeof at === 'number' ? at : stepAt(geometry, at);
    const input = editedInput(made);
    const mode = comparison(board.getState().compare, made);
    const reply = await board.engine.layer({
      slot: board.slot,
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
    board.setState({ computed, ...(reply.frame ? { frame: reply.frame } : {}) });
  } catch (error) {
    if (error instanceof Superseded || board.isClosed()) return;
    if (!(error instanceof JobError)) throw error;
    notify({ kind: 'layer-failed', tone: 'alert', code: error.code, detail: error.detail });
  }
}

/** Compares with another standard layer from now on, or with none. */
export function setCompare(board: Board, compare: CompareMode): Promise<void> {
  board.setState({ compare });
  return compute(board);
}

function resultsOf({ output, filtered, standard, build, threads, plan, notes, ms }: LayerReply) {
  return { output, filtered: filtered ?? output, standard, build, threads, plan, notes, ms };
}

/** Where the step stands: kept as stage, cell and tap through a change of settings. */
function placeNow(board: Board): Place {
  const { computed, frame } = board.getState();
  return placeOf(computed.geometry, frame.step.step);
}
