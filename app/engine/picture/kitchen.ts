// The layers of the kernels that bands are computed with, made once and used again.
import { createEngine, createSurveyor } from '../../../kernels/index.ts';
import type { Engine, Layer, LayerSpec, LayerWeights, Surveyor } from '../../../kernels/index.ts';

/** More than one job needs at once; a band's layer takes about a megabyte. */
const MOST = 12;

export interface Kitchen {
  /** Looks at what the layers gave. */
  readonly surveyor: Surveyor;
  /** A layer of this spec with these weights, which are known by what they are, not by what is in them. */
  layer(spec: LayerSpec, weights: LayerWeights): Layer;
  /** How many layers are kept, and the bytes that they hold. */
  readonly kept: { layers: number; bytes: number };
}

interface Kept {
  layer: Layer;
  weights: LayerWeights;
}

function createKitchen(engine: Engine, surveyor: Surveyor): Kitchen {
  /** Used longest ago first. */
  const kept = new Map<string, Kept>();
  return {
    surveyor,
    layer(spec, weights) {
      const key = JSON.stringify(spec);
      const found = kept.get(key);
      kept.delete(key);
      if (found && found.weights !== weights) found.layer.setWeights(weights);
      const used = { layer: found?.layer ?? engine.createLayer(spec, weights), weights };
      kept.set(key, used);
      for (const [oldest, { layer }] of kept) {
        if (kept.size <= MOST) break;
        layer.dispose();
        kept.delete(oldest);
      }
      return used.layer;
    },
    get kept() {
      return { layers: kept.size, bytes: engine.bytes };
    },
  };
}

/** On one thread: threads share the bands of a run instead. */
export async function openKitchen(): Promise<Kitchen> {
  const [engine, surveyor] = await Promise.all([createEngine({ threads: 1 }), createSurveyor()]);
  return createKitchen(engine, surveyor);
}
