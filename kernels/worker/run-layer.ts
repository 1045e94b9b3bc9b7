// The long job: runs a slot's layer, and the standard one beside it.
import { LayerError } from '../index.ts';
import type { Engine, Layer, RunOptions } from '../index.ts';
import { compare } from './compare.ts';
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
