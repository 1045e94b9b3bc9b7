import { formulas as opening } from 'virtual:formulas/opening';
import type { Both } from '../../i18n/both.ts';
import { late } from '../../late/late.ts';
import type { Late } from '../../late/late.ts';
import { useLate } from '../../ui/late/use-late.ts';
import { KATEX, lateTree } from './render-late.ts';
import type { FormulaShape } from './shapes.ts';
import { formulaTex, letterShape } from './shapes.ts';
import type { Tree } from './tree.ts';

/** The formulas that a language's words need, beyond those of the first screen: after it, a change of the layer finds its own. */
type Pack = Readonly<Record<string, Tree | undefined>>;
export const PACKS: Both<Late<Pack>> = {
  en: late(() => import('virtual:formulas/en').then(({ formulas }) => formulas)),
  zh: late(() => import('virtual:formulas/zh').then(({ formulas }) => formulas)),
};

/** The formula of a shape as far as it is known now: baked, rendered late, its definition in letters, or nothing yet. */
export function formulaTree(shape: FormulaShape): { tree: Tree | null; isExact: boolean } {
  const found = PACKS[shape.lang].now();
  const pack = found.kind === 'there' ? found.part : null;
  const tex = formulaTex(shape);
  const exact = opening[tex] ?? pack?.[tex] ?? lateTree(shape);
  if (exact) return { tree: exact, isExact: true };
  if (!pack) return { tree: null, isExact: false };
  const letters = pack[formulaTex(letterShape(shape))];
  if (!letters) throw new Error(`no definition in letters is baked for ${formulaTex(letterShape(shape))}`);
  return { tree: letters, isExact: false };
}

/**
 * The tree to show for a shape, and what did not arrive of what it needs, to be tried again. Where KaTeX cannot be had, the
 * letters stay.
 */
export function useFormula(shape: FormulaShape): {
  tree: Tree | null;
  absent: Pick<Late<unknown>, 'again'> | null;
  /** It is on its way. */
  isAwaited: boolean;
} {
  const pack = PACKS[shape.lang];
  const packNow = useLate(pack);
  const { tree, isExact } = formulaTree(shape);
  const katexNow = useLate(KATEX, !isExact && packNow.kind === 'there');
  const absent = packNow.kind === 'absent' ? pack : katexNow.kind === 'absent' ? KATEX : null;
  return { tree, absent: isExact ? null : absent, isAwaited: !isExact && !absent };
}
