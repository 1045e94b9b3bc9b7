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

/** The marks of each part that can have some, by its id. */
function marks(markup: string): Record<string, string[]> {
  const parts = [...markup.matchAll(/<span [^>]*data-ref="([^"]*)"[^>]*>/g)];
  return Object.fromEntries(
    parts.map(([part, id]) => [
      id,
      [...part.matchAll(/data-(active|pointed)="true"/g)].map(([, mark]) => mark),
    ]),
  );
}

test('the parts of the current step and the one that is pointed at carry their marks', () => {
  expect(marks(render(['symbol:kernel', 'symbol:input'], ['symbol:input']))).toEqual({
    'symbol:filtered': [],
    'symbol:sum': [],
    'symbol:kernel': ['active'],
    'symbol:input': ['active', 'pointed'],
  });
});

test('the braces are drawn as SVG and the formula keeps its MathML', () => {
  const markup = render([]);
  expect(markup.match(/<svg/g)).toHaveLength(6);
  expect(markup).toContain('<math display="block">');
  expect(markup).toContain('aria-hidden="true"');
});
