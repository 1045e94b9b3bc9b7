import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { formulas } from 'virtual:formulas/opening';
import { describe as geometryOf } from '../../../kernels/spec/geometry.ts';
import { FormulaTree } from './FormulaTree.tsx';
import { formulaShape, formulaTex } from './shapes.ts';

const geometry = geometryOf({ kind: 'separable', height: 10, width: 10, channels: 3, filters: 4, kernel: 3 });
const tree = formulas[formulaTex(formulaShape({ geometry, index: 0, bias: false }, 'en'))]!;

const render = (active: string[], pointed: string[] = []) =>
  renderToStaticMarkup(
    <FormulaTree tree={tree} active={new Set(active)} pointed={new Set(pointed)} onPoint={() => undefined} />,
  );

/** The classes of each marked part, by its id. */
function marks(markup: string): Record<string, string> {
  const found = markup.matchAll(
    /<span class="enclosing([^"]*)" data-ref="([^"]*)"|<span data-ref="([^"]*)"[^>]*class="enclosing([^"]*)"/g,
  );
  return Object.fromEntries([...found].map(([, a, id, id2, b]) => [id ?? id2, (a ?? b).trim()]));
}

test('the parts of the current step and the one that is pointed at carry their marks', () => {
  expect(marks(render(['symbol:kernel', 'symbol:input'], ['symbol:input']))).toEqual({
    'symbol:filtered': '',
    'symbol:sum': '',
    'symbol:kernel': 'is-active',
    'symbol:input': 'is-active is-pointed',
  });
});

test('the braces are drawn as SVG and the formula keeps its MathML', () => {
  const markup = render([]);
  expect(markup.match(/<svg/g)).toHaveLength(6);
  expect(markup).toContain('<math display="block">');
  expect(markup).toContain('aria-hidden="true"');
});
