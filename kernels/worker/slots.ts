// What the server remembers of a layer, and what it answers from that at once: frames and races.
import { createTrace, mergeSeparable, standardSpec } from '../index.ts';
import type { CellTerms, LayerSpec, LayerWeights, Trace } from '../index.ts';
import type { Frame, FrameRequest, RaceRequest, StandardWeights } from './protocol.ts';

export interface Slot {
  readonly spec: LayerSpec;
  readonly weights: LayerWeights;
  readonly input: Float32Array;
  readonly trace: Trace;
  /** The two steps as one kernel; made when first asked for. */
  merged: StandardWeights | null;
}

/** Throws LayerError if the layer is impossible or its arrays do not fit. */
export function createSlot(spec: LayerSpec, weights: LayerWeights, input: Float32Array): Slot {
  return { spec, weights, input, trace: createTrace(spec, weights, input), merged: null };
}

/** The standard layer on the same input that the slot's is compared with. Throws LayerError if its weights do not fit. */
export function standardSlot(slot: Slot, weights: 'merged' | StandardWeights): Slot {
  const { spec, input } = slot;
  const own = weights === 'merged' ? (slot.merged ??= mergeSeparable(spec, slot.weights)) : weights;
  return createSlot(standardSpec(spec), own, input);
}

export function frameAt(trace: Trace, step: number): Frame {
  const at = clamp(trace, step);
  return { step: trace.at(at), terms: trace.terms(at), length: trace.length, stages: [...trace.stages] };
}

/** A step of an older, larger layer becomes the last one; anything that is no number becomes the first. */
function clamp({ length }: Trace, step: number): number {
  return Math.min(Math.max(Math.trunc(step) || 0, 0), length - 1);
}

export function answerFrame({ trace }: Slot, { step, find, move }: FrameRequest): Frame {
  let at = clamp(trace, step);
  if (find) {
    at = trace.find(find.cell);
    if (find.edge === 'last') at += trace.terms(at).count - 1;
  }
  if (move) at = trace.move(at, move.unit, move.count);
  return frameAt(trace, at);
}

/** One output cell, in the standard layer and in this one with the filtered cells that it needs. */
export function answerRace(
  slot: Slot,
  request: RaceRequest,
): { standard: CellTerms; separable: CellTerms[] } {
  const { batch = 0, row, column, channel } = request;
  const termsOf = (trace: Trace, stage: number, channel: number) =>
    trace.terms(trace.find({ stage: trace.stages[stage].stage, batch, row, column, channel }));

  const { filtered, stages } = slot.trace.geometry;
  const separable = Array.from({ length: filtered?.channels ?? 0 }, (_, q) => termsOf(slot.trace, 0, q));
  separable.push(termsOf(slot.trace, stages.length - 1, channel));
  return { standard: termsOf(standardSlot(slot, request.standardWeights).trace, 0, channel), separable };
}
