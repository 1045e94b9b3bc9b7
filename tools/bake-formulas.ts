// Which formulas are rendered at build time. Loaded by vite-formulas.mjs, never by the page: it brings KaTeX with it.
import katex from 'katex';
import type { FormulaShape, Lang, ShapeNumbers } from '../app/board/formula/shapes.ts';
import { formulaTex } from '../app/board/formula/shapes.ts';
import type { Tree } from '../app/board/formula/tree.ts';
import { KATEX_OPTIONS, treeOf } from '../app/board/formula/tree.ts';

const LANGS: Lang[] = ['en', 'zh'];
const PLAIN: ShapeNumbers = { kernel: [3, 3], stride: [1, 1], dilation: [1, 1], before: [0, 0], inputs: 1 };

const depthwise = (lang: Lang, compact: boolean): FormulaShape => ({
  ...{ stage: 'depthwise', lang, compact, multiplied: false, result: 'Z', mixes: 'Z' },
  ...{ bias: false, activation: 'none', numbers: PLAIN },
});
const pointwise = (lang: Lang, compact: boolean): FormulaShape => ({
  ...depthwise(lang, compact),
  ...{ stage: 'pointwise', result: 'Y', numbers: { ...PLAIN, kernel: [1, 1], inputs: 3 } },
});

/** The two formulas of the opening layer exactly, and every definition in letters, to stand in for the others. */
export function bakedShapes(): FormulaShape[] {
  return LANGS.flatMap((lang) =>
    [false, true].flatMap((compact) => {
      const letters = (shape: Partial<FormulaShape>): FormulaShape => ({
        ...depthwise(lang, compact),
        numbers: null,
        ...shape,
      });
      return [
        depthwise(lang, compact),
        pointwise(lang, compact),
        letters({}),
        letters({ multiplied: true }),
        letters({ stage: 'pointwise', result: 'Y' }),
        letters({ stage: 'pointwise', result: 'Y', multiplied: true }),
        letters({ stage: 'standard', result: 'Y' }),
        letters({ stage: 'standard' }),
        letters({ stage: 'grouped', result: 'Y' }),
        letters({ stage: 'grouped' }),
      ];
    }),
  );
}

/** The trees by their TeX. */
export function bake(): Map<string, Tree> {
  const sources = bakedShapes().map(formulaTex);
  return new Map(sources.map((tex) => [tex, treeOf(katex.renderToString(tex, KATEX_OPTIONS))]));
}
