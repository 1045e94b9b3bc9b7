// The layer over part of a picture, band after band of rows, each with the rows around it that its windows reach.
import type { LayerSpec, LayerWeights } from '../../../kernels/index.ts';
import { borderPixels } from './border.ts';
import type { ChannelReader } from './channel-values.ts';
import type { Kitchen } from './kitchen.ts';
import type { PreparedLayer } from './prepare.ts';
import type { MapId, Rect } from './protocol.ts';
import { readPlanes } from './read-planes.ts';

/** What bands are computed with: who runs the kernels, and the numbers of the picture. */
export interface Source {
  kitchen: Kitchen;
  reader: ChannelReader;
}

/** Some rows of maps. Its numbers are valid until the next band is asked for, or anything else that runs kernels. */
export interface Band {
  /** The first row, in rows of the map. */
  y: number;
  rows: number;
  width: number;
  /** Rows × width numbers of one of the maps that the sweep was asked for. */
  of(map: MapId): Float32Array;
}

/** What the kernels need besides the layer; made once for a sweep, so that weights that stay are known by what they are. */
export interface Recipe {
  prepared: PreparedLayer;
  /** Which outputs are mixed, and which maps of the standard convolution are computed, in this order. */
  wants: { output: readonly number[]; standard: readonly number[] };
  weights: { depthwise: LayerWeights; pointwise: LayerWeights; standard: LayerWeights };
}

export function recipeFor(prepared: PreparedLayer, maps: readonly MapId[]): Recipe {
  const indicesOf = (...stages: MapId['stage'][]) => {
    const found = new Set(maps.filter(({ stage }) => stages.includes(stage)).map(({ index }) => index));
    return [...found].sort((a, b) => a - b);
  };
  const wants = { output: indicesOf('output', 'difference'), standard: indicesOf('standard', 'difference') };
  const { pointwise, standard } = prepared.layer;
  const { outputs } = prepared;
  return {
    prepared,
    wants,
    weights: {
      depthwise: { depthwise: prepared.depthwise },
      pointwise: { pointwise: columnsOf(pointwise, outputs, wants.output) },
      standard: { standard: standard && columnsOf(standard, outputs, wants.standard) },
    },
  };
}

/** Some of the filters' weights: columns of a table whose rows have one weight for each filter. */
function columnsOf(weights: Float32Array, filters: number, some: readonly number[]): Float32Array {
  if (some.length === filters) return weights;
  const rows = weights.length / filters;
  return Float32Array.from({ length: rows * some.length }, (_, i) => {
    return weights[Math.floor(i / some.length) * filters + some[i % some.length]];
  });
}

/** Numbers of one band's maps together: as many as stay in a core's cache. */
const BAND_NUMBERS = 1_000_000;

/** Rows of a band, a multiple of `step`. */
export function bandRows(prepared: PreparedLayer, width: number, step = 1): number {
  const planes = prepared.channels + prepared.filtered + prepared.outputs;
  return step * Math.max(1, Math.round(BAND_NUMBERS / (planes * width * step)));
}

/** Whole rows and columns of filtered maps, outputs, standard and difference maps. */
export function* sweep(source: Source, recipe: Recipe, rect: Rect): Generator<Band, void, void> {
  const rows = bandRows(recipe.prepared, rect.width);
  for (let y = rect.y; y < rect.y + rect.height; y += rows) {
    yield computeBand(source, recipe, { ...rect, y, height: Math.min(rows, rect.y + rect.height - y) });
  }
}

