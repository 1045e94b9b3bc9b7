import { useEffect, useReducer } from 'react';
import { formulas } from 'virtual:formulas';
import { lateTree, loadLate } from './render-late.ts';
import type { FormulaShape } from './shapes.ts';
import { formulaTex, letterShape } from './shapes.ts';
import type { Tree } from './tree.ts';

/** The formula of a shape as far as it is known now: baked, rendered late, or its definition in letters. */
export function formulaTree(shape: FormulaShape): { tree: Tree; isExact: boolean } {
  const exact = formulas[formulaTex(shape)] ?? lateTree(shape);
  if (exact) return { tree: exact, isExact: true };
  const letters = formulas[formulaTex(letterShape(shape))];
  if (!letters) throw new Error(`no definition in letters is baked for ${formulaTex(letterShape(shape))}`);
  return { tree: letters, isExact: false };
}

/** The tree to show for a shape. Renders again when KaTeX arrives; where it cannot be had, the letters stay. */
export function useFormula(shape: FormulaShape): Tree {
  const { tree, isExact } = formulaTree(shape);
  const [, arrived] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (isExact) return undefined;
    let isShown = true;
    loadLate().then(
      () => isShown && arrived(),
      () => undefined,
    );
    return () => void (isShown = false);
  }, [isExact, tree]); // tree: another stand-in tries again after a failure
  return tree;
}
