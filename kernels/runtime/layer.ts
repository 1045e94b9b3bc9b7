// A layer of an engine: runs its program in one go or in slices, and minds its life.
import { LayerError } from '../spec/layer.ts';
import type { LayerWeights } from '../spec/layer.ts';
import type { LayerGeometry } from '../spec/geometry.ts';
import { createBreath } from './breath.ts';
import type { Plan } from './plan.ts';
import type { Program } from './program.ts';

export interface RunOptions {
  /** Aborting rejects the run with an AbortError after the slice in progress. */
  signal?: AbortSignal;
  /** Called after every slice, and with done = total at the end. In multiply-adds; `ms` is the time of the slice. */
  onProgress?: (done: number, total: number, ms: number) => void;
  /** How long a slice may take, in milliseconds; at least one output row is done. Default 8. */
  budgetMs?: number;
}

/** Arrays it gives out are views, valid until the next run or `createLayer` of the same engine: ask anew, hold none. */
export interface Layer {
  readonly geometry: LayerGeometry;
  /** How it is cut up into jobs and shared out, or null for the reference, which is not. */
  readonly plan: Plan | null;
  /** To be filled by the caller: batch × height × width × channels numbers in the layout of the spec. Starts as zeros. */
  readonly input: Float32Array;
  /** What the last run wrote: after an `await`, when other layers may have been made, ask here for a view that is valid. */
  readonly output: Float32Array;
  /** The output, batch × output cells × filters in the layout of the spec. */
  run(): Float32Array;
  /** The same in slices, between which the event loop runs. */
  runAsync(options?: RunOptions): Promise<Float32Array>;
  /**
   * Of a separable layer: the result of the first step, after `between`, for the input of the last run; computed now if
   * there was none since the weights were set. An array of its own, no view. Throws LayerError 'one-of' for a layer of one step.
   */
  filtered(): Float32Array;
  /** Copies them; shapes as before. Throws LayerError 'missing' or 'length', then the old ones stay. */
  setWeights(weights: LayerWeights): void;
  /** Frees its memory. A run in progress ends with an AbortError; every later call throws LayerError 'disposed'. */
  dispose(): void;
}

interface Parts {
  kind: string;
  geometry: LayerGeometry;
  program: Program;
  setWeights: (program: Program, weights: LayerWeights) => void;
  onDispose: () => void;
}

const abortError = () => new DOMException('The run was stopped before it ended.', 'AbortError');

export function makeLayer({ kind, geometry, program, setWeights, onDispose }: Parts): Layer {
  let alive: Program | null = program;
  let isRunning = false;

  const living = (): Program => {
    if (!alive) throw new LayerError('disposed', 'layer');
    return alive;
  };
  const idle = (what: string): Program => {
    const ready = living();
    if (isRunning) throw new LayerError('busy', what);
    return ready;
  };

  async function runInSlices({ signal, onProgress, budgetMs = 8 }: RunOptions): Promise<Float32Array> {
    const rows = idle('runAsync').rows();
    if (signal?.aborted) throw abortError();
    const total = geometry.multiplyAdds;
    const breath = createBreath();
    isRunning = true;
    try {
      let done = 0;
      for (;;) {
        const begun = performance.now();
        const end = begun + budgetMs;
        let row = rows.next();
        for (; !row.done; row = rows.next()) {
          done += row.value;
          if (performance.now() >= end) break;
        }
        onProgress?.(done, total, performance.now() - begun);
        if (row.done) return living().output;
        await breath.take();
        if (signal?.aborted || !alive) throw abortError();
      }
    } finally {
      isRunning = false;
      breath.close();
    }
  }

  return {
    geometry,
    plan: program.plan ?? null,
    get input() {
      return living().input;
    },
    get output() {
      return living().output;
    },
    run() {
      const ready = idle('run');
      if (ready.run) ready.run();
      else {
        const rows = ready.rows();
        while (!rows.next().done);
      }
      return ready.output;
    },
    runAsync: async (options = {}) => runInSlices(options),
    filtered() {
      const filtered = idle('filtered').filtered();
      if (!filtered) throw new LayerError('one-of', 'kind', { got: kind, allowed: 'separable' });
      return filtered;
    },
    setWeights: (weights) => setWeights(idle('setWeights'), weights),
    dispose() {
      alive?.dispose?.();
      alive = null;
      onDispose();
    },
  };
}
