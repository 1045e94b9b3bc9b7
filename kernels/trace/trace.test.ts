import fc from 'fast-check';
import { describe as suite, expect, test } from 'vitest';
import { createEngine, createTrace, describe } from '../index.ts';
import type { LayerSpec, LayerWeights, Trace, TraceStep, TraceUnit } from '../index.ts';
import { makeOdd, odd, samples } from '../testing/random-layers.ts';
import type { Sample } from '../testing/sample.ts';

const engine = await createEngine();

const KINDS = ['standard', 'grouped', 'depthwise', 'pointwise', 'separable'] as const;

const UNITS: TraceUnit[] = ['tap', 'cell', 'row', 'map', 'stage'];

const traceOf = ({ spec, weights, input }: Sample) => createTrace(spec, weights, input);

/** Steps spread over a trace: all of a short one, about fifty of a long one, both ends always. */
function stepsOf({ length }: Trace, limit = 50): number[] {
  const gap = Math.max(1, Math.floor(length / limit));
  const steps = Array.from({ length: Math.ceil(length / gap) }, (_, i) => i * gap);
  return steps.at(-1) === length - 1 ? steps : [...steps, length - 1];
}

/** The loops of spec/order.ts written out: [stage, b, output channel, y, x, kernel row, kernel column, input channel]. */
function* loops(spec: LayerSpec): Generator<(string | number)[]> {
  for (const { stage, output, kernel, groups, input } of describe(spec).stages) {
    const [B, [kh, kw], C, N] = [spec.batch ?? 1, kernel, input.channels, output.channels];
    const range = (n: number) => Array.from({ length: n }, (_, i) => i);
    const pixels = range(output.height).flatMap((y) => range(output.width).map((x) => [y, x]));
    const window = range(kh).flatMap((u) => range(kw).map((v) => [u, v]));
    for (const b of range(B)) {
      if (stage === 'depthwise') {
        for (const c of range(C))
          for (const m of range(N / C))
            for (const [y, x] of pixels)
              for (const [u, v] of window) yield [stage, b, c * (N / C) + m, y, x, u, v, c];
      } else if (stage === 'pointwise') {
        for (const o of range(N))
          for (const [y, x] of pixels) for (const q of range(C)) yield [stage, b, o, y, x, 0, 0, q];
      } else {
        const own = C / groups;
        for (const o of range(N))
          for (const [y, x] of pixels)
            for (const c of range(own))
              for (const [u, v] of window)
                yield [stage, b, o, y, x, u, v, Math.floor(o / (N / groups)) * own + c];
      }
    }
  }
}

const indicesOf = ({ stage, output: { batch, channel, row, column }, tap }: TraceStep) => [
  stage,
  batch,
  channel,
  row,
  column,
  tap.row,
  tap.column,
  tap.channel,
];

/** About a hundred cells of each map that the engine makes: what it has there, and the step that finishes them. */
function finishedCells({ spec, weights, input }: Sample, trace: Trace) {
  const layer = engine.createLayer(spec, weights);
  layer.input.set(input);
  const { stages, filtered } = layer.geometry;
  const maps = [layer.run().slice(), ...(filtered ? [layer.filtered().slice()] : [])].reverse();
  layer.dispose();
  return maps.flatMap((data, index) => {
    const { stage, taps, output } = stages[index];
    const { height: H, width: W, channels: C } = output;
    const gap = 1 + Math.floor(data.length / 100);
    return Array.from({ length: Math.ceil(data.length / gap) }, (_, n) => {
      const i = n * gap;
      const [channel, pixel] =
        spec.layout === 'nchw'
          ? [Math.floor(i / (H * W)) % C, i % (H * W)]
          : [i % C, Math.floor(i / C) % (H * W)];
      const batch = Math.floor(i / (H * W * C));
      const cell = { batch, row: Math.floor(pixel / W), column: pixel % W, channel };
      return { cell, last: trace.find({ stage, ...cell }) + taps - 1, expected: data[i] };
    });
  });
}

