import { expect, test } from 'vitest';
import { formulas as en } from 'virtual:formulas/en';
import { formulas as opened } from 'virtual:formulas/opening';
import { formulas as zh } from 'virtual:formulas/zh';
import { describe as geometryOf } from '../../../kernels/spec/geometry.ts';
import type { LayerSpec } from '../../../kernels/spec/layer.ts';
import { parseRef } from '../../model/refs.ts';
import { KATEX } from './render-late.ts';
import { formulaShape, formulaTex, letterShape } from './shapes.ts';
import type { Tree } from './tree.ts';
import { formulaTree, PACKS } from './use-formula.ts';

const opening: LayerSpec = { kind: 'separable', height: 10, width: 10, channels: 3, filters: 4, kernel: 3 };
const shape = (spec: LayerSpec, index: 0 | 1, lang: 'en' | 'zh' = 'en', bias = false) =>
  formulaShape({ geometry: geometryOf(spec), index, bias }, lang);

const text = (tree: Tree): string => {
  if (typeof tree === 'string') return tree;
  const [, , ...children] = tree;
  return children.map(text).join('');
};

function nodes(tree: Tree): Exclude<Tree, string>[] {
  if (typeof tree === 'string') return [];
  const [, , ...children] = tree;
  return [tree, ...children.flatMap(nodes)];
}

test('the formulas of the opening layer are baked in both languages, with MathML and known ids', () => {
  for (const lang of ['en', 'zh'] as const) {
    for (const index of [0, 1] as const) {
      const tree = opened[formulaTex(shape(opening, index, lang))]!;
      expect(nodes(tree).some(([tag]) => tag === 'math')).toBe(true);
      const ids = nodes(tree).flatMap(([, props]) => (props?.['data-ref'] as string) ?? []);
      expect(ids).toHaveLength(4);
      for (const id of ids) expect(parseRef(id)).not.toBeNull();
      expect(text(tree)).toContain({ en: ['kernel', 'weight'], zh: ['卷积核', '权重'] }[lang][index]);
    }
  }
});

test('every layer has a definition in letters to show until its own formula is there', () => {
  for (const kind of ['standard', 'grouped', 'depthwise', 'separable'] as const) {
    for (const groups of kind === 'grouped' ? [2] : kind === 'separable' ? [1, 2, 4] : [undefined]) {
      const M = kind === 'depthwise' || groups === 4 ? 3 : 1;
      const geometry = geometryOf({
        ...{
          ...opening,
          kind,
          groups,
          channels: 4,
          filters: kind === 'depthwise' ? 12 : 8,
          depthMultiplier: M,
        },
        ...{ activation: 'relu', between: kind === 'separable' ? 'relu6' : undefined },
      });
      for (const index of geometry.stages.map((_, i) => i as 0 | 1)) {
        for (const lang of ['en', 'zh'] as const) {
          for (const compact of [false, true]) {
            const exact = formulaShape({ geometry, index, bias: true }, lang, compact);
            expect(
              { en, zh }[lang][formulaTex(letterShape(exact))],
              formulaTex(letterShape(exact)),
            ).toBeDefined();
          }
        }
      }
    }
  }
});

test('a formula that is not baked is shown in letters, then exactly once KaTeX is there', async () => {
  const strided = shape({ ...opening, stride: 2 }, 0, 'en', true);
  expect(formulaTree(strided)).toEqual({ tree: null, isExact: false });
  await PACKS.en.fetch();
  expect(formulaTree(strided)).toEqual({ tree: en[formulaTex(letterShape(strided))], isExact: false });
  await KATEX.fetch();
  const { tree, isExact } = formulaTree(strided);
  expect(isExact).toBe(true);
  expect(text(tree!)).toContain('2');
  expect(formulaTree(strided).tree).toBe(tree);
});
