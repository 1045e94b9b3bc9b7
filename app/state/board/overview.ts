// The layer at a glance: the same weights on a wider crop with more cells. It follows what is made, also while a weight is dragged.
import { describe } from '../../../kernels/spec/geometry.ts';
import { JobError, Superseded } from '../../engine/job-error.ts';
import { overviewSettings } from '../../model/overview.ts';
import { toSpec, toWeights } from '../../model/to-spec.ts';
import { act } from '../act.ts';
import { overviewCrop } from '../address/overview-crop.ts';
import type { Crop } from '../address/types.ts';
import { inputFrom } from '../photo-input.ts';
import type { Photo } from '../../image/photo.ts';
import { isUpToDate, photoIn } from './board-state.ts';
import type { Made } from './board-state.ts';
import type { Board } from './board.ts';

/** Keeps the overview of a board in step with what is made, as long as it is looked at. */
export function createOverview(board: Board) {
  let running = false;
  let input: { key: string; photo: Photo; values: Float32Array } | null = null;
  let isClosed = false;
  const slot = `${board.slot}: overview`;

  const isThere = () => {
    const { overview, computed } = board.getState();
    return overview?.of === computed.made;
  };

  async function inputOf(made: Made, photo: Photo, crop: Crop): Promise<Float32Array> {
    const wide = overviewSettings(made.settings);
    const frame = overviewCrop(crop, photo, made.settings);
    const key = JSON.stringify([frame, wide.height, wide.width, wide.channels]);
    if (input?.key === key && input.photo === photo) return input.values;
    const values = await inputFrom(board, photo, frame, wide);
    input = { key, photo, values };
    return values;
  }

  async function make(): Promise<void> {
    const state = board.getState();
    const { made } = state.computed;
    const photo = photoIn(state);
    const settings = overviewSettings(made.settings);
    // Numbers, and crops that are fine enough, are their own overview.
    if (settings === made.settings || made.source.kind === 'numbers' || !photo) {
      const isFinal = settings === made.settings || made.source.kind === 'numbers';
      if (isFinal) board.setState({ overview: { of: made, computed: state.computed } });
      return;
    }
    try {
      const values = await inputOf(made, photo, made.source.crop);
      const spec = toSpec(settings);
      const reply = await board.engine.layer({
        ...{ slot, spec, input: values, weights: toWeights(settings, made.bank) },
        want: { filtered: true, standard: 'none' },
      });
      if (isClosed || board.getState().view !== 'whole') return;
      const { output, filtered, build, threads, plan, notes, ms } = reply;
      const results = {
        output,
        filtered: filtered ?? output,
        standard: null,
        build,
        threads,
        plan,
        notes,
        ms,
      };
      const wide: Made = { ...made, settings, input: values, edits: new Map() };
      board.setState({
        overview: {
          of: made,
          computed: { made: wide, spec, geometry: describe(spec), input: values, ...results },
        },
      });
    } catch (error) {
      if (error instanceof Superseded || isClosed) return;
      // The board says itself what is wrong with a layer; without an overview its cells stand in.
      const isLayer = error instanceof Error && error.name === 'LayerError';
      if (!isLayer && !(error instanceof JobError)) throw error;
      board.setState({ overview: { of: made, computed: board.getState().computed } });
    }
  }

  function follow(): void {
    const state = board.getState();
    if (running || isClosed || state.view !== 'whole' || !isUpToDate(state) || isThere()) return;
    running = true;
    act(() =>
      make().finally(() => {
        running = false;
        if (!isThere() && photoIn(board.getState())) follow();
      }),
    );
  }

  const stop = board.subscribe((state, old) => {
    if (state.view !== old.view || state.computed !== old.computed || state.photo !== old.photo) follow();
  });
  follow();
  return {
    close() {
      isClosed = true;
      stop();
      board.engine.closeSlot(slot);
    },
  };
}
