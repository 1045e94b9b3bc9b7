import { expect, test } from 'vitest';
import { describe as geometryOf } from '../../../kernels/spec/geometry.ts';
import type { LayerSpec } from '../../../kernels/spec/layer.ts';
import { stageOf } from '../formula/facts.ts';
import type { StageFacts } from '../formula/facts.ts';
import { fold } from './fold.ts';
import { listing } from './listing.ts';
import type { CodeTab } from './source.ts';

const opening: LayerSpec = { kind: 'separable', height: 10, width: 10, channels: 3, filters: 4, kernel: 3 };

function folded(spec: LayerSpec, tab: CodeTab, index: 0 | 1 = 0, bias = false) {
  const facts: StageFacts = { geometry: geometryOf(spec), index, bias };
  const all = listing(stageOf(facts).stage, tab);
  const { lines, leftOut } = fold(all, facts);
  return { all, lines, leftOut, text: lines.map(({ text, indent }) => `${' '.repeat(indent)}${text}`) };
}

test('the opening layer leaves the loops as short as its formulas', () => {
  expect(folded(opening, 'typescript').text).toEqual([
    'for (let c = 0; c < C; c++)',
    ' for (let y = 0; y < Ho; y++)',
    '  for (let x = 0; x < Wo; x++)',
    '   let sum = 0',
    '   for (let u = 0; u < kh; u++)',
    '    for (let v = 0; v < kw; v++)',
    '     sum += D.at(u, v, c) * X.at(y + u, x + v, c)',
    '   Z.set(y, x, c, sum)',
  ]);
  expect(folded(opening, 'numpy', 1).text).toEqual([
    'for o in range(N)',
    ' for y in range(Ho)',
    '  for x in range(Wo)',
    '   total = 0',
    '   for q in range(C)',
    '    total += P[q, o] * Z[y, x, q]',
    '   Y[y, x, o] = total',
  ]);
});

test('what is left out is named', () => {
  expect(folded(opening, 'typescript').leftOut).toEqual([
    'b',
    'm',
    'sh',
    'sw',
    'dh',
    'dw',
    'pt',
    'pl',
    'bias',
    'phi',
  ]);
  expect(folded(opening, 'numpy', 1).leftOut).toEqual(['b', 'bias', 'phi']);
});

test('a layer in which every letter changes something is shown as it is written', () => {
  const every: Partial<LayerSpec> = {
    ...{ batch: 2, stride: 2, dilation: 2, padding: [1, 1, 1, 1], activation: 'relu' },
  };
  for (const tab of ['typescript', 'numpy'] as const) {
    const depthwise = folded(
      { ...opening, ...every, kind: 'depthwise', filters: 6, depthMultiplier: 2 },
      tab,
      0,
      true,
    );
    expect(depthwise.leftOut).toEqual([]);
    expect(depthwise.lines.slice(0, -1)).toEqual(depthwise.all.slice(0, -1));
    const grouped = folded({ ...opening, ...every, kind: 'grouped', groups: 2, channels: 4 }, tab, 0, true);
    expect(grouped.leftOut).toEqual([]);
    expect(grouped.lines).toEqual(grouped.all);
  }
});

test('one group needs no first channel', () => {
  const { text } = folded({ ...opening, kind: 'standard' }, 'typescript');
  expect(text).toContain('   for (let c = 0; c < C; c++)');
  expect(text).toContain('      sum += K.at(u, v, c, o) * X.at(y + u, x + v, c)');
  expect(text.join()).not.toContain('c0');
  expect(folded({ ...opening, kind: 'standard' }, 'numpy').text).toContain('   for c in range(C)');
});

test('the folded lines still compute the layer', () => {
  const spec: LayerSpec = { ...opening, height: 6, width: 5, padding: [1, 0, 1, 2], stride: [1, 2] };
  const { Ho, Wo, C, kh, kw, sh, sw, pt, pl } = {
    Ho: 6,
    Wo: 3,
    C: 3,
    kh: 3,
    kw: 3,
    sh: 1,
    sw: 2,
    pt: 1,
    pl: 2,
  };
  expect(geometryOf(spec).filtered).toEqual({ height: Ho, width: Wo, channels: C });
  const X = {
    at: (i: number, j: number, c: number) => (i < 0 || i > 5 || j < 0 || j > 4 ? 0 : i * 31 + j * 7 + c),
  };
  const D = { at: (u: number, v: number, c: number) => u * 5 - v * 3 + c };
  const got = new Map<string, number>();
  const Z = { set: (y: number, x: number, c: number, sum: number) => got.set(`${y},${x},${c}`, sum) };

  const { lines } = folded(spec, 'typescript');
  const code = lines.map(({ text, indent, role }, i) => {
    const closed = Math.max(0, (lines[i - 1]?.indent ?? 0) - indent);
    return `${'}'.repeat(closed)}${text}${role.kind === 'loop' ? '{' : ';'}`;
  });
  const letters = { X, D, Z, C, Ho, Wo, kh, kw, sh, sw, pt, pl };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
  new Function(...Object.keys(letters), `${code.join('')}${'}'.repeat(lines.at(-1)!.indent)}`)(
    ...Object.values(letters),
  );

  for (let c = 0; c < C; c++) {
    for (let y = 0; y < Ho; y++) {
      for (let x = 0; x < Wo; x++) {
        let expected = 0;
        for (let u = 0; u < kh; u++)
          for (let v = 0; v < kw; v++) expected += D.at(u, v, c) * X.at(y + u - pt, sw * x + v - pl, c);
        expect(got.get(`${y},${x},${c}`)).toBe(expected);
      }
    }
  }
});
