// Which kernel a number means: the filters of one shape, called by the number that the plan gives a layer (runtime/choose.ts).
import { handedOn, lines, parameters } from './text.mjs';

const usizes = (...names) => names.map((name) => [name, 'usize']);
const BOUNDS = [
  ['low', 'v128'],
  ['high', 'v128'],
];
const GROUPS = [...usizes('at', 'weights'), ['groups', 'i32'], ...BOUNDS];
const INSIDE = [...usizes('to', 'ld', 'rows', 'step'), ['blocks', 'i32'], ...GROUPS];
const EDGE = [...usizes('to', 'ld', 'rows', 'step', 'masks'), ...GROUPS];
const PAIR = [...usizes('to', 'ld', 'below', 'rows', 'step'), ['blocks', 'i32'], ...GROUPS];
const PLANES = usizes('to', 'ld', 'rows', 'at', 'w');

/** Inlined where it is called: a chain of comparisons, as it would be written there. */
const inlined = (comment, head, body) => `
/** ${comment} */
// @ts-ignore: decorator
@inline export function ${head} {
  ${body}
}`;
const call = (what, comment, list, kernels) =>
  inlined(
    comment,
    `filter${what[0].toUpperCase()}${what.slice(1)}(own: i32, ${parameters(list)}): void`,
    lines(
      kernels.map(
        ({ module, number }, i) =>
          `${i ? 'else ' : ''}${i < kernels.length - 1 ? `if (own == ${number}) ` : ''}${module}.${what}(${handedOn(list)});`,
      ),
      2,
    ),
  );

/** The text of the chooser of one layout, from its special filters. */
export function write(layout, kernels) {
  const named = kernels.map((kernel) => ({
    ...kernel,
    module: `k${kernel.number}${kernel.isMain ? '' : 'pair'}`,
  }));
  const mains = named.filter(({ isMain }) => isMain);
  const imports = named.map(({ module, name }) => `import * as ${module} from './${name}';`).join('\n');
  if (layout === 'nchw')
    return [
      imports,
      inlined(
        'Output rows that it does at once.',
        'rowsOf(own: i32): i32',
        `return ${mains.map(({ tile, number }) => `own == ${number} ? ${tile[0]} : `).join('')}1;`,
      ),
      call(
        'inside',
        'n columns, at least four, away from the border.',
        [...PLANES, ['n', 'i32'], ['bounds', 'usize']],
        mains,
      ),
      call(
        'edge',
        'Four columns at the border.',
        [...PLANES, ['first', 'i32'], ['W', 'i32'], ...usizes('bounds')],
        mains,
      ),
    ].join('\n');
  const pairs = named.filter(({ isMain }) => !isMain);
  return [
    imports,
    call('inside', '`blocks` times four outputs, away from the border.', INSIDE, mains),
    call('edge', 'Four outputs at the border.', EDGE, mains),
    call('pair', 'The same as `inside` in two rows at once.', PAIR, pairs),
  ].join('\n');
}
