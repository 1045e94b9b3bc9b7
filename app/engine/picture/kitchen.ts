// The layers of the kernels that bands are computed with, made once and used again.
import type { Engine, Layer, LayerSpec, LayerWeights } from '../../../kernels/index.ts';

/** More than one job needs at once; a band's layer takes about a megabyte. */
const MOST = 12;

export interface Kitchen {
  /** A layer of this spec with these weights, which are known by what they are, not by what is in them. */
  layer(spec: LayerSpec, weights: LayerWeights): Layer;
  /** How many layers are kept, and the bytes that they hold. */
  readonly kept: { layers: number; bytes: number };
}

interface Kept {
  layer: Layer;
  weights: LayerWeights;
}

export function createKitchen(engine: Engine): Kitchen {
  /** Used longest ago first. */
  const kept = new Map<string, Kept>();
  return {
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
