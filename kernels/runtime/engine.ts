// The engine: makes layers with the build that it was given, ends with all of them.
import { LayerError, resolve } from '../spec/layer.ts';
import type { LayerSpec, LayerWeights } from '../spec/layer.ts';
import { describe } from '../spec/geometry.ts';
import { stageWeights } from '../spec/weights.ts';
import { makeLayer } from './layer.ts';
import type { Layer } from './layer.ts';
import type { BuildName, CreateProgram, EngineNote, Limits, OpenBuild, Program } from './program.ts';

export interface EngineOptions {
  /** How many threads a run may use. Default: one for each core in a browser, one in Node. The reference uses one. */
  threads?: number;
  /** 'auto', the default, takes the fastest that works here. */
  build?: 'auto' | BuildName;
}

export interface Engine {
  /** What was chosen. */
  readonly build: BuildName;
  readonly threads: number;
  /** Why it is not the fastest that there could be; empty if it is. */
  readonly notes: readonly EngineNote[];
  /** Bytes that the layers hold now; 0 if the build leaves that to the garbage collector. */
  readonly bytes: number;
  /**
   * Validates, takes its memory and packs the weights once. Throws LayerError: what `describe` throws, 'missing' and 'length'
   * for the weights, 'no-memory', 'disposed'.
   */
  createLayer(spec: LayerSpec, weights: LayerWeights): Layer;
  /** For `measureMachine`; null for the reference, which measures in TypeScript. */
  openLimits(): Limits | null;
  /** Disposes every layer. */
  dispose(): void;
}

/** Fastest first. */
const ORDER: readonly BuildName[] = ['relaxed', 'simd', 'reference'];

function checkOptions({ build = 'auto', threads = 1 }: EngineOptions): void {
  if (build !== 'auto' && !ORDER.includes(build)) {
    throw new LayerError('one-of', 'build', { got: String(build), allowed: ['auto', ...ORDER].join(', ') });
  }
  if (!Number.isInteger(threads) || threads < 1) {
    throw new LayerError('whole-number', 'threads', { got: String(threads), min: 1 });
  }
}

/** What opens a WebAssembly build is fetched beside it, so that the reference can be there before. null: it did not come. */
async function fetchFast(isNeeded: boolean): Promise<typeof import('./open-build.ts') | null> {
  try {
    return await import('./open-build.ts');
  } catch (error) {
    if (isNeeded) throw error;
    return null;
  }
}

/** The build that was asked for, or the fastest that works here. `reference` is what remains when nothing else does. */
async function openBuild(
  reference: CreateProgram,
  { build = 'auto', threads }: EngineOptions,
): Promise<OpenBuild> {
  const plain = (notes: EngineNote[]): OpenBuild => ({
    ...{ build: 'reference', threads: 1, notes, createProgram: reference },
    close: () => {},
  });
  if (build === 'reference') return plain([]);
  const fast = await fetchFast(build !== 'auto');
  const opened = fast ? await fast.openFast(build, threads) : { notes: ['not-loaded' as const] };
  return 'build' in opened ? opened : plain(opened.notes);
}

/** See `createEngine` in index.ts, which introduces the reference to it. */
export async function openEngine(reference: CreateProgram, options: EngineOptions = {}): Promise<Engine> {
  checkOptions(options);
  const open = await openBuild(reference, options);
  const layers = new Set<Layer>();
  let isDisposed = false;

  return {
    build: open.build,
    get threads() {
      return open.threads;
    },
    notes: open.notes,
    get bytes() {
      return open.bytes ?? 0;
    },
    createLayer(spec, weights) {
      if (isDisposed) throw new LayerError('disposed', 'engine');
      const resolved = resolve(spec);
      const geometry = describe(spec);
      const arraysOf = (given: LayerWeights) => stageWeights(resolved.kind, geometry, given);
      const arrays = arraysOf(weights);
      const program = withinMemory(geometry.bytes.unfused, () =>
        open.createProgram(resolved, geometry, arrays),
      );
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
    openLimits: () => open.openLimits?.() ?? null,
    dispose() {
      if (isDisposed) return;
      isDisposed = true;
      for (const layer of layers) layer.dispose();
      open.close();
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
