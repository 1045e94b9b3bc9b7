import { describe } from '../../../kernels/spec/geometry.ts';
import { JobError, Superseded } from '../../engine/job-error.ts';
import type { Photo } from '../../image/photo.ts';
import { late } from '../../late/late.ts';
import { firstLayer } from '../../model/first-layer.ts';
import type { LayerSettings } from '../../model/settings.ts';
import { toSpec, toWeights } from '../../model/to-spec.ts';
import { photoIn } from '../board/board-state.ts';
import type { Made } from '../board/board-state.ts';
import type { Board } from '../board/board.ts';
import { awaited } from '../notices.ts';

const SAMPLING = late(() => import('../../image/sample-pixels.ts'));

/** Width of a whole map, in pixels. */
const WHOLE_WIDTH = 200;

/** Whether two states give the same maps on the whole photograph: the size of the board's crop does not matter there. */
export function sameOnWhole(a: Made, b: Made): boolean {
  return a.bank === b.bank && (a.settings === b.settings || keyOf(a.settings) === keyOf(b.settings));
}

const keyOf = (s: LayerSettings): string => JSON.stringify({ ...s, height: 0, width: 0 });

/** Names of what the worker keeps for the whole photograph of a board. */
export const wholeSlots = (board: Board) => board.part(createWholeSlots);

function createWholeSlots({ slot, engine }: Board) {
  const names = { layer: `${slot}: whole`, first: `${slot}: whole, first layer` };
  return {
    ...names,
    close() {
      for (const name of Object.values(names)) engine.closeSlot(name);
    },
  };
}

/** Runs the layer of the board on the whole photograph. Silent when it was stopped. */
export async function computeWhole(board: Board, signal: AbortSignal): Promise<void> {
  const photo = photoIn(board.getState());
  const { made } = board.getState().computed;
  if (!photo || made.source.kind === 'numbers') return;
  try {
    const { height, width, input } = await wholeInput(board, photo, made.settings.channels, signal);
    const spec = { ...toSpec(made.settings), height, width };
    const { output: shape } = describe(spec);
    const { output } = await board.engine.layer(
      {
        ...{ slot: wholeSlots(board).layer, spec, input },
        weights: toWeights(made.settings, made.bank),
        want: { filtered: false, standard: 'none' },
      },
      { signal },
    );
    if (signal.aborted || photoIn(board.getState()) !== photo) return;
    const size = { outHeight: shape.height, outWidth: shape.width, maps: shape.channels };
    board.setState({ whole: { kind: 'ready', made, photo, height, width, ...size, output } });
  } catch (error) {
    if (error instanceof Superseded || signal.aborted) return;
    // The board itself says what is wrong with a layer; a photograph too small for its window has just no maps here.
    if (isLayerError(error)) board.setState({ whole: { kind: 'too-small' } });
    else if (error instanceof JobError) board.setState({ whole: { kind: 'failed' } });
    else throw error;
  }
}

const isLayerError = (error: unknown): boolean => error instanceof Error && error.name === 'LayerError';

interface WholeInput {
  channels: number;
  height: number;
  width: number;
  /** (height, width, channels) */
  input: Float32Array;
}

/** What edits of weights leave as it is, kept with its photograph. */
const inputs = new WeakMap<Photo, WholeInput>();

async function wholeInput(board: Board, photo: Photo, C: number, signal: AbortSignal): Promise<WholeInput> {
  const known = inputs.get(photo);
  if (known?.channels === C) return known;
  const { wholePixels } = await awaited(SAMPLING.fetch());
  const { height, width, values: rgb } = wholePixels(photo, WHOLE_WIDTH);
  const layer = firstLayer(C, height, width);
  let input = rgb;
  if (layer) {
    const want = { filtered: false, standard: 'none' } as const;
    const job = { ...layer, slot: wholeSlots(board).first, input: rgb, want };
    input = (await board.engine.layer(job, { signal })).output;
  }
  const made = { channels: C, height, width, input };
  inputs.set(photo, made);
  return made;
}
