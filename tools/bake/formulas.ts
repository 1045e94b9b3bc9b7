// Which formulas are rendered at build time. Loaded by vite/formulas.mjs, never by the page: it brings KaTeX with it.
import katex from 'katex';
import type { Lang } from '../../app/i18n/numbers.ts';
import type { FormulaShape, ShapeNumbers } from '../../app/board/formula/shapes.ts';
import { formulaShape, formulaTex } from '../../app/board/formula/shapes.ts';
import type { Tree } from '../../app/board/formula/tree.ts';
import { KATEX_OPTIONS, treeOf } from '../../app/board/formula/tree.ts';
import { OPENING } from '../../app/model/settings.ts';
import { toSpec } from '../../app/model/to-spec.ts';
import { describe } from '../../kernels/spec/geometry.ts';

const LANGS: Lang[] = ['en', 'zh'];

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** A step without padding, stride, bias and the like: k×k over `inputs` channels. */
const plain = (stage: FormulaShape['stage'], k: number, inputs: number): Partial<FormulaShape> => ({
  stage,
  numbers: { ...PLAIN, kernel: [k, k], inputs },
});
const PLAIN: Omit<ShapeNumbers, 'kernel' | 'inputs'> = { stride: [1, 1], dilation: [1, 1], before: [0, 0] };

/** The same step with its result mixed afterwards, and as the last one. */
const filteredOrOutput = (shape: Partial<FormulaShape>): Partial<FormulaShape>[] => [
  { ...shape, result: 'Z' },
  { ...shape, result: 'Y' },
];

/** Every definition in letters, to stand in for formulas that are rendered late; and exactly: plain layers. */
const SHAPES: Partial<FormulaShape>[] = [
  { stage: 'depthwise' },
  { stage: 'depthwise', multiplied: true },
  { stage: 'pointwise', result: 'Y' },
  { stage: 'pointwise', result: 'Y', multiplied: true },
  ...filteredOrOutput({ stage: 'standard' }),
  ...filteredOrOutput({ stage: 'grouped' }),
  ...range(1, 7).map((k) => plain('depthwise', k, 1)),
  ...range(1, 12).map((inputs) => ({ ...plain('pointwise', 1, inputs), result: 'Y' as const })),
  ...[3, 12].flatMap((inputs) => filteredOrOutput(plain('standard', 3, inputs))),
  ...[2, 3, 4, 6].flatMap((inputs) => filteredOrOutput(plain('grouped', 3, inputs))),
];

function everyShape(lang: Lang): FormulaShape[] {
  const base = { multiplied: false, mixes: 'Z', bias: false, activation: 'none', numbers: null } as const;
  return [false, true].flatMap((compact) =>
    SHAPES.map((shape) => ({ ...base, stage: 'depthwise', result: 'Z', lang, compact, ...shape })),
  );
}

/** The two steps of the layer that the page opens with. */
function openingShapes(): FormulaShape[] {
  const geometry = describe(toSpec(OPENING));
  return LANGS.flatMap((lang) =>
    [false, true].flatMap((compact) =>
      ([0, 1] as const).map((index) => formulaShape({ geometry, index, bias: OPENING.bias }, lang, compact)),
    ),
  );
}

const render = (shapes: FormulaShape[]): Map<string, Tree> =>
  new Map(
    shapes.map(formulaTex).map((tex) => [tex, treeOf(katex.renderToString(tex, KATEX_OPTIONS))] as const),
  );

/** The trees by their TeX: what the first screen shows, and for each language all that is baked. */
export function bake(): Record<'opening' | Lang, Map<string, Tree>> {
  return { opening: render(openingShapes()), en: render(everyShape('en')), zh: render(everyShape('zh')) };
}
