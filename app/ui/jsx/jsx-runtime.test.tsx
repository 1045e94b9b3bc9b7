import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

const three = 3;
const nothing = false;

test('text that is all that an element holds stays as it is', () => {
  expect(renderToStaticMarkup(<p>{`${three} weights`}</p>)).toBe('<p>3 weights</p>');
  expect(renderToStaticMarkup(<p>{three}</p>)).toBe('<p>3</p>');
});

test('text with siblings gets an element of its own, white space does not', () => {
  expect(
    renderToStaticMarkup(
      <p>
        {three} weights <b>in</b> all{nothing && <i>?</i>}
      </p>,
    ),
  ).toBe('<p><x-text>3</x-text><x-text> weights </x-text><b>in</b><x-text> all</x-text></p>');
  expect(
    renderToStaticMarkup(
      <p>
        <b>a</b> <i>b</i>
      </p>,
    ),
  ).toBe('<p><b>a</b> <i>b</i></p>');
});

test('so does text in a list, in a fragment and among the children of a component', () => {
  const Box = ({ children }: { children: React.ReactNode }) => <div>{children}</div>;
  expect(renderToStaticMarkup(<p>{['a', <b key="b">b</b>, ['c']]}</p>)).toBe(
    '<p><x-text>a</x-text><b>b</b><x-text>c</x-text></p>',
  );
  expect(
    renderToStaticMarkup(
      <p>
        <>one</>
        <b>two</b>
      </p>,
    ),
  ).toBe('<p><x-text>one</x-text><b>two</b></p>');
  expect(renderToStaticMarkup(<Box>{three} cells</Box>)).toBe(
    '<div><x-text>3</x-text><x-text> cells</x-text></div>',
  );
});

test('where only text may stand nothing is put around it', () => {
  expect(renderToStaticMarkup(<option>{three} cells</option>)).toBe('<option>3 cells</option>');
});
