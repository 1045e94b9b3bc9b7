// A layer on the WebAssembly kernels: its memory, its job block, its runs.
import { describe } from '../spec/geometry.ts';
import type { LayerGeometry, MapShape } from '../spec/geometry.ts';
import type { LayerSpec, ResolvedLayer } from '../spec/layer.ts';
import { resolve } from '../spec/layer.ts';
import type { StageWeights } from '../spec/weights.ts';
import type { Crew } from './crew.ts';
import { writeWords } from './job.ts';
import type { Block, Heap } from './memory.ts';
import { filterLength, mixLength, packFilter, packMix } from './pack.ts';
import { planLayer } from './plan.ts';
import type { Plan } from './plan.ts';
import type { CreateProgram } from './program.ts';
import * as word from './words.ts';

/** Numbers behind input, output and weights that vectors may read or write without meaning it. */
const SLACK = 32;
/** Multiply-adds between two looks at the clock: half a millisecond on a fast device, a few on a slow one. */
const SLICE_MACS = 4e6;

const cells = (batch: number, { height, width, channels }: MapShape) => batch * height * width * channels;
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

/** Where the arrays of a layer lie, in numbers from the start of its block. */
function partsOf(layer: ResolvedLayer, geometry: LayerGeometry, plan: Plan) {
  const { stages, batch } = geometry;
  const last = stages.at(-1)!;
  const isFiltered = plan.kind === 'filter' || plan.kind === 'filter-mix';
  const first = isFiltered
    ? filterLength(stages[0], layer.layout)
    : plan.kind === 'gather-mix-mix'
      ? mixLength(stages[0], layer.layout)
      : 0;
  const second = plan.kind === 'filter' ? 0 : mixLength(last, layer.layout);
  const lengths = {
    words: word.WORDS,
    first,
    second,
    input: cells(batch, geometry.input),
    zeros: plan.zeros, // behind the input, because border kernels read (and mask) a few pixels too many
    output: cells(batch, geometry.output),
  };
  let at = 0;
  const places = Object.fromEntries(
    Object.entries(lengths).map(([name, length]) => {
      const place = { at, length };
      at += Math.ceil((length + SLACK) / 16) * 16;
      return [name, place];
    }),
  ) as Record<keyof typeof lengths, { at: number; length: number }>;
  return { ...places, bytes: 4 * at };
}

/** The layer that is the first step of a separable one. */
function firstStep(layer: ResolvedLayer, geometry: LayerGeometry): LayerSpec {
  const { batch, height, width, channels, kernel, stride, dilation, padding, depthMultiplier, groups } =
    layer;
  const common = { batch, height, width, channels, kernel, stride, dilation, padding, layout: layer.layout };
  const activation = layer.between;
  if (groups === channels) return { ...common, kind: 'depthwise', depthMultiplier, activation };
  return { ...common, kind: 'grouped', groups, filters: geometry.filtered!.channels, activation };
}

export function fastPrograms(heap: Heap, crew: Crew): CreateProgram {
  return (layer, geometry, weights) => {
    const { layout, depthMultiplier: M, channels: C } = layer;
    const plan = planLayer(layer, geometry, crew.planned);
    const parts = partsOf(layer, geometry, plan);
    const block = heap.take(parts.bytes);
    try {
      crew.reserve(sum(Object.values(plan.scratch)));
    } catch (error) {
      heap.give(block);
      throw error;
    }
    const view = ({ at, length }: { at: number; length: number }) => heap.floats(block.at + 4 * at, length);
    const addressOf = ({ at }: { at: number }) => block.at + 4 * at;
    // In nhwc the filtered map holds M maps of C channels, in the spec channel c has its M neighbours.
    const order = layout === 'nhwc' && M > 1 ? (k: number) => (k % C) * M + Math.floor(k / C) : undefined;

    const pack = (given: StageWeights[]): void => {
      const { stages } = geometry;
      if (plan.kind === 'filter' || plan.kind === 'filter-mix')
        packFilter(view(parts.first), stages[0], given[0], layout);
      if (plan.kind === 'gather-mix-mix') packMix(view(parts.first), stages[0], given[0], layout);
      if (plan.kind !== 'filter') {
        packMix(
          view(parts.second),
          stages.at(-1)!,
          given[given.length - 1],
          layout,
          plan.kind === 'filter-mix' ? order : undefined,
        );
      }
    };
    const writeJob = (): void => {
      const words = heap.words(addressOf(parts.words), word.WORDS);
      writeWords(words, layer, geometry, plan);
      words[word.IN] = addressOf(parts.input);
      words[word.OUT] = addressOf(parts.output);
      words[word.FIRST] = addressOf(parts.first);
      words[word.SECOND] = addressOf(parts.second);
      words[word.ZERO] = addressOf(parts.zeros);
    };

    heap.floats(block.at, block.dirty / 4).fill(0);
    pack(weights);
    writeJob();
    const job = addressOf(parts.words);
    const step = Math.max(1, Math.floor(SLICE_MACS / plan.jobMacs)) * (plan.threads > 1 ? plan.threads : 1);

    return {
      plan,
      get input() {
        return view(parts.input);
      },
      get output() {
        return view(parts.output);
      },
      run: () => crew.run(job, 0, plan.jobs, plan.threads),
      *rows() {
        for (let from = 0; from < plan.jobs; from += step) {
          const until = Math.min(from + step, plan.jobs);
          crew.run(job, from, until, plan.threads);
          yield (until - from) * plan.jobMacs;
        }
      },
      setWeights: pack,
      filtered() {
        if (!geometry.filtered) return null;
        return runFirstStep(
          heap,
          crew,
          firstStep(layer, geometry),
          addressOf(parts.input),
          addressOf(parts.first),
        );
      },
      dispose: () => heap.give(block),
    };
  };
}

/** The first step alone, on input and weights that lie in memory already. */
function runFirstStep(heap: Heap, crew: Crew, spec: LayerSpec, input: number, first: number): Float32Array {
  const layer = resolve(spec);
  const geometry = describe(spec);
  const plan = planLayer(layer, geometry, crew.planned);
  const length = cells(geometry.batch, geometry.output);
  const floats = word.WORDS + plan.zeros + SLACK + length + SLACK;
  const block: Block = heap.take(4 * floats);
  try {
    crew.reserve(sum(Object.values(plan.scratch)));
    const words = heap.words(block.at, word.WORDS);
    writeWords(words, layer, geometry, plan);
    const zeros = block.at + 4 * word.WORDS;
    const output = zeros + 4 * (plan.zeros + SLACK);
    heap.floats(zeros, plan.zeros + SLACK).fill(0);
    words[word.IN] = input;
    words[word.OUT] = output;
    words[word.FIRST] = first;
    words[word.SECOND] = first;
    words[word.ZERO] = zeros;
    crew.run(block.at, 0, plan.jobs, plan.threads);
    return heap.floats(output, length).slice();
  } finally {
    heap.give(block);
  }
}
