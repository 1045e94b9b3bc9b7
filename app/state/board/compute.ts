import type { LayerReply } from '../../../kernels/worker/protocol.ts';
import { JobError, Superseded } from '../../engine/job-error.ts';
import { late } from '../../late/late.ts';
import { placeOf } from '../../model/place.ts';
import type { Place } from '../../model/place.ts';
import { awaited, notify } from '../notices.ts';
import { madeOf } from './board-state.ts';
import type { CompareMode, Made } from './board-state.ts';
import type { Board } from './board.ts';

/** How a layer becomes a job. It comes after the first picture, which needs none: its layer was run when the page was built. */
const JOBS = late(() => import('./layer-job.ts'));

export async function fetchJobs() {
  try {
    return await awaited(JOBS.fetch());
  } catch {
    throw new JobError('worker-missing');
  }
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
  try {
    const { layerJob } = await fetchJobs();
    const { layer, job } = layerJob(made, board.getState().compare, at);
    const reply = await board.engine.layer({ slot: board.slot, ...job });
    board.setState({
      computed: { ...layer, ...resultsOf(reply) },
      ...(reply.frame ? { frame: reply.frame } : {}),
    });
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

/** What the worker's reply says of a layer. */
export function resultsOf({ output, filtered, standard, build, threads, plan, notes, ms }: LayerReply) {
  return { output, filtered: filtered ?? output, standard, build, threads, plan, notes, ms };
}

/** Where the step stands: kept as stage, cell and tap through a change of settings. */
function placeNow(board: Board): Place {
  const { computed, frame } = board.getState();
  return placeOf(computed.geometry, frame.step.step);
}
