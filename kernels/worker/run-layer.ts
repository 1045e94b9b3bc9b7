// The long job: runs a slot's layer, and the standard one beside it.
import { LayerError } from '../index.ts';
import type { Engine, Layer, RunOptions } from '../index.ts';
import type { KeptLayers } from './kept-layers.ts';
import type { LayerReply, LayerRequest, StandardResult } from './protocol.ts';
import { frameAt, standardSlot } from './slots.ts';
import type { Slot } from './slots.ts';

interface Watch {
  signal: AbortSignal;
  /** In multiply-adds of both layers together. */
  onProgress: (done: number, total: number) => void;
}

/** Copies of the results: the layer's own are overwritten by its next run. */
async function resultsOf(layer: Layer, options: RunOptions, wantsFiltered = false) {
  const start = performance.now();
  await layer.runAsync(options);
  const ms = performance.now() - start;
  // Not the array that the run resolved to: memory may have grown for another slot's layer on the way from there to here.
  const output = layer.output.slice();
  const filtered = wantsFiltered && layer.geometry.filtered ? layer.filtered() : null;
  return { output, filtered, plan: layer.plan, ms };
}

function standardOf(slot: Slot, { standard, standardWeights }: LayerRequest['want']): Slot | null {
  if (standard === 'none') return null;
  if (standard === 'merged') return standardSlot(slot, 'merged');
  if (!standardWeights) throw new LayerError('missing', 'standardWeights', { kind: 'standard' });
  return standardSlot(slot, standardWeights);
}

/** Under which names a slot's two layers are kept: the one asked for, and the standard one beside it. */
export const keysOf = (slot: string): [own: string, standard: string] => [`own ${slot}`, `standard ${slot}`];

/** Rejects with an AbortError when the signal says so, with LayerError when weights do not fit or memory is short. */
export async function runLayer(
  { engine, kept }: { engine: Engine; kept: KeptLayers },
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

  const [ownKey, standardKey] = keysOf(request.slot);
  const { output, filtered, plan, ms } = await kept.use(engine, ownKey, slot, (layer) =>
    resultsOf(layer, watchFrom(0), want.filtered),
  );

  let standard: StandardResult | null = null;
  if (standardLayer) {
    const other = await kept.use(engine, standardKey, standardLayer, (layer) =>
      resultsOf(layer, watchFrom(length)),
    );
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

// How far two outputs are apart.

/** What is smaller than this share of the scale is rounding: float32 keeps about 7 digits, a sum of many terms fewer. */
const ROUNDING = 1e-5;

export interface Comparison {
  /** a − b; rounding is written as 0. */
  difference: Float32Array;
  /** Largest magnitude in `difference`. */
  largest: number;
  /** Largest magnitude in a and b. */
  scale: number;
}

/** Compares two outputs of the same length. */
export function compare(a: Float32Array, b: Float32Array): Comparison {
  let scale = 0;
  for (let i = 0; i < a.length; i++) scale = Math.max(scale, Math.abs(a[i]), Math.abs(b[i]));
  const difference = new Float32Array(a.length);
  let largest = 0;
  for (let i = 0; i < a.length; i++) {
    const apart = Math.fround(a[i] - b[i]);
    if (Math.abs(apart) < ROUNDING * scale) continue;
    difference[i] = apart;
    largest = Math.max(largest, Math.abs(apart));
  }
  return { difference, largest, scale };
}
