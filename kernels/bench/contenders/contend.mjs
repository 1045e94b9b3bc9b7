// What is the same for every contender: data, warming up, timing, and the check of the result. Runs in a worker of its own.
import { createTrace, describe } from '../../dist/index.js';

/** Numbers from −1 to 1 that the seed decides. */
function fill(length, seed, scale = 1) {
  let state = seed;
  return Float32Array.from({ length }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return ((state >>> 0) / 2 ** 31 - 1) * scale;
  });
}

/** Weights whose results neither vanish nor are all clamped. A layer without activation has no biases. */
function weightsOf(spec) {
  const { kind, channels, filters, activation } = spec;
  const { stages } = describe(spec);
  const names = {
    standard: ['standard'],
    depthwise: ['depthwise'],
    pointwise: ['pointwise'],
    separable: ['depthwise', 'pointwise'],
  };
  const weights = {};
  names[kind].forEach((name, i) => {
    weights[name] = fill(stages[i].weights, 7 + i, 4 / Math.sqrt(stages[i].taps));
    if (activation === 'none') return;
    if (name === 'depthwise') weights.depthwiseBias = fill(channels, 11, 0.5);
    else weights.bias = fill(filters, 13, 0.5);
  });
  return weights;
}

function toPlanes(values, { height, width, channels }) {
  const planes = new Float32Array(values.length);
  const cells = height * width;
  for (let i = 0; i < cells; i++)
    for (let c = 0; c < channels; c++) planes[c * cells + i] = values[i * channels + c];
  return planes;
}

/** The largest error over corners, borders and other cells, each computed again by the trace; `input` is nhwc. */
function worstError(spec, weights, input, output, layout) {
  const trace = createTrace(spec, weights, input);
  const { height, width, channels } = trace.geometry.output;
  const { stage } = trace.stages.at(-1);
  const random = fill(600, 99);
  let worst = 0;
  for (let i = 0; i < 150; i++) {
    const pick = (n, j) =>
      i < 8 && j < 2
        ? ((i >> j) & 1) * (n - 1)
        : Math.min(n - 1, Math.floor(((random[4 * i + j] + 1) / 2) * n));
    const [row, column, channel] = [pick(height, 0), pick(width, 1), pick(channels, 2)];
    const first = trace.find({ stage, row, column, channel });
    const expected = trace.at(first + trace.terms(first).count - 1).result;
    const at =
      layout === 'nchw'
        ? (channel * height + row) * width + column
        : (row * width + column) * channels + channel;
    const error = Math.abs(output[at] - expected);
    if (!(error <= worst)) worst = error; // NaN stays
  }
  return worst;
}

/** `open` gives make(spec, weights, input) → { layout, setInput?, run, output?, dispose }. */
export function contend(open) {
  let engine;
  let runner;
  const answers = {
    async open(options) {
      engine = await open(options);
    },
    /** Warms up until nothing gets faster: V8 compiles WebAssembly again in the background. Answers ms of a run, and the error. */
    async make({ spec }) {
      const weights = weightsOf(spec);
      const input = fill(spec.height * spec.width * spec.channels, 12345);
      runner = await engine.make(spec, weights, input, toPlanes);
      runner.setInput?.(runner.layout === 'nchw' ? toPlanes(input, spec) : input);
      await runner.run();
      const error = runner.output ? worstError(spec, weights, input, runner.output(), runner.layout) : null;
      let best = Infinity;
      let improved = performance.now();
      const until = improved + 3000;
      while (performance.now() < Math.min(improved + 400, until)) {
        const start = performance.now();
        await runner.run();
        const ms = performance.now() - start;
        if (ms < 0.97 * best) improved = performance.now();
        best = Math.min(best, ms);
      }
      return { error, ms: Math.max(best, 0.005) };
    },
    /** The median of a block of runs, in ms; the first is not counted. */
    async block({ runs, inner }) {
      await runner.run();
      const times = [];
      for (let i = 0; i < runs; i++) {
        const start = performance.now();
        for (let j = 0; j < inner; j++) await runner.run();
        times.push((performance.now() - start) / inner);
      }
      times.sort((a, b) => a - b);
      return times[times.length >> 1];
    },
    limits: () => engine.limits(),
    async dispose() {
      await runner?.dispose();
      runner = undefined;
    },
  };
  self.onmessage = async ({ data: { id, kind, ...request } }) => {
    try {
      self.postMessage({ id, value: await answers[kind](request) });
    } catch (error) {
      self.postMessage({ id, error: String(error?.message ?? error).slice(0, 300) });
    }
  };
}