suite.each(KINDS)('the trace of a %s layer', (kind) => {
  test('goes through the loop nest in its order and ends with it', () => {
    fc.assert(
      fc.property(samples('exact', kind), (sample) => {
        const trace = traceOf(sample);
        const order = [...loops(sample.spec)];
        expect(trace.length).toBe(order.length);
        for (const step of stepsOf(trace)) expect(indicesOf(trace.at(step))).toEqual(order[step]);
      }),
    );
  });

  test('finishes every cell with the number that the engine gives', () => {
    fc.assert(
      fc.property(samples('rough', kind), (sample) => {
        const trace = traceOf(sample);
        for (const { cell, last, expected } of finishedCells(sample, trace)) {
          expect(trace.at(last).output).toEqual(cell);
          expect(trace.at(last).result).toBeCloseTo(expected, 4);
        }
      }),
    );
  });

  test('has NaN and infinity where the engine has them, whatever weight or input is not finite', () => {
    fc.assert(
      fc.property(samples('rough', kind), odd, (sample, places) => {
        makeOdd(sample, places);
        const trace = traceOf(sample);
        const kindOf = (value: number | null) => (Number.isFinite(value) ? 'finite' : String(value));
        for (const { last, expected } of finishedCells(sample, trace))
          expect(kindOf(trace.at(last).result)).toBe(kindOf(expected));
      }),
    );
  });

  test('adds float32 products in a chain from the bias to the result', () => {
    fc.assert(
      fc.property(samples('rough', kind), (sample) => {
        const trace = traceOf(sample);
        const names =
          kind === 'depthwise'
            ? ['depthwiseBias']
            : kind === 'separable'
              ? ['depthwiseBias', 'bias']
              : ['bias'];
        for (const step of stepsOf(trace)) {
          const now = trace.at(step);
          expect(now.product).toBe(Math.fround(now.value * now.weight));
          expect(now.after).toBe(Math.fround(now.before + now.product));
          if (now.first) {
            const stage = trace.stages.findIndex(({ stage }) => stage === now.stage);
            const bias = sample.weights[names[stage] as keyof LayerWeights];
            expect(now.before).toBe(bias?.[now.output.channel] ?? 0);
          } else expect(now.before).toBe(trace.at(step - 1).after);
          expect(now.last).toBe(step + 1 === trace.length || trace.at(step + 1).first);
          expect(now.result === null).toBe(!now.last);
        }
      }),
    );
  });

  test('reads the input cell that the formula names, and nothing in the padding', () => {
    fc.assert(
      fc.property(samples('exact', kind), ({ spec, weights, input }) => {
        const trace = createTrace(spec, weights, input);
        const { height: H, width: W, channels: C, layout } = spec;
        for (const step of stepsOf(trace)) {
          const { stage, output, tap, input: cell, inPadding, value } = trace.at(step);
          const { stride, dilation, padding } = trace.geometry.stages.find((one) => one.stage === stage)!;
          expect(cell).toEqual({
            row: stride[0] * output.row + dilation[0] * tap.row - padding[0],
            column: stride[1] * output.column + dilation[1] * tap.column - padding[3],
            channel: tap.channel,
          });
          if (spec.kind === 'separable' && stage === 'pointwise') {
            const filtered = trace.find({ stage: trace.stages[0].stage, ...output, channel: tap.channel });
            expect(value).toBe(trace.terms(filtered).result);
            continue;
          }
          expect(inPadding).toBe(cell.row < 0 || cell.row >= H || cell.column < 0 || cell.column >= W);
          const [b, i, j, c] = [output.batch, cell.row, cell.column, cell.channel];
          const at = layout === 'nchw' ? ((b * C + c) * H + i) * W + j : ((b * H + i) * W + j) * C + c;
          expect(value).toBe(inPadding ? 0 : input[at]);
        }
      }),
    );
  });

  test('gives all terms of a cell as its single steps do', () => {
    fc.assert(
      fc.property(samples('rough', kind), fc.nat(), (sample, n) => {
        const trace = traceOf(sample);
        const step = n % trace.length;
        const terms = trace.terms(step);
        const start = step - terms.index;
        for (let t = 0; t < terms.count; t++) {
          const { tap, input, inPadding, value, weight, product, output, stage } = trace.at(start + t);
          expect({ output, stage }).toEqual({ output: terms.output, stage: terms.stage });
          expect([terms.tapRows[t], terms.tapColumns[t], terms.tapChannels[t]]).toEqual([
            tap.row,
            tap.column,
            tap.channel,
          ]);
          expect([terms.inputRows[t], terms.inputColumns[t], !!terms.inPadding[t]]).toEqual([
            input.row,
            input.column,
            inPadding,
          ]);
          expect([terms.values[t], terms.weights[t], terms.products[t]]).toEqual([value, weight, product]);
        }
        const [first, last] = [trace.at(start), trace.at(start + terms.count - 1)];
        expect([first.first, first.before]).toEqual([true, terms.bias]);
        expect([last.last, last.after, last.result]).toEqual([true, terms.sum, terms.result]);
      }),
    );
  });

  test('moves by whole units of the output, forwards and back', () => {
    fc.assert(
      fc.property(
        samples('exact', kind),
        fc.nat(),
        fc.constantFrom(...UNITS),
        fc.integer({ min: 1, max: 9 }),
        (sample, n, unit, count) => {
          const trace = traceOf(sample);
          const step = n % trace.length;
          const ends = endsOf(sample.spec, unit);
          const after = ends.filter((end) => end > step);
          const before = ends.filter((end) => end < step).reverse();
          expect(trace.move(step, unit, count)).toBe(after[count - 1] ?? trace.length - 1);
          expect(trace.move(step, unit, -count)).toBe(before[count - 1] ?? 0);
          expect(trace.move(step, unit, 0)).toBe(step);
          const end = ends[n % ends.length];
          if (ends.filter((other) => other > end).length >= count) {
            expect(trace.move(trace.move(end, unit, count), unit, -count)).toBe(end);
          }
        },
      ),
    );
  });
});

/** E(unit): the last tap of every unit, found by watching which loop indices change from one step to the next. */
function endsOf(spec: LayerSpec, unit: TraceUnit): number[] {
  const kept = { tap: 8, cell: 5, row: 4, map: 3, stage: 1 }[unit]; // leading indices of `loops` that name the unit
  const names = [...loops(spec)].map((indices, step) =>
    unit === 'tap' ? `${step}` : indices.slice(0, kept).join(),
  );
  return names.flatMap((name, step) => (name === names[step + 1] ? [] : [step]));
}

test('all batches of the first stage come before the second', () => {
  const spec: LayerSpec = {
    kind: 'separable',
    batch: 2,
    height: 2,
    width: 2,
    channels: 1,
    filters: 1,
    kernel: 1,
  };
  const one = Float32Array.of(1);
  const trace = createTrace(spec, { depthwise: one, pointwise: one }, new Float32Array(8));
  expect(trace.stages).toEqual([
    { stage: 'depthwise', start: 0, length: 8 },
    { stage: 'pointwise', start: 8, length: 8 },
  ]);
  expect(trace.at(7).output.batch).toBe(1);
  expect(trace.at(8)).toMatchObject({ stage: 'pointwise', output: { batch: 0 } });
});
