// The engine: chooses a build, makes layers, ends with all of them.
import { LayerError, resolve } from '../spec/layer.ts';
import type { LayerSpec, LayerWeights } from '../spec/layer.ts';
import { describe } from '../spec/geometry.ts';
import { stageWeights } from '../spec/weights.ts';
import { makeLayer } from './layer.ts';
import type { Layer } from './layer.ts';
import type { BuildName, Builds, Program } from './program.ts';

export interface EngineOptions {
  /** How many threads a run may use. Default: what the build finds useful; the reference uses one. */
  threads?: number;
  /** 'auto', the default, takes the fastest that works here. */
  build?: 'auto' | BuildName;
}

export interface Engine {
  /** What was chosen. */
  readonly build: BuildName;
  readonly threads: number;
  /**
   * Validates, takes its memory and packs the weights once. Throws LayerError: what `describe` throws, 'missing' and 'length'
   * for the weights, 'no-memory', 'disposed'.
   */
  createLayer(spec: LayerSpec, weights: LayerWeights): Layer;
  /** Disposes every layer. */
  dispose(): void;
}

/** Fastest first. */
const ORDER: readonly BuildName[] = ['relaxed', 'simd', 'reference'];

function chooseBuild(builds: Builds, wanted: 'auto' | BuildName): BuildName {
  if (wanted !== 'auto' && !ORDER.includes(wanted)) {
    throw new LayerError('one-of', 'build', { got: String(wanted), allowed: ['auto', ...ORDER].join(', ') });
  }
  const found = wanted === 'auto' ? ORDER.find((name) => builds[name]) : wanted;
  if (!found || !builds[found]) throw new LayerError('unavailable', 'build', { got: wanted });
  return found;
}

/** An engine over the given builds. The door of the package passes those that exist: see `createEngine` in index.ts. */
export function openEngine(
  builds: Builds,
  { threads = 1, build: wanted = 'auto' }: EngineOptions = {},
): Engine {
  const build = chooseBuild(builds, wanted);
  const createProgram = builds[build]!;
  if (!Number.isInteger(threads) || threads < 1) {
    throw new LayerError('whole-number', 'threads', { got: String(threads), min: 1 });
  }
  const layers = new Set<Layer>();
  let isDisposed = false;

  return {
    build,
    threads: 1, // the reference is a single thread however many are offered
    createLayer(spec, weights) {
      if (isDisposed) throw new LayerError('disposed', 'engine');
      const resolved = resolve(spec);
      const geometry = describe(spec);
      const arraysOf = (given: LayerWeights) => stageWeights(resolved.kind, geometry, given);
      const arrays = arraysOf(weights);
      const program = withinMemory(geometry.bytes.unfused, () => createProgram(resolved, geometry, arrays));
      const layer = makeLayer({
        kind: resolved.kind,
        geometry,
        program,
        setWeights: (to: Program, given) => to.setWeights(arraysOf(given)),
        onDispose: () => layers.delete(layer),
      });
      layers.add(layer);
      return layer;
    },
    dispose() {
      isDisposed = true;
      for (const layer of layers) layer.dispose();
    },
  };
}

/** A typed array that does not fit throws a RangeError; say what was asked for instead. */
function withinMemory<T>(bytes: number, make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof RangeError) throw new LayerError('no-memory', 'layer', { bytes });
    throw error;
  }
}
