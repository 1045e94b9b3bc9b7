// What the search over the chapters looks through: the prose of an MDX file as plain text, cut at its headings and at the questions
// that people ask. Numbers that are computed when the page is read are left out.
import { createProcessor } from '@mdx-js/mdx';
import { mdxOptions } from './prose.mjs';

const SILENT = new Set(['mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression', 'code', 'math', 'yaml']);

/** The words of a node; symbols of formulas in the text are kept, as they are typed. */
function textOf(node) {
  if (SILENT.has(node.type)) return '';
  if (typeof node.value === 'string')
    return node.type === 'inlineMath' ? node.value.replace(/[\\{}$]/g, '') : node.value;
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
  for (const node of tree.children) {
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
