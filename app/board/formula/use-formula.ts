import { useEffect, useReducer } from 'react';
import { formulas as opening } from 'virtual:formulas/opening';
import { lateTree, loadLate } from './render-late.ts';
import type { Lang } from '../../i18n/numbers.ts';
import type { FormulaShape } from './shapes.ts';
import { formulaTex, letterShape } from './shapes.ts';
import type { Tree } from './tree.ts';

/** The formulas that a language's words need, beyond those of the first screen. */
type Pack = Readonly<Record<string, Tree | undefined>>;
const packs: Partial<Record<Lang, Pack>> = {};

/** Fetches what is baked for a language: after the first screen, or when a layer first asks for it. */
export async function loadFormulas(lang: Lang): Promise<void> {
  packs[lang] ??= (
    await (lang === 'zh' ? import('virtual:formulas/zh') : import('virtual:formulas/en'))
  ).formulas;
}

/** The formula of a shape as far as it is known now: baked, rendered late, its definition in letters, or nothing yet. */
export function formulaTree(shape: FormulaShape): { tree: Tree | null; isExact: boolean } {
  const pack = packs[shape.lang];
  const tex = formulaTex(shape);
  const exact = opening[tex] ?? pack?.[tex] ?? lateTree(shape);
  if (exact) return { tree: exact, isExact: true };
  if (!pack) return { tree: null, isExact: false };
  const letters = pack[formulaTex(letterShape(shape))];
  if (!letters) throw new Error(`no definition in letters is baked for ${formulaTex(letterShape(shape))}`);
  return { tree: letters, isExact: false };
}

/** The tree to show for a shape. Renders again when more is there; where KaTeX cannot be had, the letters stay. */
export function useFormula(shape: FormulaShape): Tree | null {
  const { tree, isExact } = formulaTree(shape);
  const [, arrived] = useReducer((count: number) => count + 1, 0);
  const { lang } = shape;
  useEffect(() => {
    if (isExact) return undefined;
    let isShown = true;
    const more = packs[lang] ? loadLate() : loadFormulas(lang);
    more.then(
      () => isShown && arrived(),
      () => undefined,
    );
    return () => void (isShown = false);
  }, [isExact, tree, lang]); // tree: another stand-in tries again after a failure
  return tree;
}
