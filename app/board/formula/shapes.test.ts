import katex from 'katex';
import { expect, test } from 'vitest';
import { describe as geometryOf } from '../../../kernels/spec/geometry.ts';
import type { LayerSpec } from '../../../kernels/spec/layer.ts';
import { parseRef } from '../../model/refs.ts';
import type { FormulaShape } from './shapes.ts';
import { formulaShape, formulaTex, letterShape } from './shapes.ts';
import { KATEX_OPTIONS } from './tree.ts';

const opening: LayerSpec = { kind: 'separable', height: 10, width: 10, channels: 3, filters: 4, kernel: 3 };

const shape = (spec: LayerSpec, index: 0 | 1 = 0, bias = false) =>
  formulaShape({ geometry: geometryOf(spec), index, bias }, 'en');

/** The TeX without its marks, as one would write it. */
const plainTex = (of: FormulaShape) =>
  formulaTex(of)
    .replace(/\\mark\{\w+\}|\\factor\{\w+\}\{[^}]*\}/g, '')
    .replaceAll('\\,', '')
    .replaceAll('{}', '');

function everyShape(): FormulaShape[] {
  const shapes: FormulaShape[] = [];
  const specs: LayerSpec[] = (['standard', 'grouped', 'depthwise', 'separable'] as const).flatMap((kind) =>
    [1, 2].flatMap((s) =>
      (['none', 'relu', 'relu6'] as const).map((activation) => ({
        ...{ kind, height: 9, width: 8, channels: 4, kernel: [3, 2], stride: s, dilation: s, activation },
        padding: s === 1 ? 'valid' : 'same',
        filters: 8,
        depthMultiplier: kind === 'depthwise' ? 2 : kind === 'separable' ? s : 1,
        groups: kind === 'grouped' ? 2 : undefined,
        between: kind === 'separable' ? activation : undefined,
      })),
    ),
  );
  const twoSteps = specs.filter(({ kind }) => kind === 'separable');
  const grouped = twoSteps.flatMap((spec) => [1, 2].map((groups) => ({ ...spec, groups })));
  for (const spec of [...specs, ...grouped]) {
    const geometry = geometryOf(spec);
    for (const index of geometry.stages.map((_, i) => i as 0 | 1)) {
      for (const bias of [false, true]) {
        for (const lang of ['en', 'zh'] as const) {
          for (const compact of [false, true]) {
            const exact = formulaShape({ geometry, index, bias }, lang, compact);
            shapes.push(exact, { ...exact, numbers: null }, letterShape(exact));
          }
        }
      }
    }
  }
  return shapes;
}

test('the TeX of every shape renders without an error in both languages', () => {
  const sources = new Set(everyShape().map(formulaTex));
  expect(sources.size).toBeGreaterThan(300);
  for (const tex of sources) {
    expect(() => katex.renderToString(tex, KATEX_OPTIONS), tex).not.toThrow();
  }
});

test('every mark of every shape is an id that refs.ts knows', () => {
  for (const tex of new Set(everyShape().map(formulaTex))) {
    const names = [...tex.matchAll(/\\(?:mark|factor)\{(\w+)\}/g)].map(([, name]) => name);
    expect(names.length).toBeGreaterThanOrEqual(4);
    for (const name of names) expect(parseRef(`symbol:${name}`), tex).not.toBeNull();
  }
});

test('the opening layer is written as in the pictures', () => {
  expect(formulaTex(shape(opening))).toBe(
    String.raw`\mark{filtered}{Z_{y,x,c}}={\mark{sum}{\sum_{u=0}^{2}\sum_{v=0}^{2}}` +
      String.raw`\factor{kernel}{kernel}{D_{u,v,c}}\cdot\factor{input}{input}{X_{y+u,\,x+v,\,c}}}`,
  );
  expect(formulaTex(shape(opening, 1))).toBe(
    String.raw`\mark{output}{Y_{y,x,o}}={\mark{sum}{\sum_{q=0}^{2}}` +
      String.raw`\factor{weight}{weight}{P_{q,o}}\cdot\factor{filtered}{filtered}{Z_{y,x,q}}}`,
  );
});

test('a phone gets one sum over all letters and no words', () => {
  const facts = { geometry: geometryOf(opening), index: 0, bias: false } as const;
  const tex = formulaTex(formulaShape(facts, 'zh', true));
  expect(tex).toContain('\\sum_{u,v}');
  expect(tex).not.toContain('\\factor');
  expect(tex).toBe(formulaTex(formulaShape(facts, 'en', true)));
});

test('stride, dilation and padding appear in an index only where they change something', () => {
  const index = (spec: Partial<LayerSpec>) =>
    /X_\{(.*?),c\}/.exec(plainTex(shape({ ...opening, ...spec })))?.[1];
  expect(index({})).toBe('y+u,x+v');
  expect(index({ stride: 2 })).toBe('2y+u,2x+v');
  expect(index({ dilation: [1, 3] })).toBe('y+u,x+3v');
  expect(index({ padding: [1, 0, 0, 2] })).toBe('y+u-1,x+v-2');
  expect(index({ height: 8, width: 8, stride: 2, padding: 'same' })).toBe('2y+u,2x+v');
});

test('several kernels a channel bring the letters M and m', () => {
  const tex = plainTex(shape({ ...opening, depthMultiplier: 2 }, 0, true));
  expect(tex).toContain('{Z_{y,x,cM+m}}={b_{cM+m}}+{');
  expect(tex).toContain('{D_{u,v,c,m}}');
  expect(plainTex(shape({ ...opening, depthMultiplier: 2 }, 1))).toContain('\\sum_{q=0}^{5}');
});

test('an activation in between gives its result the name A, which the mixing reads', () => {
  const spec: LayerSpec = { ...opening, between: 'relu6', activation: 'relu' };
  expect(plainTex(shape(spec))).toContain('{A_{y,x,c}}={\\operatorname{ReLU6}}\\Bigl(');
  expect(plainTex(shape(spec, 1, true))).toMatch(
    /^\{Y_\{y,x,o\}\}=\{\\operatorname\{ReLU\}\}\\Bigl\(\{\\beta_o\}\+.*\{A_\{y,x,q\}\}/,
  );
});

test('a grouped step sums over the channels of the group, from its first one', () => {
  const tex = plainTex(shape({ ...opening, channels: 12, groups: 4 }));
  expect(tex).toContain('{Z_{y,x,q}}={{\\sum_{c=c_0}^{c_0+2}');
  expect(tex).toContain('{K_{u,v,c-c_0,q}}');
  expect(plainTex(shape({ ...opening, kind: 'standard' }))).toContain('{Y_{y,x,o}}={{\\sum_{c=0}^{2}');
});

test('in letters the definition is that of the formula collection', () => {
  expect(plainTex(letterShape(shape({ ...opening, stride: 2, padding: 'same' }, 0, true)))).toBe(
    '{Z_{y,x,c}}={{\\sum_{u=0}^{k_h-1}\\sum_{v=0}^{k_w-1}}{D_{u,v,c}}\\cdot{X_{s_h y+d_h u-p_h,s_w x+d_w v-p_w,c}}}',
  );
});
