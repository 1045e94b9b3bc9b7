// How long one step of the trace takes, in layers from the opening one to twelve megapixels. Prints a table; no test.
// npm run bench:trace [-- samples]
import { cpus } from 'node:os';
import { performance } from 'node:perf_hooks';
import { runnerImport } from 'vite';

const GOAL = 200; // µs for a random step of the largest layer
const SAMPLES = Number(process.argv[2]) || 4000;

const { module: kernels } = await runnerImport(new URL('../../kernels/index.ts', import.meta.url).pathname, {
  logLevel: 'error',
});

const LAYERS = [
  { height: 10, width: 10, channels: 3, filters: 4, padding: 'valid' },
  { height: 32, width: 32, channels: 3, filters: 8, padding: 'same' },
  { height: 64, width: 64, channels: 12, filters: 16, padding: 'same' },
  { height: 3000, width: 4000, channels: 3, filters: 8, padding: 'same' },
];

/** Numbers from 0 up to 1 that a seed decides, so that two runs ask for the same steps. */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function traceOf(layer) {
  const { height, width, channels: C, filters: N } = layer;
  const next = randomFrom(7);
  const fill = (length) => Float32Array.from({ length }, next);
  const input = new Float32Array(height * width * C);
  for (let i = 0; i < input.length; i++) input[i] = (i % 251) / 251;
  const weights = { depthwise: fill(9 * C), pointwise: fill(C * N) };
  return kernels.createTrace({ kind: 'separable', kernel: 3, ...layer }, weights, input);
}

/** Times of single calls in µs, sorted. */
function measure(trace, ask) {
  const next = randomFrom(42);
  const step = () => Math.floor(next() * trace.length);
  for (let i = 0; i < 500; i++) ask(trace, step());
  const times = new Float64Array(SAMPLES);
  for (let i = 0; i < SAMPLES; i++) {
    const at = step();
    const start = performance.now();
    ask(trace, at);
    times[i] = (performance.now() - start) * 1000;
  }
  return times.sort();
}

const QUESTIONS = {
  step: (trace, at) => trace.at(at),
  'step and terms': (trace, at) => [trace.at(at), trace.terms(at)],
  'row back, step, terms': (trace, at) => {
    const to = trace.move(at, 'row', -1);
    return [trace.at(to), trace.terms(to)];
  },
};

const rows = [];
let largest = 0;
for (const layer of LAYERS) {
  const trace = traceOf(layer);
  for (const [question, ask] of Object.entries(QUESTIONS)) {
    const times = measure(trace, ask);
    const at = (part) => times[Math.min(times.length - 1, Math.floor(part * times.length))];
    if (layer === LAYERS.at(-1)) largest = Math.max(largest, at(0.99));
    rows.push({
      layer: `${layer.height}×${layer.width}×${layer.channels}→${layer.filters}`,
      steps: trace.length.toLocaleString('en-US'),
      question,
      'median µs': at(0.5).toFixed(1),
      'p99 µs': at(0.99).toFixed(1),
      'most µs': times.at(-1).toFixed(1),
    });
  }
}
console.log(`Random steps, ${SAMPLES} of each; Node ${process.version}, ${cpus()[0].model}`);
console.table(rows);
console.log(
  `Goal: under ${GOAL} µs in the largest layer. p99 ${largest.toFixed(1)} µs: ${largest < GOAL ? 'met' : 'missed'}.`,
);
