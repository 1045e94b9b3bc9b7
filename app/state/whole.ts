import { describe } from '../../kernels/spec/geometry.ts';
import { JobError } from '../engine/client.ts';
import { Superseded } from '../engine/queue.ts';
import { firstLayer } from '../model/first-layer.ts';
import { toSpec, toWeights } from '../model/to-spec.ts';
import { engine } from './engine.ts';
import { channelsOf } from './photo-input.ts';
import { getState, setState } from './store.ts';

/** Width of a whole map, in pixels. */
const WHOLE_WIDTH = 200;

/** Runs the layer of the board on the whole photograph. Silent when a newer run has taken its place. */
export async function computeWhole(): Promise<void> {
  const { photo, made } = getState();
  if (!photo) return;
  try {
    const { wholePixels } = await import('../image/sample-pixels.ts');
    const { height, width, values: rgb } = wholePixels(photo, WHOLE_WIDTH);
    const layer = firstLayer(made.settings.channels, height, width);
    const input = layer ? await channelsOf(rgb, layer) : rgb;
    const spec = { ...toSpec(made.settings), height, width };
    const geometry = describe(spec);
    const { output } = await engine().layer({
      ...{ slot: 'whole', spec, input },
      weights: toWeights(made.settings, made.bank),
      want: { filtered: false, standard: 'none' },
    });
    if (getState().photo !== photo) return;
    const { output: shape } = geometry;
    setState({
      whole: {
        ...{ made, rgb, height, width, output },
        ...{ outHeight: shape.height, outWidth: shape.width, maps: shape.channels },
      },
    });
  } catch (error) {
    // The board itself says what is wrong with a layer; a photograph too small for its kernel has just no picture here.
    if (!(error instanceof Superseded) && !(error instanceof JobError) && !isLayerError(error)) throw error;
    if (isLayerError(error)) setState({ whole: null });
  }
}

const isLayerError = (error: unknown): boolean => error instanceof Error && error.name === 'LayerError';