export function computeBand({ kitchen, reader }: Source, recipe: Recipe, rect: Rect): Band {
  const { prepared, wants, weights } = recipe;
  const { layer, top, left, reach, picture, channels, filtered } = prepared;
  const { kernel, stride, dilation, depthMultiplier, border, between } = layer;
  const inputRows = stride * (rect.height - 1) + reach[0];
  const inputColumns = stride * (rect.width - 1) + reach[1];
  const common = {
    height: inputRows,
    width: inputColumns,
    channels,
    kernel,
    stride,
    dilation,
    layout: 'nchw',
  } as const;
  const filterSpec: LayerSpec = { ...common, kind: 'depthwise', depthMultiplier, activation: between };
  const mixSpec: LayerSpec = {
    ...{ kind: 'pointwise', height: rect.height, width: rect.width },
    ...{ channels: filtered, filters: wants.output.length, layout: 'nchw' },
  };

  // All are made before any is filled: making one may move the memory of the others.
  const filter = kitchen.layer(filterSpec, weights.depthwise);
  const mix = wants.output.length > 0 ? kitchen.layer(mixSpec, weights.pointwise) : null;
  const standard =
    wants.standard.length > 0
      ? kitchen.layer({ ...common, kind: 'standard', filters: wants.standard.length }, weights.standard)
      : null;
  const rowPixels = borderPixels(stride * rect.y - top, inputRows, picture.height, border);
  const columnPixels = borderPixels(stride * rect.x - left, inputColumns, picture.width, border);
  readPlanes(reader, rowPixels, columnPixels, filter.input);
  standard?.input.set(filter.input);
  filter.run();
  mix?.input.set(filter.output);
  mix?.run();
  standard?.run();

  const cells = rect.height * rect.width;
  const plane = (all: Float32Array, index: number) => all.subarray(index * cells, (index + 1) * cells);
  const mixed = (index: number) => plane(mix!.output, wants.output.indexOf(index));
  const standardMap = (index: number) => plane(standard!.output, wants.standard.indexOf(index));
  return {
    ...{ y: rect.y, rows: rect.height, width: rect.width },
    of({ stage, index }) {
      switch (stage) {
        case 'filtered':
          return plane(filter.output, index);
        case 'output':
          return mixed(index);
        case 'standard':
          return standardMap(index);
        case 'difference': {
          const other = standardMap(index);
          return mixed(index).map((value, i) => value - other[i]);
        }
        case 'input':
          throw new Error('inputs are read, not computed: sweepInput');
      }
    },
  };
}

/** The same of the inputs, which are as they are in the picture. */
export function* sweepInput({ reader }: Pick<Source, 'reader'>, rect: Rect): Generator<Band, void, void> {
  const rows = Math.max(1, Math.round(BAND_NUMBERS / (reader.channels * rect.width)));
  for (let y = rect.y; y < rect.y + rect.height; y += rows) {
    yield readBand(reader, { ...rect, y, height: Math.min(rows, rect.y + rect.height - y) });
  }
}

export function readBand(reader: ChannelReader, { x, y, width, height }: Rect): Band {
  const cells = width * height;
  const planes = new Float32Array(reader.channels * cells);
  for (let row = 0; row < height; row++) reader.read(x, y + row, width, planes, row * width, cells);
  return {
    ...{ y, rows: height, width },
    of: ({ index }) => planes.subarray(index * cells, (index + 1) * cells),
  };
}

export type TakeFloats = (length: number) => Float32Array;
const newFloats: TakeFloats = (length) => new Float32Array(length);

/** Part of some maps of one size as whole planes, by way of bands. */
export function planesOf(
  source: Source,
  prepared: PreparedLayer,
  maps: readonly MapId[],
  rect: Rect,
  take = newFloats,
): Float32Array[] {
  const planes = maps.map(() => take(rect.width * rect.height));
  for (const band of bandsOf(source, prepared, maps, rect)) {
    const at = (band.y - rect.y) * rect.width;
    for (const [i, map] of maps.entries()) planes[i].set(band.of(map), at);
  }
  return planes;
}

/** Bands of these maps, all inputs or none. */
export function bandsOf(
  source: Source,
  prepared: PreparedLayer,
  maps: readonly MapId[],
  rect: Rect,
): Generator<Band, void, void> {
  return maps.some(({ stage }) => stage === 'input')
    ? sweepInput(source, rect)
    : sweep(source, recipeFor(prepared, maps), rect);
}
