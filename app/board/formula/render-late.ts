// Formulas that were not baked. KaTeX (75 kB) comes only when a layer first asks for one.
import type { FormulaShape } from './shapes.ts';
import { formulaTex } from './shapes.ts';
import type { Tree } from './tree.ts';

type Render = (tex: string) => Tree;

const rendered = new Map<string, Tree>();
let render: Render | null = null;
let loading: Promise<void> | null = null;

/** The tree of a shape if it is there or can be had at once; null until KaTeX has arrived. */
export function lateTree(shape: FormulaShape): Tree | null {
  const tex = formulaTex(shape);
  const known = rendered.get(tex);
  if (known || !render) return known ?? null;
  const tree = render(tex);
  rendered.set(tex, tree);
  return tree;
}

/** Fetches KaTeX once. After a failure (offline, say) the next call tries again. */
export function loadLate(): Promise<void> {
  loading ??= Promise.all([import('katex'), import('./tree.ts')]).then(
    ([{ default: katex }, { KATEX_OPTIONS, treeOf }]) =>
      void (render = (tex) => treeOf(katex.renderToString(tex, KATEX_OPTIONS))),
    (error: unknown) => {
      loading = null;
      throw error;
    },
  );
  return loading;
}
