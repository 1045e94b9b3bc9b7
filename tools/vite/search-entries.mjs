// What the search over the chapters looks through: the prose of an MDX file as plain text, cut at its headings and at the questions
// that people ask. A number that is computed when the page is read is a … here.
import { createProcessor } from '@mdx-js/mdx';
import { plainTex } from './plain-tex.mjs';
import { mdxOptions } from './prose.mjs';

const SILENT = new Set(['mdxjsEsm', 'mdxFlowExpression', 'code', 'math', 'yaml']);

/** The words of a node; a formula in a sentence is read as one says it. */
function textOf(node) {
  if (SILENT.has(node.type)) return '';
  if (node.type === 'mdxTextExpression') return node.value.startsWith('props.n.') ? '…' : ' ';
  if (node.type === 'inlineMath') return plainTex(node.value);
  if (typeof node.value === 'string') return node.value;
  const inner = (node.children ?? []).map(textOf).join('');
  return ['paragraph', 'heading', 'listItem', 'tableCell', 'tableRow'].includes(node.type)
    ? `${inner} `
    : inner;
}

const attribute = (node, name) => node.attributes?.find((found) => found.name === name)?.value ?? '';
const tidy = (text) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;:，。；：？！])/g, '$1')
    .trim();

/**
 * @param {string} source MDX
 * @returns {{ screen: number, heading: string, question: string, text: string }[]} one for each screen, one for each question
 */
export function searchEntries(source) {
  const tree = createProcessor({ remarkPlugins: mdxOptions.remarkPlugins }).parse(source);
  const entries = [{ screen: 0, heading: '', question: '', text: '' }];
  const questions = [];
  // What waits for the prediction is searched like the rest.
  const nodes = tree.children.flatMap((node) => (node.name === 'AfterPrediction' ? node.children : [node]));
  for (const node of nodes) {
    const isFirst = entries.length === 1 && entries[0].text === '';
    if (node.type === 'heading' && node.depth === 2 && !(isFirst && questions.length === 0)) {
      entries.push({ screen: entries.length, heading: tidy(textOf(node)), question: '', text: '' });
    } else if (node.type === 'mdxJsxFlowElement' && node.name === 'Ask') {
      const { screen, heading } = entries.at(-1);
      questions.push({
        screen,
        heading,
        question: attribute(node, 'q'),
        text: tidy(textOf({ children: node.children })),
      });
    } else entries.at(-1).text += textOf(node);
  }
  return [...entries, ...questions].map((entry) => ({ ...entry, text: tidy(entry.text) }));
}
