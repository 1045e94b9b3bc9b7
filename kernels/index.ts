// The door of the package.
import { referenceProgram } from './reference/program.ts';
import { openEngine } from './runtime/engine.ts';
import type { Engine, EngineOptions } from './runtime/engine.ts';

export { LayerError, resolve, standardSpec } from './spec/layer.ts';
export type {
  Activation,
  Detail,
  LayerErrorCode,
  LayerKind,
  LayerSpec,
  LayerWeights,
  Layout,
  Padding,
  PaddingRule,
  Pair,
  ResolvedLayer,
  StageName,
} from './spec/layer.ts';
export { describe, kernelExtent, outputSize, pytorchPadding, samePadding } from './spec/geometry.ts';
export type { Bytes, LayerBytes, LayerGeometry, Macs, MapShape, StageGeometry } from './spec/geometry.ts';
export {
  depthwiseFromPytorch,
  depthwiseToPytorch,
  fromPytorch,
  mergeSeparable,
  toPytorch,
} from './spec/weights.ts';
export { createTrace } from './trace/trace.ts';
export type { CellTerms, StageSpan, Trace, TraceCell, TraceStep, TraceUnit } from './trace/trace.ts';
export { measureMachine } from './runtime/measure.ts';
export type { MachineLimits } from './runtime/measure.ts';
export { createSurveyor } from './runtime/survey.ts';
export type { Surveyor } from './runtime/survey.ts';
export type { Engine, EngineOptions } from './runtime/engine.ts';
export type { Layer, RunOptions } from './runtime/layer.ts';
export type { BuildName, EngineNote } from './runtime/program.ts';
export type { Plan } from './runtime/plan.ts';

/**
 * Starts an engine. `build` 'auto' (the default) gives the fastest build that works here, and the reference where nothing else
 * does. Rejects with LayerError 'unavailable' for a build that this machine does not have, 'one-of' and 'whole-number' for
 * options that make no sense.
 */
export function createEngine(options?: EngineOptions): Promise<Engine> {
  return openEngine(referenceProgram, options);
}
