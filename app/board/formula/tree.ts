// KaTeX's markup as nested arrays that React can turn into elements, so that no markup string ever enters the page.
import type { KatexOptions } from 'katex';

export type TreeProps = Readonly<Record<string, string | Readonly<Record<string, string>>>>;
/** A piece of text, or a tag with its props (in React's spelling) and its children. */
export type Tree = string | readonly [tag: string, props: TreeProps | null, ...children: Tree[]];

/** Parts that can be pointed at: data-ref covers a part with its brace and word, data-part the letters to be coloured. */
const MACROS = {
  '\\mark': '\\htmlData{ref=symbol:#1,part=all}{#2}',
  '\\factor': '\\htmlData{ref=symbol:#1}{\\underbrace{\\htmlData{part=letters}{#3}}_{\\text{#2}}}',
};

export const KATEX_OPTIONS: KatexOptions = {
  macros: MACROS,
  displayMode: true,
  output: 'htmlAndMathml',
  throwOnError: true,
  strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
  trust: ({ command }) => command === '\\htmlData',
};

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };
const decode = (text: string) =>
  text.replace(/&(#?\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity);

const camelCase = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

function styleOf(css: string): Record<string, string> {
  const pairs = css
    .split(';')
    .filter(Boolean)
    .map((rule) => rule.split(':'));
  return Object.fromEntries(pairs.map(([name, value]) => [camelCase(name.trim()), value.trim()]));
}

function propsOf(attributes: string): TreeProps | null {
  const props: Record<string, TreeProps[string]> = {};
  for (const [, name, quoted] of attributes.matchAll(/([\w:-]+)="([^"]*)"/g)) {
    const value = decode(quoted);
    if (name === 'xmlns') continue; // React puts svg and math into their namespaces itself
    if (name === 'class') props.className = value;
    else if (name === 'style') props.style = styleOf(value);
    else props[name] = value;
  }
  return Object.keys(props).length > 0 ? props : null;
}

const isElement = (tree: Tree): tree is Exclude<Tree, string> => typeof tree !== 'string';

/** A <semantics> with the TeX source beside the formula says nothing to a reader: only the formula stays. */
function children(tag: string, all: Tree[]): Tree[] {
  if (tag !== 'math') return all;
  return all.flatMap((child) => (isElement(child) && child[0] === 'semantics' ? [child[2]] : [child]));
}

/** The tree of KaTeX's markup, which is well-formed: every tag is closed, every attribute quoted. */
export function treeOf(markup: string): Tree {
  const open: { tag: string; props: TreeProps | null; inside: Tree[] }[] = [
    { tag: '', props: null, inside: [] },
  ];
  const close = () => {
    const { tag, props, inside } = open.pop()!;
    open[open.length - 1].inside.push([tag, props, ...children(tag, inside)]);
  };
  const pieces = markup.matchAll(/<(\/?)([\w-]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g);
  for (const [, closing, tag, attributes, empty, text] of pieces) {
    if (text !== undefined) open[open.length - 1].inside.push(decode(text));
    else if (closing) close();
    else {
      open.push({ tag, props: propsOf(attributes), inside: [] });
      if (empty) close();
    }
  }
  return open[0].inside[0];
}
