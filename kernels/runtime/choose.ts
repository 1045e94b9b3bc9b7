// Which kernels a layer runs on, from the table of tools/kernels.mjs. The kernels themselves only follow the number.
import type { Layout, Pair, ResolvedLayer } from '../spec/layer.ts';
import type { LayerGeometry } from '../spec/geometry.ts';
import { FILTERS, MIXES } from './gen/kernels.ts';
import type { FilterKernel, MixKernel } from './kernel.ts';

const isSame = (a: Pair, b: Pair) => a[0] === b[0] && a[1] === b[1];
const inLayout = <T extends { layout: Layout }>(rows: readonly T[], layout: Layout) =>
  rows.filter((row) => row.layout === layout);

/** Output columns that a special filter needs: a block of four, in planes one at each border and one between. */
const LEAST: Record<Layout, number> = { nhwc: 4, nchw: 12 };

/** Whether output columns reach at most half a kernel beside the map, as far as a kernel that does several rows at once can mask. */
function isNarrow({ kernel }: ResolvedLayer, { padding, input, output }: LayerGeometry): boolean {
  const half = Math.ceil((kernel[1] - 1) / 2);
  const left = padding[3];
  const right = output.width + kernel[1] - 1 - left - input.width;
  return left <= half && right <= half;
}

/** The filter that does the most of a layer; what it cannot do, at some borders and where rows are short, is left to simpler ones. */
export function chooseFilter(layer: ResolvedLayer, geometry: LayerGeometry): FilterKernel {
  const { layout, kernel, stride, dilation } = layer;
  const rows = inLayout(FILTERS, layout);
  // Several rows at once share what they read, and so does a plane of which every row has a pointer.
  const isShared = stride[0] === 1 && dilation[0] === 1 && isNarrow(layer, geometry);
  const fitting = rows.filter(
    (row) =>
      row.kernel &&
      isSame(row.kernel, kernel) &&
      row.stride === stride[1] &&
      row.dilation === dilation[1] &&
      geometry.output.width >= LEAST[layout] &&
      (isShared || (layout === 'nhwc' && row.tile[0] === 1)),
  );
  const most = (best: FilterKernel, row: FilterKernel) => (row.tile[0] > best.tile[0] ? row : best);
  return fitting.length ? fitting.reduce(most) : rows.find((row) => !row.kernel)!;
}

/** The mix of a step with so many taps. */
export function chooseMix(layout: Layout, taps: number): MixKernel {
  const rows = inLayout(MIXES, layout);
  return rows.find((row) => row.taps && taps <= row.taps) ?? rows.find((row) => !row.taps)!;
}
