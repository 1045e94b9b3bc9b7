// Formulas at build time: `virtual:formulas/opening`, `/en` and `/zh` hold KaTeX's output as data, and KaTeX's style sheet
// loses its old fonts.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const ID = /^\0?virtual:formulas\/(opening|en|zh)$/;
const BAKER = fileURLToPath(new URL('../bake/formulas.ts', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The trees as a module. A subtree that occurs more than once is written once and shared.
 * @param {Map<string, import('../../app/board/formula/tree.ts').Tree>} trees
 */
export function emit(trees) {
  const uses = new Map();
  const count = (tree) => {
    if (typeof tree === 'string') return;
    const text = JSON.stringify(tree);
    uses.set(text, (uses.get(text) ?? 0) + 1);
    if (uses.get(text) === 1) tree.slice(2).forEach(count);
  };
  for (const tree of trees.values()) count(tree);

  const lines = [];
  const names = new Map();
  const write = (tree) => {
    const text = JSON.stringify(tree);
    if (typeof tree === 'string') return text;
    if (names.has(text)) return names.get(text);
    const [tag, props, ...children] = tree;
    const code = `[${[JSON.stringify(tag), JSON.stringify(props), ...children.map(write)].join(',')}]`;
    if (uses.get(text) === 1) return code;
    names.set(text, `t${names.size}`);
    lines.push(`const ${names.get(text)}=${code};`);
    return names.get(text);
  };
  const entries = [...trees].map(([tex, tree]) => `${JSON.stringify(tex)}:${write(tree)}`);
  return [
    '// Written by tools/vite/formulas.mjs from tools/bake/formulas.ts; do not edit.',
    ...lines,
    `export const formulas={${entries.join(',\n')}};`,
  ].join('\n');
}

/** Provides `virtual:formulas/opening`, for the first screen, and `virtual:formulas/en` and `/zh`, for every other layer. */
export function formulas() {
  const bake = () => runnerImport(BAKER, { root: ROOT, logLevel: 'error' });
  /** In a build once, before anything else runs, as in opening.mjs. */
  let once = null;
  return {
    name: 'formulas',
    configResolved: ({ command }) => void (once = command === 'build' ? bake : null),
    async buildStart() {
      if (!once) return;
      const baked = await once();
      once = () => baked;
    },
    resolveId: (id) => (ID.test(id) ? `\0${id}` : undefined),
    async load(id) {
      const [, pack] = ID.exec(id) ?? [];
      if (!pack) return undefined;
      const { module, dependencies } = await (once ?? bake)();
      for (const file of [BAKER, ...dependencies]) this.addWatchFile(file);
      return { code: emit(module.bake()[pack]), moduleSideEffects: false };
    },
  };
}

/** Every browser that runs the app reads woff2: 20 font files to publish instead of 60. */
export function katexWoff2Only() {
  return {
    name: 'katex-woff2-only',
    enforce: /** @type {const} */ ('pre'),
    /** @param {string} code @param {string} id */
    transform(code, id) {
      if (!/katex(\.min)?\.css/.test(id)) return undefined;
      return { code: code.replace(/,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\("[^"]*"\)/g, ''), map: null };
    },
  };
}
