// Layers that a figure of a chapter shows, run by the same worker and kernels as the board's.
import { useEffect, useState } from 'react';
import type { LayerSpec, LayerWeights } from '../../kernels/spec/layer.ts';
import { JobError, Superseded } from '../engine/job-error.ts';
import { act } from './act.ts';
import { engine } from './page/store.ts';
import { notify } from './notices.ts';

export interface FigureLayer {
  spec: LayerSpec;
  weights: LayerWeights;
  /** In the layout of the spec (NHWC unless it says otherwise). */
  input: Float32Array;
}

export interface FigureResult {
  layer: FigureLayer;
  /** (Ho, Wo, N) */
  output: Float32Array;
  /** (Ho, Wo, Q) after the first step; null if the layer has one step. */
  filtered: Float32Array | null;
}

/** Runs a layer in a slot of its own; null when a newer one has overtaken it or it failed, which is then said. */
export async function runFigureLayer(slot: string, layer: FigureLayer): Promise<FigureResult | null> {
  try {
    const want = { filtered: true, standard: 'none' } as const;
    const { output, filtered } = await engine().layer({ slot, ...layer, want });
    return { layer, output, filtered };
  } catch (error) {
    if (error instanceof JobError) {
      notify({ kind: 'layer-failed', tone: 'alert', code: error.code, detail: error.detail });
    } else if (!(error instanceof Superseded)) throw error;
    return null;
  }
}

/**
 * The newest result of a layer that changes: memoise `layer`, its identity decides when it is run. Results of an older layer
 * stay until the new one is there; null before the first. `slot` names the figure.
 */
export function useFigureLayer(slot: string, layer: FigureLayer): FigureResult | null {
  const [result, setResult] = useState<FigureResult | null>(null);
  useEffect(() => {
    let isWanted = true;
    act(() =>
      runFigureLayer(slot, layer).then((found) => {
        if (found && isWanted) setResult(found);
      }),
    );
    return () => {
      isWanted = false;
    };
  }, [slot, layer]);
  return result;
}
