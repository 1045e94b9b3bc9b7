// The jobs that measure. Fetched with the first of them: no step waits for it.
import { LayerError } from '../spec/error.ts';
import type { LayerErrorCode } from '../spec/error.ts';
import { describe } from '../spec/geometry.ts';
import { standardSpec } from '../spec/layer.ts';
import type { LayerSpec, LayerWeights } from '../spec/layer.ts';
import { mergeSeparable } from '../spec/weights.ts';
import { createBreath } from '../runtime/breath.ts';
import type { Engine } from '../runtime/engine.ts';
import type { Layer } from '../runtime/layer.ts';
import { measureMachine } from '../runtime/measure.ts';
import type { MachineLimits } from '../runtime/measure.ts';
import { contest } from '../runtime/sample.ts';
import type { Contestant } from '../runtime/sample.ts';
import type { KeptLayers } from './kept-layers.ts';
import type { LayerTiming, MachineReply, MachineRequest, MeasureReply, MeasureRequest } from './protocol.ts';

interface Watch {
  signal: AbortSignal;
  onProgress: (done: number, total: number) => void;
}

/** Of a run in slices: a frame that is asked for meanwhile waits no longer than this. */
const SLICE_MS = 30;
const THOUSANDTHS = 1000;

/** Numbers from −1 to 1 that look random: none is so small that a processor would slow down over it. */
function fillRandom(array: Float32Array): Float32Array {
  const pattern = Math.min(array.length, 4093); // a prime: channels do not repeat
  for (let i = 0; i < pattern; i++) array[i] = ((i * 1103515245 + 12345) % 65536) / 32768 - 0.99999;
  for (let done = pattern; done < array.length; done *= 2) array.copyWithin(done, 0, done);
  return array;
}

function randomWeights(spec: LayerSpec): LayerWeights {
  const [first, second] = describe(spec).stages.map(({ weights }) => fillRandom(new Float32Array(weights)));
  switch (spec.kind) {
    case 'separable':
      return { depthwise: first, pointwise: second };
    case 'depthwise':
      return { depthwise: first };
    case 'pointwise':
      return { pointwise: first };
    default:
      return { standard: first };
  }
}

/** What a layer that is too much for this machine is answered with; anything else is the asker's mistake. */
function codeOfTooMuch(error: unknown): LayerErrorCode {
  if (error instanceof LayerError && (error.code === 'too-large' || error.code === 'no-memory'))
    return error.code;
  throw error;
}

function contestantOf(layer: Layer, signal: AbortSignal): Contestant {
  return {
    burst(count) {
      for (let i = 0; i < count; i++) layer.run();
    },
    async sliced(onPart) {
      let [ms, slices] = [0, 0];
      await layer.runAsync({
        signal,
        budgetMs: SLICE_MS,
        onProgress(done, total, took) {
          ms += took;
          slices++;
          onPart?.(done / total);
        },
      });
      return { ms, slices };
    },
  };
}

/** One after the other: two at once would slow each other down. */
let last: Promise<unknown> = Promise.resolve();

/** What was measured of the machine, for the engine that it was measured with. */
const machines = new WeakMap<Engine, MachineLimits>();

async function answerMachine(engine: Engine, request: MachineRequest): Promise<MachineReply> {
  const known = request.again ? undefined : machines.get(engine);
  const limits = known ?? (await measureMachine(engine));
  machines.set(engine, limits);
  return { ...limits, kind: 'machine', id: request.id };
}

interface Means {
  engine: Engine;
  /** Makes room for what is measured. */
  kept: KeptLayers;
}

/** Answers when those before it are done. `input` is what to measure on; null: random numbers. */
export function answerMeasure(
  means: Means,
  request: MeasureRequest | MachineRequest,
  input: Float32Array | null,
  watch: Watch,
): Promise<MeasureReply | MachineReply> {
  const mine = last.then(async () => {
    watch.signal.throwIfAborted();
    if (request.kind === 'measure') return measure(means, request, input, watch);
    const reply = await answerMachine(means.engine, request);
    watch.signal.throwIfAborted();
    return reply;
  });
  last = mine.catch(() => undefined);
  return mine;
}

/**
 * Times the layer of the request and its standard one. Rejects with an AbortError when the signal says so, with LayerError for an
 * impossible layer.
 */
async function measure(
  { engine, kept }: Means,
  request: MeasureRequest,
  input: Float32Array | null,
  { signal, onProgress }: Watch,
): Promise<MeasureReply> {
  const { id, spec, rounds, budgetMs } = request;
  const made: { name: 'layer' | 'standard'; layer: Layer }[] = [];
  const missing: MeasureReply['missing'] = {};
  const make = (name: 'layer' | 'standard', spec: LayerSpec, weightsOf: () => LayerWeights) => {
    try {
      const layer = kept.create(engine, spec, weightsOf());
      made.push({ name, layer });
      if (!input) fillRandom(layer.input);
      else if (input.length === layer.input.length) layer.input.set(input);
      else throw new LayerError('length', 'input', { got: input.length, expected: layer.input.length });
    } catch (error) {
      missing[name] = codeOfTooMuch(error instanceof RangeError ? new LayerError('no-memory', name) : error);
    }
  };
  const breath = createBreath();
  const breathe = async () => {
    await breath.take();
    signal.throwIfAborted();
  };
  try {
    signal.throwIfAborted();
    make('layer', spec, () => request.weights ?? randomWeights(spec));
    if (request.standard !== 'none') {
      const standard = standardSpec(spec);
      const isMerged = request.standard === 'merged' && request.weights;
      make('standard', standard, () =>
        isMerged ? mergeSeparable(spec, request.weights!) : randomWeights(standard),
      );
    }
    const result = await contest(
      made.map(({ layer }) => contestantOf(layer, signal)),
      {
        ...{ clock: () => performance.now(), breathe, rounds, budgetMs },
        onProgress: (share) => onProgress(Math.round(share * THOUSANDTHS), THOUSANDTHS),
      },
    );
    const timingOf = (name: string): LayerTiming | null => {
      const i = made.findIndex((one) => one.name === name);
      return i < 0 ? null : { ...result.timings[i], multiplyAdds: made[i].layer.geometry.multiplyAdds };
    };
    return {
      ...{ kind: 'measure', id, layer: timingOf('layer'), standard: timingOf('standard'), missing },
      ...{ ratio: result.ratio, rounds: result.rounds, resolution: result.resolution },
      ...{ build: engine.build, threads: engine.threads, notes: [...engine.notes] },
      plan: made.find(({ name }) => name === 'layer')?.layer.plan ?? null,
    };
  } finally {
    breath.close();
    for (const { layer } of made) layer.dispose();
  }
}
