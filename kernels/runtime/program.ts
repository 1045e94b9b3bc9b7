// What a build gives the engine. The engine knows builds only through this.
import type { ResolvedLayer } from '../spec/layer.ts';
import type { LayerGeometry } from '../spec/geometry.ts';
import type { StageWeights } from '../spec/weights.ts';

/** A layer made ready to run. `input`, `output` and `filtered()` are asked for anew every time: they may move. */
export interface Program {
  readonly input: Float32Array;
  readonly output: Float32Array;
  /** Runs the layer in slices, each of which returns the multiply-adds that it did. */
  rows(): Iterator<number, void, void>;
  /** The first of two steps for the last run (computed now if there was none), or null. */
  filtered(): Float32Array | null;
  setWeights(weights: StageWeights[]): void;
  /** Gives memory back that the garbage collector does not know of. */
  dispose?(): void;
}

export type CreateProgram = (
  layer: ResolvedLayer,
  geometry: LayerGeometry,
  weights: StageWeights[],
) => Program;

export type BuildName = 'relaxed' | 'simd' | 'reference';

/** The builds that exist here. */
export type Builds = Partial<Record<BuildName, CreateProgram>>;
