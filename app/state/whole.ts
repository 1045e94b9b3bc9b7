import { describe } from '../../kernels/spec/geometry.ts';
import { JobError } from '../engine/client.ts';
import { Superseded } from '../engine/queue.ts';
import type { Photo } from '../image/photo.ts';
import { firstLayer } from '../model/first-layer.ts';
import type { LayerSettings } from '../model/settings.ts';
import { toSpec, toWeights } from '../model/to-spec.ts';
import { engine } from './engine.ts';
import { getState, setState } from './store.ts';
import type { Made } from './store.ts';

/** Width of a whole map, in pixels. */
const WHOLE_WIDTH = 200;

/** Whether two states give the same maps on the whole photograph: the size of the board's crop does not matter there. */
export function sameOnWhole(a: Made, b: Made): boolean {
  return a.bank === b.bank && (a.settings === b.settings || keyOf(a.settings) === keyOf(b.settings));
}

const keyOf = (s: LayerSettings): string => JSON.stringify({ ...s, height: 0, width: 0 });

/** Runs the layer of the board on the whole photograph. Silent when it was stopped. */
export async function computeWhole(signal: AbortSignal): Promise<void> {
  const { photo, computed } = getState();
  const { made } = computed;
  if (!photo || made.source.kind === 'numbers') return;
  try {
    const { height, width, input } = await wholeInput(photo, made.settings.channels, signal);
    const spec = { ...toSpec(made.settings), height, width };
    const { output: shape } = describe(spec);
    const { output } = await engine().layer(
      {
        ...{ slot: 'whole', spec, input },
        weights: toWeights(made.settings, made.bank),
        want: { filtered: false, standard: 'none' },
      },
      { signal },
    );
    if (signal.aborted || getState().photo !== photo) return;
    const size = { outHeight: shape.height, outWidth: shape.width, maps: shape.channels };
    setState({ whole: { made, photo, height, width, ...size, output }, wholeProblem: null });
  } catch (error) {
    if (error instanceof Superseded || signal.aborted) return;
    // The board itself says what is wrong with a layer; a photograph too small for its window has just no maps here.
    if (isLayerError(error)) setState({ whole: null, wholeProblem: 'too-small' });
    else if (error instanceof JobError) setState({ whole: null, wholeProblem: 'failed' });
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

async function wholeInput(photo: Photo, C: number, signal: AbortSignal): Promise<WholeInput> {
  const known = inputs.get(photo);
  if (known?.channels === C) return known;
  const { wholePixels } = await import('../image/sample-pixels.ts');
  const { height, width, values: rgb } = wholePixels(photo, WHOLE_WIDTH);
  const layer = firstLayer(C, height, width);
  let input = rgb;
  if (layer) {
    const want = { filtered: false, standard: 'none' } as const;
    const job = { ...layer, slot: 'whole first', input: rgb, want };
    input = (await engine().layer(job, { signal })).output;
  }
  const made = { channels: C, height, width, input };
  inputs.set(photo, made);
  return made;
}
