// The kernels, one row each. Their source in wasm/gen/, what chooses among them, the table of the README and the sizes that
// the tests draw follow from here: node tools/generate.mjs writes them all.

/**
 * A row:
 * - `operation`: 'filter' (depthwise: every channel on its own) or 'mix' (1×1, and what a standard convolution is once its taps are gathered).
 * - `layout`: 'nhwc' or 'nchw'.
 * - `kernel`: [rows, columns] that a filter is made for, absent if it takes every kernel, stride and dilation.
 * - `stride`, `dilation`: across, 1 if left out. Down a filter finds its rows by pointers and takes every one, unless it does several at once.
 * - `tile`: what one pass makes: rows × columns of pixels; a mix makes pixels × filters (nhwc) or filters × pixels (nchw).
 * - `taps`: the most that a mix takes, if it is made for few.
 * - `note`: why it has that shape, for the README.
 * What is written by hand lies in wasm/ under its name; all others come from templates/<operation>-<layout>.mjs, `few` where `taps` is given.
 *
 * @typedef {{ operation: 'filter' | 'mix', layout: 'nhwc' | 'nchw', kernel?: [number, number], stride?: number, dilation?: number,
 *   tile: [number, number], taps?: number, note: string }} Row
 * @type {Row[]}
 */
const ROWS = [
  {
    operation: 'filter',
    layout: 'nhwc',
    kernel: [3, 3],
    tile: [1, 4],
    note: 'what is loaded once feeds up to three of four pixels',
  },
  {
    operation: 'filter',
    layout: 'nhwc',
    kernel: [3, 3],
    tile: [2, 4],
    note: 'two rows share what they read: up to six of eight pixels',
  },
  {
    operation: 'filter',
    layout: 'nhwc',
    kernel: [3, 3],
    stride: 2,
    tile: [1, 4],
    note: 'the layers that halve a map',
  },
  {
    operation: 'filter',
    layout: 'nhwc',
    kernel: [3, 3],
    dilation: 2,
    tile: [1, 4],
    note: 'dilated layers of segmentation',
  },
  {
    operation: 'filter',
    layout: 'nhwc',
    kernel: [5, 5],
    tile: [1, 4],
    note: 'even and odd rows have sums of their own',
  },
  { operation: 'filter', layout: 'nhwc', kernel: [5, 5], stride: 2, tile: [1, 4], note: 'the same' },
  { operation: 'filter', layout: 'nhwc', kernel: [7, 7], tile: [1, 4], note: 'the same, for ConvNeXt' },
  {
    operation: 'filter',
    layout: 'nhwc',
    tile: [1, 4],
    note: 'every kernel and border: a pointer for each tap of each pixel',
  },
  {
    operation: 'filter',
    layout: 'nchw',
    kernel: [3, 3],
    tile: [4, 4],
    note: 'pictures: nine weights stay in registers',
  },
  { operation: 'filter', layout: 'nchw', tile: [1, 32], note: 'every kernel: a pointer for each tap' },
  { operation: 'mix', layout: 'nhwc', tile: [6, 8], note: 'the largest tile whose sums stay in registers' },
  { operation: 'mix', layout: 'nchw', tile: [6, 8], note: 'the same on its side' },
  {
    operation: 'mix',
    layout: 'nchw',
    tile: [2, 8],
    taps: 4,
    note: 'pictures: the weights stay in registers',
  },
];

/** Grammar: operation-type-layout-kernel-stride-dilation-tile, leaving out what does not apply. */
const nameOf = ({ operation, layout, kernel, stride, dilation, tile, taps }) =>
  [
    ...[operation, 'f32', layout],
    ...(kernel ? [kernel.join('x'), `s${stride}`] : operation === 'filter' ? ['any'] : []),
    ...(dilation > 1 ? [`d${dilation}`] : []),
    tile.join('x'),
    ...(taps ? ['few'] : []),
  ].join('-');

const shapeOf = ({ layout, kernel, stride, dilation }) => [layout, kernel, stride, dilation].join();
const isSpecial = ({ operation, kernel }) => operation === 'filter' && kernel !== undefined;
/** The one whose number a layer carries; one that does several rows of nhwc at once only helps it. */
const isMain = (row) => isSpecial(row) && (row.layout === 'nchw' || row.tile[0] === 1);

/** What the templates and the memory around a layer allow: a sentence about what a row asks beyond it, or null. */
function refusal(row, rows) {
  const { layout, kernel, stride, dilation, tile } = row;
  if (rows.some((other) => other !== row && nameOf(other) === nameOf(row))) return 'is there twice';
  if (!isSpecial(row)) return null;
  const [kh, kw] = kernel;
  if (kh > 12) return 'has more rows than pointers to them have room';
  if (dilation * (kw - 1) > 2 * (kh * kw + 1))
    return 'reads farther beside the map than the weights that lie before it are long';
  if (layout === 'nchw') {
    if (stride > 1 || dilation > 1)
      return 'strides or dilates planes, which filter-f32-nchw-any does from copied rows';
    return tile[1] === 4 ? null : 'does not do four columns at once, as the template for planes does';
  }
  if (tile[1] !== 4) return 'does not do four pixels at once, as the template does';
  if (tile[0] === 1) return null;
  if (tile[0] !== 2 || stride > 1 || dilation > 1)
    return 'does several rows at once: the template does two, of stride and dilation 1';
  return rows.some((other) => isMain(other) && shapeOf(other) === shapeOf(row))
    ? null
    : 'does two rows at once and needs a row of tile [1, 4] beside it, for what is left over';
}

/**
 * The rows with their names, and defaults written out. `number` is how a job names a filter of one shape, from 1 in each layout; 0 is the
 * one that takes every shape. Throws if a row asks for more than the templates have.
 */
export const KERNELS = (() => {
  const rows = ROWS.map((row) => ({ stride: 1, dilation: 1, ...row }));
  for (const row of rows) {
    const reason = refusal(row, rows);
    if (reason) throw new Error(`tools/kernels.mjs: ${nameOf(row)} ${reason}`);
  }
  const mains = rows.filter(isMain);
  const numberOf = (row) =>
    isSpecial(row)
      ? 1 +
        mains
          .filter(({ layout }) => layout === row.layout)
          .findIndex((main) => shapeOf(main) === shapeOf(row))
      : 0;
  return rows.map((row) => ({
    ...row,
    name: nameOf(row),
    number: numberOf(row),
    isMain: isMain(row),
    isGenerated: row.operation === 'mix' || isSpecial(row),
  }));
})();
