// Formulas that were not baked. KaTeX (75 kB) comes only when a layer first asks for one.
import { late } from '../../late/late.ts';
import type { FormulaShape } from './shapes.ts';
import { formulaTex } from './shapes.ts';
import type { Tree } from './tree.ts';

type Render = (tex: string) => Tree;

const rendered = new Map<string, Tree>();

/** What makes a tree of a formula. */
export const KATEX = late<Render>(() =>
  Promise.all([import('katex'), import('./tree.ts')]).then(
    ([{ default: katex }, { KATEX_OPTIONS, treeOf }]) =>
      (tex) =>
        treeOf(katex.renderToString(tex, KATEX_OPTIONS)),
  ),
);

/** The tree of a shape if it is there or can be had at once; null until KaTeX has arrived. */
export function lateTree(shape: FormulaShape): Tree | null {
  const tex = formulaTex(shape);
  const known = rendered.get(tex);
  const katex = KATEX.now();
  if (known || katex.kind !== 'there') return known ?? null;
  const tree = katex.part(tex);
  rendered.set(tex, tree);
  return tree;
}
