// What a build gives the engine. The engine knows builds only through this.
import type { ResolvedLayer } from '../spec/layer.ts';
import type { LayerGeometry } from '../spec/geometry.ts';
import type { StageWeights } from '../spec/weights.ts';
import type { Plan } from './plan.ts';

/** A layer made ready to run. `input`, `output` and `filtered()` are asked for anew every time: they may move. */
export interface Program {
  readonly input: Float32Array;
  readonly output: Float32Array;
  /** How the layer is cut up, if the build plans. */
  readonly plan?: Plan;
  /** Runs the layer in one go; without it, `rows` is drained. */
  run?(): void;
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

/** Why an engine is not the fastest there could be; a page turns each into a sentence. */
export type EngineNote =
  | 'no-simd' // no 128-bit vectors: plain TypeScript
  | 'no-relaxed-simd' // a multiplication and an addition are two instructions
  | 'not-isolated' // memory may not be shared, so one thread
  | 'no-shared-memory' // the page is isolated, and there is no SharedArrayBuffer all the same
  | 'shared-memory-refused' // there is, but the device gave none of it
  | 'no-thread-start' // threads could not be started
  | 'no-thread-answer' // threads were started, not all answered in time
  | 'no-thread-memory' // they answered, and there was no memory left for their scratch
  | 'thread-lost' // a thread stopped in the middle of a run; it was repeated on one
  | 'not-loaded' // the file of the kernels could not be had
  | 'late' // it is on its way, and the reference runs meanwhile
  | 'not-compiled' // it arrived, but may not or cannot be compiled
  | 'memory-refused'; // the device gave no memory to run it in

export interface Limits {
  /** Multiply-adds on registers; returns their number. */
  multiplyAdds(): number;
  /** Reads and writes memory; returns the bytes of both. */
  bytes(): number;
  /** Gives the memory for it back. */
  close(): void;
}

/** A build that is ready: chosen, loaded, its threads started. */
export interface OpenBuild {
  readonly build: BuildName;
  /** Now: a thread that dies is not replaced. */
  readonly threads: number;
  readonly notes: readonly EngineNote[];
  readonly createProgram: CreateProgram;
  /** For measuring the machine: does some work on all threads and says how much. */
  openLimits?(): Limits;
  /** Bytes that its layers hold, where that can be told. */
  readonly bytes?: number;
  close(): void;
}
