import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { describe as geometryOf } from '../../../kernels/spec/geometry.ts';
import { CodeListing } from './CodeListing.tsx';
import { codeView } from './code-view.ts';

const geometry = geometryOf({ kind: 'separable', height: 10, width: 10, channels: 3, filters: 4, kernel: 3 });
const step = { output: { batch: 0, row: 3, column: 4, channel: 1 }, tap: { row: 1, column: 1, channel: 1 } };
const view = codeView({ geometry, index: 0, bias: false }, 'typescript', step);

const render = (pointed: string[]) =>
  renderToStaticMarkup(<CodeListing view={view} pointed={new Set(pointed)} onPoint={() => undefined} />);

test('the line at work is marked for the eye and for a screen reader', () => {
  const [line] = /<li[^>]*aria-current="step"[^>]*>.*?<\/li>/.exec(render([]))!;
  expect(line.replace(/<[^>]*>/g, '')).toBe('sum += D.at(u, v, c) * X.at(y + u, x + v, c)');
});

test('a loop shows the value of its variable', () => {
  expect(render([]).replace(/<[^>]*>/g, '')).toContain(
    'for (let y = 0; y < Ho; y++)'.replace('<', '&lt;') + 'y = 3',
  );
});

test('pointing at the input lights its part of the line, pointing at the sum its loops', () => {
  expect(render(['symbol:input'])).toContain(
    '<span data-ref="symbol:input" data-pointed="true">X.at(y + u, x + v, c)</span>',
  );
  expect(render(['symbol:sum']).match(/<li[^>]*data-pointed="true"/g)).toHaveLength(2);
});
