// What the page and the worker say to each other: types only, no code. One union for each direction.
import type { Detail, LayerErrorCode, LayerSpec, LayerWeights } from '../spec/layer.ts';
import type { MachineLimits } from '../runtime/measure.ts';
import type { BuildName, EngineNote } from '../runtime/program.ts';
import type { Plan } from '../runtime/plan.ts';
import type { Spread, Timing } from '../runtime/sample.ts';
import type { CellTerms, StageSpan, TraceCell, TraceStep, TraceUnit } from '../trace/trace.ts';

/** Chosen by the asker; every reply carries the id of its request. */
export type JobId = number;

/** Weights of a standard layer: (kh, kw, C, N) and (N). */
export interface StandardWeights {
  standard: Float32Array;
  bias?: Float32Array;
}

/**
 * An input that is laid by under a name, so that it crosses once, whatever runs on it. `values` come with its first use; they may
 * be moved instead of copied. Nobody writes to them afterwards. `ForgetRequest` takes the name back.
 */
export interface NamedInput {
  name: number;
  values?: Float32Array;
}

/**
 * Runs a layer and keeps its spec, weights and input under the name `slot`, for `frame` and `race`. What the kernels made of it is
 * kept too: of the next layer in the slot only the weights and the input that differ are set, as long as its spec is the same.
 */
export interface LayerRequest {
  kind: 'layer';
  id: JobId;
  slot: string;
  spec: LayerSpec;
  weights: LayerWeights;
  /** In the layout of the spec; null keeps the slot's input. */
  input: Float32Array | NamedInput | null;
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

/**
 * Times a layer, and the standard one on the same input in turns with it. Other jobs are answered between the samples; of
 * several measurements one waits for the other.
 */
export interface MeasureRequest {
  kind: 'measure';
  id: JobId;
  spec: LayerSpec;
  /** null: random ones, which take the same time. */
  weights: LayerWeights | null;
  /** null: the input of `slot`, or random numbers. */
  input: Float32Array | NamedInput | null;
  slot?: string;
  /** The weights of the standard layer: merged of the two steps, or random ones. */
  standard: 'none' | 'merged' | 'random';
  /** At most so many rounds, but no further ones once the time is over. */
  rounds: number;
  budgetMs: number;
}

/** Measures what the machine can do at most; the first answer is kept. */
export interface MachineRequest {
  kind: 'machine';
  id: JobId;
  /** Not the kept answer. */
  again?: boolean;
}

/** Stops the job `target`; the answer is that job's own `failed` with code 'cancelled'. */
export interface CancelRequest {
  kind: 'cancel';
  id: JobId;
  target: JobId;
}

/** Empties a slot and gives its memory back; a layer that runs in it ends as it would have. Has no answer. */
export interface CloseRequest {
  kind: 'close';
  id: JobId;
  slot: string;
}

/** Takes the name from an input that was laid by. Slots that hold it still do. Has no answer. */
export interface ForgetRequest {
  kind: 'forget';
  id: JobId;
  input: number;
}

export interface PingRequest {
  kind: 'ping';
  id: JobId;
}

export type Request =
  | LayerRequest
  | FrameRequest
  | RaceRequest
  | MeasureRequest
  | MachineRequest
  | CancelRequest
  | CloseRequest
  | ForgetRequest
  | PingRequest;

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
  build: BuildName;
  threads: number;
  /** How the layer was cut up and shared out; null for the reference. */
  plan: Plan | null;
  /** Why the engine is not the fastest that there could be. */
  notes: readonly EngineNote[];
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

/** What one of two layers took. */
export interface LayerTiming extends Timing {
  multiplyAdds: number;
}

export interface MeasureReply {
  kind: 'measure';
  id: JobId;
  /** null if this machine cannot run it: `missing` says why. */
  layer: LayerTiming | null;
  /** Also null where none was wanted. */
  standard: LayerTiming | null;
  missing: { layer?: LayerErrorCode; standard?: LayerErrorCode };
  /** How many times as long the standard layer takes, round by round. */
  ratio: Spread | null;
  rounds: number;
  /** The smallest step of the clock, in milliseconds. */
  resolution: number;
  build: BuildName;
  threads: number;
  /** Of the layer. */
  plan: Plan | null;
  notes: readonly EngineNote[];
}

export interface MachineReply extends MachineLimits {
  kind: 'machine';
  id: JobId;
}

/** How much is done and to do: multiply-adds of a layer, thousandths of a measurement. */
export interface ProgressReply {
  kind: 'progress';
  id: JobId;
  done: number;
  total: number;
}

export type FailCode =
  | LayerErrorCode
  | 'cancelled'
  | 'no-slot' // detail: slot
  | 'no-input' // detail: name
  | 'part-missing' // detail: part
  | 'crash'; // detail: message

export interface FailedReply {
  kind: 'failed';
  id: JobId;
  code: FailCode;
  field?: string;
  detail: Detail;
}

/** Said once, without being asked: the server is there. */
export interface HelloReply {
  kind: 'hello';
  id: 0;
}

/** What the server loads: the fast kernels, the code that measures. */
export type Part = 'kernels' | 'measure';

/** Unasked: a part is long on its way. Without the kernels the reference runs layers meanwhile; what needs the part waits for it. */
export interface LateReply {
  kind: 'late';
  id: 0;
  part: Part;
}

/** After a `late`: it is here, or has failed to come. */
export interface ArrivedReply {
  kind: 'arrived';
  id: 0;
  part: Part;
}

export interface PongReply {
  kind: 'pong';
  id: JobId;
}

export type Reply =
  | LayerReply
  | FrameReply
  | RaceReply
  | MeasureReply
  | MachineReply
  | ProgressReply
  | FailedReply
  | HelloReply
  | LateReply
  | ArrivedReply
  | PongReply;
