// Prose at build time: MDX with formulas by KaTeX, code coloured by Shiki, tables, and screens: what stands from one second-level
// heading to the next.
import mdx from '@mdx-js/rollup';
import rehypeShiki from '@shikijs/rehype';
import rehypeKatex from 'rehype-katex';
import remarkCjk from 'remark-cjk-friendly';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';

/** `\htmlData{…}` links a symbol with what it stands for; everything else that KaTeX doubts ends the build. */
const KATEX = {
  strict: (code) => (code === 'htmlExtension' ? 'ignore' : 'error'),
  trust: ({ command }) => command === '\\htmlData',
};

/** A formula that KaTeX cannot read must not become red letters on the page. */
function failOnMath() {
  return (_, file) => {
    const found = file.messages.find(({ reason }) => /katex/i.test(reason));
    if (found) throw new Error(`${file.path}:${found.line}: ${found.cause?.message ?? found.reason}`);
  };
}

/** Formulas and code are the same in every language: a browser's translation leaves them alone. */
function untranslated() {
  const visit = (node) => {
    const names = node.properties?.className ?? node.properties?.class ?? '';
    if (node.tagName === 'pre' || /\bkatex\b/.test(String(names))) {
      node.properties.translate = 'no';
      return;
    }
    node.children?.forEach(visit);
  };
  return visit;
}

const isText = (node) => node.type !== 'mdxjsEsm' && !(node.type === 'text' && node.value.trim() === '');

/** Wraps the prose from one h2 to the next into <Screen number="0">, which the page provides. */
export function screens() {
  return (tree) => {
    const kept = tree.children.filter((node) => node.type === 'mdxjsEsm');
    const groups = [];
    for (const node of tree.children.filter(isText)) {
      if (groups.length === 0 || node.tagName === 'h2') groups.push([]);
      groups.at(-1).push(node);
    }
    tree.children = [
      ...kept,
      ...groups.map((children, i) => ({
        type: 'mdxJsxFlowElement',
        name: 'Screen',
        attributes: [{ type: 'mdxJsxAttribute', name: 'number', value: String(i) }],
        children,
      })),
    ];
  };
}

export const mdxOptions = {
  remarkPlugins: [remarkGfm, remarkCjk, remarkFrontmatter, remarkMath],
  rehypePlugins: [
    [rehypeKatex, KATEX],
    failOnMath,
    [
      rehypeShiki,
      {
        themes: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
        defaultColor: false,
      },
    ],
    untranslated,
    screens,
  ],
};

/** Before React's plugin, which then makes the result refresh in place. */
export const prose = () => ({ enforce: /** @type {const} */ ('pre'), ...mdx(mdxOptions) });
