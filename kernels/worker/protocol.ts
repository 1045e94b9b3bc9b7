// What the page and the worker say to each other: types only, no code. One union for each direction.
import type { Detail, LayerErrorCode, LayerSpec, LayerWeights } from '../spec/layer.ts';
import type { EngineNote } from '../runtime/program.ts';
import type { Plan } from '../runtime/plan.ts';
import type { CellTerms, StageSpan, TraceCell, TraceStep, TraceUnit } from '../trace/trace.ts';

/** Chosen by the asker; every reply carries the id of its request. */
export type JobId = number;

/** Weights of a standard layer: (kh, kw, C, N) and (N). */
export interface StandardWeights {
  standard: Float32Array;
  bias?: Float32Array;
}

/** Runs a layer and keeps its spec, weights and input under the name `slot`, for `frame` and `race`. */
export interface LayerRequest {
  kind: 'layer';
  id: JobId;
  slot: string;
  spec: LayerSpec;
  weights: LayerWeights;
  /** In the layout of the spec; null keeps the slot's input. */
  input: Float32Array | null;
  want: {
    /** Also the map between the two steps. */
    filtered: boolean;
    /** Also a standard layer on the same input: of its own weights, or of the two steps merged into one kernel. */
    standard: 'none' | 'merged' | 'own';
    /** For 'own'. */
    standardWeights?: StandardWeights;
  };
  /** Also the frame of this step (clamped). */
  at?: { step: number };
}

/** What multiply-add number `step` is. `find` goes to a cell instead, `move` then goes on from there. Clamped. */
export interface FrameRequest {
  kind: 'frame';
  id: JobId;
  slot: string;
  step: number;
  find?: { cell: TraceCell; edge: 'first' | 'last' };
  move?: { unit: TraceUnit; count: number };
}

/** One output cell, computed both ways. */
export interface RaceRequest {
  kind: 'race';
  id: JobId;
  slot: string;
  batch?: number;
  row: number;
  column: number;
  channel: number;
  standardWeights: 'merged' | StandardWeights;
}

/** Stops the job `target`; the answer is that job's own `failed` with code 'cancelled'. */
export interface CancelRequest {
  kind: 'cancel';
  id: JobId;
  target: JobId;
}

export interface PingRequest {
  kind: 'ping';
  id: JobId;
}

export type Request = LayerRequest | FrameRequest | RaceRequest | CancelRequest | PingRequest;

/** One step of the trace with everything that the board and the formula show of it. */
export interface Frame {
  step: TraceStep;
  terms: CellTerms;
  length: number;
  stages: StageSpan[];
}

export interface StandardResult {
  output: Float32Array;
  /** Layer minus standard; what is under 1e-5 of `scale` is rounding and is written as 0. */
  difference: Float32Array;
  /** Largest magnitude in `difference`. */
  largest: number;
  /** Largest magnitude in both outputs. */
  scale: number;
  /** The kernel that was used; the bias is null if there is none. */
  weights: { standard: Float32Array; bias: Float32Array | null };
}

export interface LayerReply {
  kind: 'layer';
  id: JobId;
  slot: string;
  output: Float32Array;
  /** Null if it was not wanted or the layer has one step only. */
  filtered: Float32Array | null;
  standard: StandardResult | null;
  frame: Frame | null;
  build: 'relaxed' | 'simd' | 'reference';
  threads: number;
  /** How the layer was cut up and shared out; null for the reference. */
  plan?: Plan | null;
  /** Why the engine is not the fastest that there could be. */
  notes?: readonly EngineNote[];
  /** The layer's own run, without the standard one. */
  ms: number;
}

export interface FrameReply {
  kind: 'frame';
  id: JobId;
  slot: string;
  frame: Frame;
}

export interface RaceReply {
  kind: 'race';
  id: JobId;
  slot: string;
  /** The cell in the standard layer. */
  standard: CellTerms;
  /** The filtered cells that it needs, then the cell itself; only the cell if the layer has one step. */
  separable: CellTerms[];
}

/** Multiply-adds done and to do. */
export interface ProgressReply {
  kind: 'progress';
  id: JobId;
  done: number;
  total: number;
}

export type FailCode = LayerErrorCode | 'cancelled' | 'no-slot' | 'crash';

export interface FailedReply {
  kind: 'failed';
  id: JobId;
  code: FailCode;
  field?: string;
  detail: Detail;
}

export interface PongReply {
  kind: 'pong';
  id: JobId;
}

export type Reply = LayerReply | FrameReply | RaceReply | ProgressReply | FailedReply | PongReply;
