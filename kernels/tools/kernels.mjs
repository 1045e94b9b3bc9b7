// The kernels, one row each. Their source in wasm/gen/, what chooses among them, the table of the README and the sizes that
// the tests draw follow from here: node kernels/tools/generate.mjs writes them all.

/**
 * - `operation`: 'filter' (depthwise: every channel on its own) or 'mix' (1×1, and what a standard convolution is once its taps are gathered).
 * - `kernel`: [rows, columns] that a filter is made for, absent if it takes every kernel, stride and dilation.
 * - `stride`, `dilation`: across, 1 if left out. Down, a filter finds its rows by pointers and takes every one, unless it does several at once.
 * - `tile`: what one pass makes: rows × columns of pixels; a mix makes pixels × filters (nhwc) or filters × pixels (nchw).
 * - `taps`: the most that a mix takes, if it is made for few.
 * - `note`: why it has that shape, for the README.
 * What takes every shape is written by hand, in wasm/ under its name; all others come from templates/<operation>-<layout>.mjs, `few` where
 * `taps` is given.
 *
 * @typedef {{ operation: 'filter' | 'mix', layout: 'nhwc' | 'nchw', kernel?: [number, number], stride?: number, dilation?: number,
 *   tile: [number, number], taps?: number, note: string }} Row
 * @type {Row[]}
 */
// prettier-ignore
const ROWS = [
  { operation: 'filter', layout: 'nhwc', kernel: [3, 3],              tile: [1, 4],  note: 'a loaded input feeds up to three of four pixels' },
  { operation: 'filter', layout: 'nhwc', kernel: [3, 3],              tile: [2, 4],  note: 'two rows share their inputs: one feeds up to six of eight pixels' },
  { operation: 'filter', layout: 'nhwc', kernel: [3, 3], stride: 2,   tile: [1, 4],  note: 'layers that halve a map' },
  { operation: 'filter', layout: 'nhwc', kernel: [3, 3], dilation: 2, tile: [1, 4],  note: 'dilated layers, as for segmentation' },
  { operation: 'filter', layout: 'nhwc', kernel: [5, 5],              tile: [1, 4],  note: 'a chain of 25 is too long: even and odd rows have sums of their own' },
  { operation: 'filter', layout: 'nhwc', kernel: [5, 5], stride: 2,   tile: [1, 4],  note: 'two sums, where a map is halved' },
  { operation: 'filter', layout: 'nhwc', kernel: [7, 7],              tile: [1, 4],  note: 'two sums, as in ConvNeXt' },
  { operation: 'filter', layout: 'nhwc',                              tile: [1, 4],  note: 'every kernel and border: a pointer for each tap of each pixel' },
  { operation: 'filter', layout: 'nchw', kernel: [3, 3],              tile: [4, 4],  note: 'pictures: nine weights stay in registers, an input feeds up to three rows' },
  { operation: 'filter', layout: 'nchw',                              tile: [1, 32], note: 'every kernel: a pointer for each tap' },
  { operation: 'mix',    layout: 'nhwc',                              tile: [6, 8],  note: 'the largest tile whose sums stay in registers' },
  { operation: 'mix',    layout: 'nchw',                              tile: [6, 8],  note: 'the same on its side' },
  { operation: 'mix',    layout: 'nchw', taps: 4,                     tile: [2, 8],  note: 'pictures: the weights stay in registers' },
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

/** What the templates and the memory around a layer allow: what a row asks beyond it, as the end of a sentence, or null. */
function refusal(row, rows) {
  const { operation, layout, kernel, stride, dilation, tile, taps } = row;
  const others = rows.filter((other) => other !== row);
  if (others.some((other) => nameOf(other) === nameOf(row))) return 'is there twice';
  if (operation === 'mix') {
    if (tile[1] !== 8)
      return 'mixes other than eight columns, which are two vectors in the templates and a panel of weights';
    return taps && tile[0] !== 2 ? 'mixes few taps for other than two filters at once' : null;
  }
  if (!isSpecial(row)) return null;
  if (tile[1] !== 4) return 'does other than four columns at once, as the templates do';
  const [kh, kw] = kernel;
  const twins = others.filter((other) => isMain(other) && shapeOf(other) === shapeOf(row));
  if (layout === 'nchw') {
    if (stride > 1 || dilation > 1)
      return 'strides or dilates, which in planes is done from copied rows by the one for every kernel';
    if (kw > 9) return 'reaches farther beside the map than the four columns that are masked';
    if (![1, 2, 4].includes(tile[0]))
      return 'does other than 1, 2 or 4 rows at once, of which the patches are made';
    return twins.length ? 'has a shape that is there already' : null;
  }
  if (kh > 15) return 'has more rows than there is room for pointers';
  if (dilation * (kw - 1) > 2 * (kh * kw + 1))
    return 'reaches farther beside the map than the weights that lie before it';
  if (tile[0] === 1) return null;
  if (tile[0] > 2 || stride > 1 || dilation > 1)
    return 'does several rows at once: two can be, at stride and dilation 1';
  return twins.length
    ? null
    : 'does two rows at once and needs one of tile [1, 4] beside it, for what is left over';
}

/**
 * Rows with their names, and defaults written out. `number` is how a job names a filter of one shape, from 1 in each layout; 0 is the one
 * that takes every shape. Throws if a row asks for more than the templates have.
 *
 * @param {Row[]} given
 * @returns {(Required<Pick<Row, 'stride' | 'dilation'>> & Row & { name: string, number: number, isMain: boolean, isGenerated: boolean })[]}
 */
export function complete(given) {
  const rows = given.map((row) => ({ stride: 1, dilation: 1, ...row }));
  for (const row of rows) {
    const reason = refusal(row, rows);
    if (reason) throw new Error(`tools/kernels.mjs: ${nameOf(row)} ${reason}`);
  }
  const mains = (layout) => rows.filter((row) => isMain(row) && row.layout === layout);
  const numberOf = (row) => 1 + mains(row.layout).findIndex((main) => shapeOf(main) === shapeOf(row));
  return rows.map((row) => ({
    ...row,
    name: nameOf(row),
    number: isSpecial(row) ? numberOf(row) : 0,
    isMain: isMain(row),
    isGenerated: row.operation === 'mix' || isSpecial(row),
  }));
}

export const KERNELS = complete(ROWS);
