// The long job: runs a slot's layer, and the standard one beside it.
import { LayerError } from '../index.ts';
import type { Engine, Plan, RunOptions } from '../index.ts';
import { compare } from './compare.ts';
import type { LayerReply, LayerRequest, StandardResult } from './protocol.ts';
import { frameAt, standardSlot } from './slots.ts';
import type { Slot } from './slots.ts';

interface Watch {
  signal: AbortSignal;
  /** In multiply-adds of both layers together. */
  onProgress: (done: number, total: number) => void;
}

/** Copies of the results; the layer's memory is free again. */
async function runOnce(
  engine: Engine,
  { spec, weights, input }: Slot,
  options: RunOptions,
  wantsFiltered = false,
): Promise<{ output: Float32Array; filtered: Float32Array | null; plan: Plan | null; ms: number }> {
  const layer = engine.createLayer(spec, weights);
  try {
    layer.input.set(input);
    const start = performance.now();
    const result = await layer.runAsync(options);
    const ms = performance.now() - start;
    const output = result.slice();
    const filtered = wantsFiltered && layer.geometry.filtered ? layer.filtered().slice() : null;
    return { output, filtered, plan: layer.plan, ms };
  } finally {
    layer.dispose();
  }
}

function standardOf(slot: Slot, { standard, standardWeights }: LayerRequest['want']): Slot | null {
  if (standard === 'none') return null;
  if (standard === 'merged') return standardSlot(slot, 'merged');
  if (!standardWeights) throw new LayerError('missing', 'standardWeights', { kind: 'standard' });
  return standardSlot(slot, standardWeights);
}

/** Rejects with an AbortError when the signal says so, with LayerError when weights do not fit or memory is short. */
export async function runLayer(
  engine: Engine,
  slot: Slot,
  request: LayerRequest,
  watch: Watch,
): Promise<LayerReply> {
  const { id, want, at } = request;
  const standardLayer = standardOf(slot, want);
  const length = slot.trace.length;
  const total = length + (standardLayer?.trace.length ?? 0);
  const watchFrom = (before: number): RunOptions => ({
    signal: watch.signal,
    onProgress: (done) => watch.onProgress(before + done, total),
  });

  const { output, filtered, plan, ms } = await runOnce(engine, slot, watchFrom(0), want.filtered);

  let standard: StandardResult | null = null;
  if (standardLayer) {
    const other = await runOnce(engine, standardLayer, watchFrom(length));
    const { standard: kernel, bias } = standardLayer.weights;
    const weights = { standard: kernel!.slice(), bias: bias?.slice() ?? null };
    standard = { output: other.output, ...compare(output, other.output), weights };
  }
  return {
    ...{ kind: 'layer', id, slot: request.slot, output, filtered, standard },
    frame: at ? frameAt(slot.trace, at.step) : null,
    ...{ build: engine.build, threads: engine.threads, plan, notes: [...engine.notes], ms },
  };
}
