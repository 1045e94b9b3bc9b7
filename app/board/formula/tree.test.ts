import katex from 'katex';
import { expect, test } from 'vitest';
import type { Tree } from './tree.ts';
import { KATEX_OPTIONS, treeOf } from './tree.ts';

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const css = (style: Readonly<Record<string, string>>) =>
  Object.entries(style)
    .map(([name, value]) => `${kebab(name)}:${value};`)
    .join('');
const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

function markupOf(tree: Tree): string {
  if (typeof tree === 'string') return escape(tree);
  const [tag, props, ...children] = tree;
  const attributes = Object.entries(props ?? {}).map(([name, value]) =>
    typeof value === 'string'
      ? ` ${name === 'className' ? 'class' : name}="${value}"`
      : ` ${name}="${css(value)}"`,
  );
  const start = `<${tag}${attributes.join('')}`;
  return tag === 'path' ? `${start}/>` : `${start}>${children.map(markupOf).join('')}</${tag}>`;
}

test("a tree is KaTeX's markup, less the TeX source beside the MathML and the namespaces", () => {
  const tex = String.raw`\factor{kernel}{a<b}{D_{u,v}} \cdot \sum_{q=0}^{2} \mark{bias}{\beta_o} < \operatorname{ReLU6}\Bigl(x\Bigr)`;
  const markup = katex.renderToString(tex, KATEX_OPTIONS);
  const expected = markup
    .replace(/<annotation.*?<\/annotation>/, '')
    .replace(/<\/?semantics>/g, '')
    .replace(/ xmlns="[^"]*"/g, '');
  expect(markupOf(treeOf(markup))).toBe(expected);
});

test('the visible half is hidden from screen readers, which get the MathML', () => {
  const markup = markupOf(treeOf(katex.renderToString('x', KATEX_OPTIONS)));
  expect(markup).toContain('<math display="block"><mrow><mi>x</mi></mrow></math>');
  expect(markup).toContain('<span class="katex-html" aria-hidden="true">');
});

test('styles and classes are spelled as React wants them', () => {
  expect(
    treeOf('<span class="a b" style="margin-right:0.1em;top:-2em;" data-ref="symbol:sum">1 &lt; 2</span>'),
  ).toEqual([
    'span',
    { className: 'a b', style: { marginRight: '0.1em', top: '-2em' }, 'data-ref': 'symbol:sum' },
    '1 < 2',
  ]);
});

test('no command but htmlData may write attributes into the page', () => {
  expect(katex.renderToString('\\htmlData{ref=x}{y}', KATEX_OPTIONS)).toContain('data-ref="x"');
  expect(katex.renderToString('\\htmlStyle{color:red}{y}', KATEX_OPTIONS)).not.toContain('style="color:red"');
});
