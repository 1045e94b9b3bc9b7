import { expect, test } from 'vitest';
import type { LayerSpec } from '../../../kernels/spec/layer.ts';
import { createTrace } from '../../../kernels/trace/trace.ts';
import type { StageFacts } from '../formula/facts.ts';
import { codeView } from './code-view.ts';
import type { CodeView } from './code-view.ts';

const opening: LayerSpec = { kind: 'separable', height: 10, width: 10, channels: 3, filters: 4, kernel: 3 };

/** A trace of zeros: only its indices are of interest. */
function traceOf(spec: LayerSpec) {
  const zeros = new Float32Array(100_000);
  const batch = spec.batch ?? 1;
  const { channels: C, filters: N = 0, groups = 1, kernel, depthMultiplier: M = 1 } = spec;
  const [kh, kw] = Array.isArray(kernel)
    ? (kernel as [number, number])
    : [kernel as number, kernel as number];
  const first = spec.kind === 'depthwise' ? C * M : N;
  const weights = {
    standard: zeros.subarray(0, kh * kw * (C / groups) * first),
    depthwise: zeros.subarray(0, kh * kw * (C / (spec.groups ?? C)) * C * M),
    pointwise: zeros.subarray(0, C * M * N),
  };
  return createTrace(spec, weights, zeros.subarray(0, batch * spec.height * spec.width * C));
}

function values(view: CodeView): Record<string, number> {
  return Object.fromEntries(
    view.lines.flatMap(({ variable }) => (variable ? [[variable.name, variable.value] as const] : [])),
  );
}

test('at step 833 of the opening layer the loops stand as in the picture', () => {
  const trace = traceOf(opening);
  const facts: StageFacts = { geometry: trace.geometry, index: 0, bias: false };
  const view = codeView(facts, 'typescript', trace.at(832));
  expect(values(view)).toEqual({ c: 1, y: 3, x: 4, u: 1, v: 1 });
  expect(view.lines.filter(({ active }) => active).map(({ text }) => text)).toEqual([
    'sum += D.at(u, v, c) * X.at(y + u, x + v, c)',
  ]);
});

/** Counts through the loops of a view as they are written, and gives the values at every turn of the body. */
function* run(view: CodeView, letters: Record<string, number>): Generator<Record<string, number>> {
  const variables = view.lines.flatMap(({ role, text }) => {
    const [, from, to] = /= (.+); \w+ < (.+); /.exec(text) ?? [];
    return role.kind === 'loop' ? [{ name: role.variable, from, to }] : [];
  });
  const value = (expression: string, now: Record<string, number>) => {
    // eslint-disable-next-line @typescript-eslint/no-implied-eval
    const compiled = new Function(...Object.keys(now), `return ${expression}`) as (...n: number[]) => number;
    return compiled(...Object.values(now));
  };
  function* from(depth: number, now: Record<string, number>): Generator<Record<string, number>> {
    if (depth === variables.length) {
      yield now;
      return;
    }
    const { name, from: start, to } = variables[depth];
    const c0 = 'N' in now && 'o' in now && { c0: Math.floor(now.o / (now.N / now.G)) * (now.C / now.G) };
    const known = { ...now, ...c0 };
    for (let i = value(start, known); i < value(to, known); i++)
      yield* from(depth + 1, { ...known, [name]: i });
  }
  yield* from(0, letters);
}

test('the values are those of the loops when they are run, at every step of small layers', () => {
  const small = { height: 4, width: 3, channels: 4, kernel: [2, 3] as const, padding: 'same' as const };
  const specs: LayerSpec[] = [
    { ...small, kind: 'separable', filters: 2, depthMultiplier: 2 },
    { ...small, kind: 'separable', filters: 3, groups: 2 },
    { ...small, kind: 'grouped', filters: 6, groups: 2, stride: 2 },
    { ...small, kind: 'standard', filters: 2, batch: 2 },
    { ...small, kind: 'depthwise', depthMultiplier: 3, dilation: 2 },
  ];
  for (const spec of specs) {
    const trace = traceOf(spec);
    trace.geometry.stages.forEach((stage, i) => {
      const facts: StageFacts = { geometry: trace.geometry, index: i as 0 | 1, bias: true };
      const { input, output, groups: G, kernel } = stage;
      const letters = {
        ...{ B: trace.geometry.batch, C: input.channels, N: output.channels, G },
        ...{ M: output.channels / input.channels, Ho: output.height, Wo: output.width },
        ...{ kh: kernel[0], kw: kernel[1] },
      };
      let step = stage.start;
      for (const now of run(codeView(facts, 'typescript', null, false), letters)) {
        for (const tab of ['typescript', 'numpy'] as const) {
          for (const isFolded of [false, true]) {
            const shown = values(codeView(facts, tab, trace.at(step), isFolded));
            expect(now).toMatchObject(shown);
            if (!isFolded) expect(Object.keys(shown).length).toBeGreaterThanOrEqual(5);
          }
        }
        step += 1;
      }
      expect(step).toBe(stage.start + stage.multiplyAdds);
    });
  }
});

test('every line names its symbols, and its parts put together are the line', () => {
  const facts: StageFacts = { geometry: traceOf(opening).geometry, index: 0, bias: true };
  const { lines } = codeView(facts, 'numpy', null);
  for (const { text, parts } of lines) expect(parts.map((part) => part.text).join('')).toBe(text);
  expect(lines.find(({ role }) => role.kind === 'body')?.symbols).toEqual(['sum', 'kernel', 'input']);
  expect(lines.map(({ role, symbols }) => (role.kind === 'loop' ? symbols.join() : ''))).toEqual([
    '',
    '',
    '',
    '',
    'sum',
    'sum',
    '',
    '',
  ]);
  expect(lines.at(-1)?.symbols).toEqual(['filtered', 'sum']);
  expect(lines.some(({ active, variable }) => active || variable)).toBe(false);
});

test('the result of a standard step is the output, or a filtered map where mixing follows', () => {
  const last = (spec: LayerSpec) =>
    codeView({ geometry: traceOf(spec).geometry, index: 0, bias: false }, 'typescript', null).lines.at(-1);
  expect(last({ ...opening, kind: 'standard' })).toMatchObject({
    text: 'Y.set(y, x, o, sum)',
    symbols: ['output', 'sum'],
  });
  expect(last({ ...opening, groups: 1 })).toMatchObject({
    text: 'Z.set(y, x, o, sum)',
    symbols: ['filtered', 'sum'],
  });
});
