// A layer on a picture of a certain size, made ready to be computed in parts.
import { samePadding } from '../../../kernels/spec/geometry.ts';
import { channelCount, filteredCount, mapSize, usedDepthwise } from '../../model/picture-layer.ts';
import type { PictureLayer } from '../../model/picture-layer.ts';
import type { MapId, MapStage, Rect } from './protocol.ts';

export interface PreparedLayer {
  readonly layer: PictureLayer;
  readonly picture: { readonly height: number; readonly width: number };
  /** Of the filtered maps and outputs. */
  readonly height: number;
  readonly width: number;
  /** C, Q = C·M and N. */
  readonly channels: number;
  readonly filtered: number;
  readonly outputs: number;
  /** Cells before the first row and column. */
  readonly top: number;
  readonly left: number;
  /** Rows and columns that one window spans. */
  readonly reach: readonly [rows: number, columns: number];
  /** (kh, kw, C, M), normalised where the layer says so. */
  readonly depthwise: Float32Array;
  /** Whether no sum can leave the range of float32, so that there is neither NaN nor infinity in any map. */
  readonly isTame: boolean;
}

export function prepare(layer: PictureLayer, picture: { height: number; width: number }): PreparedLayer {
  const { kernel, stride, dilation } = layer;
  const { height, width } = picture;
  const depthwise = usedDepthwise(layer);
  return {
    ...{ layer, picture: { height, width }, ...mapSize(layer, picture) },
    channels: channelCount(layer.channels),
    filtered: filteredCount(layer),
    outputs: layer.filters,
    top: samePadding(height, kernel[0], stride, dilation)[0],
    left: samePadding(width, kernel[1], stride, dilation)[0],
    reach: [dilation * (kernel[0] - 1) + 1, dilation * (kernel[1] - 1) + 1],
    depthwise,
    isTame: largestSum(layer, depthwise) < LARGEST / 2,
  };
}

const LARGEST = 3.4e38;

/** What no sum can exceed. NaN among the weights gives NaN. */
function largestSum({ pointwise, standard = NONE }: PictureLayer, depthwise: Float32Array): number {
  const sizes = (weights: Float32Array) => weights.reduce((sum, weight) => sum + Math.abs(weight), 0);
  return 65535 * Math.max(sizes(depthwise) * Math.max(1, sizes(pointwise)) + sizes(standard), 1);
}

const NONE = new Float32Array();

/** Values of which none is NaN. */
export const tamed = ({ isTame }: PreparedLayer, values: Float32Array): Float32Array =>
  isTame ? values : values.filter(Number.isFinite);

/** How many maps a stage has. */
export function countOf(prepared: PreparedLayer, stage: MapStage): number {
  if (stage === 'input') return prepared.channels;
  if (stage === 'filtered') return prepared.filtered;
  return stage === 'output' || prepared.layer.standard ? prepared.outputs : 0;
}

export const mapsOf = (prepared: PreparedLayer, stage: MapStage): MapId[] =>
  Array.from({ length: countOf(prepared, stage) }, (_, index) => ({ stage, index }));

/** What is computed from windows, in the order of the data. */
export const COMPUTED_STAGES = ['filtered', 'output', 'standard', 'difference'] as const;

export const allMaps = (prepared: PreparedLayer): MapId[] =>
  (['input', ...COMPUTED_STAGES] as const).flatMap((stage) => mapsOf(prepared, stage));

export const nameOf = ({ stage, index }: MapId): string => `${stage} ${index}`;

/** Rows and columns of a map. */
export const sizeOf = (prepared: PreparedLayer, { stage }: MapId): { height: number; width: number } =>
  stage === 'input' ? prepared.picture : { height: prepared.height, width: prepared.width };

export const wholeOf = (prepared: PreparedLayer, map: MapId): Rect => ({
  x: 0,
  y: 0,
  ...sizeOf(prepared, map),
});
