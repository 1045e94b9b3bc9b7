// The facts of an Explore page: a picture at its full size, a layer on it, and how one looks at what comes of it.
import type {
  Exactness,
  MapId,
  MapStage,
  Opened,
  Probed,
  Ran,
  Rect,
  View,
} from '../../engine/picture/protocol.ts';
import type { Reading } from '../../image/full/pixels.ts';
import type { SampleId } from '../../image/samples.ts';
import { OPENING_SAMPLE } from '../../image/samples.ts';
import { withFilterPreset, withMixPreset } from '../../model/picture-edits.ts';
import { channelCount, openingPictureLayer } from '../../model/picture-layer.ts';
import type { PictureLayer } from '../../model/picture-layer.ts';
import { createHistory } from '../board/history.ts';
import type { History } from '../board/history.ts';

/**
 * One of our photographs; the person's own by its content, which is on this device and nowhere else; or what a camera sees or a pen
 * draws at the moment, which is kept nowhere.
 */
export type PictureSource = { kind: 'sample'; id: SampleId } | { kind: 'own'; id: string } | { kind: 'live' };

/** What a view shows: one map, the picture in its own colours, or three maps as red, green and blue. */
export type ShownMap = View['map'];

/** The pixel of the picture in the middle of a view, and CSS pixels for each pixel of the picture. */
export interface Viewport {
  x: number;
  y: number;
  scale: number;
}

/** A pixel of the picture; a map has one cell for each `stride` of them: `cellAt`. */
export interface Place {
  x: number;
  y: number;
}

/** The layer over the whole picture. */
export type Run =
  | { kind: 'none' }
  /** `isLong`: whoever waits should see that it goes on. */
  | { kind: 'running'; done: number; total: number; isLong: boolean }
  | { kind: 'done'; ran: Ran; layer: PictureLayer }
  | { kind: 'cancelled' };

export interface ExploreState {
  /** The layer as it is made; undo reaches over it alone. */
  history: History<PictureLayer>;
  source: PictureSource;
  /** Which values are read from a file; the picture's notes say which were. */
  reading: Reading;
  /** What is known of the picture; null until the first one is there. */
  picture: Opened | null;
  /** A picture being read: 0 to 1, null within where that is not known; null when idle. */
  working: { done: number | null; cancel: () => void } | null;
  map: ShownMap;
  /** Whether the picture stands beside the map, and moves with it. */
  hasBeside: boolean;
  /** Whether an output has that of the standard convolution at its left, where the layer has one beside it. */
  isSplit: boolean;
  /** How much of the view is the standard one's, from the left, in percent. */
  splitAt: number;
  /** Colours of values: about zero, or from the lowest to the highest. */
  colours: 'signed' | 'grey';
  scale: 'own' | 'shared';
  /** null: the whole picture as large as fits. */
  viewport: Viewport | null;
  /** Under the pointer. */
  pointed: Place | null;
  /** Pressed, or gone to by keys: it stays. */
  picked: Place | null;
  /** The sum of the value there, one for each map that the view shows. */
  probed: { maps: readonly MapId[]; sums: readonly Probed[] } | null;
  /** How the view was last painted. */
  looked: { exactness: Exactness; ms: number } | null;
  run: Run;
  /** The part that is to be stepped through, in pixels of the picture; null: none is being chosen. */
  crop: Rect | null;
}

/** Edges of every direction in each colour, and their strength as a colour picture: something to see at once. */
export const openingLayer = (): PictureLayer =>
  withMixPreset(withFilterPreset(openingPictureLayer(), 'signed-edges'), 'energy-each');

/** The first three outputs as a colour picture, where there are three; else the first one. */
export function openingMap({ filters }: PictureLayer): ShownMap {
  return filters >= 3 ? { rgb: [out(0), out(1), out(2)] } : out(0);
}

const out = (index: number): MapId => ({ stage: 'output', index });

/** Both halves of a view alike. */
export const SPLIT_OPENING = 50;

export type ExploreStart = Pick<
  ExploreState,
  'source' | 'reading' | 'map' | 'hasBeside' | 'isSplit' | 'splitAt' | 'colours' | 'scale' | 'viewport'
> & { layer: PictureLayer };

export function openingStart(layer = openingLayer()): ExploreStart {
  return {
    layer,
    source: { kind: 'sample', id: OPENING_SAMPLE },
    reading: 'shown',
    map: openingMap(layer),
    ...{ hasBeside: false, isSplit: false, splitAt: SPLIT_OPENING },
    ...{ colours: 'signed', scale: 'own', viewport: null },
  };
}

export function initialState({ layer, ...look }: ExploreStart): ExploreState {
  return {
    ...look,
    history: createHistory(layer),
    ...{ picture: null, working: null, pointed: null, picked: null, probed: null, looked: null, crop: null },
    run: { kind: 'none' },
  };
}

export const layerOf = ({ history }: Pick<ExploreState, 'history'>): PictureLayer => history.present;

/** The maps that a view is made of: what can be asked there. The picture's own are the channels that the layer reads. */
export function mapsIn(map: ShownMap, layer: PictureLayer): readonly MapId[] {
  if (map === 'picture') return mapsOf(layer, 'input');
  return 'rgb' in map ? map.rgb : [map];
}

/** All maps of a stage. */
export function mapsOf(layer: PictureLayer, stage: MapStage): MapId[] {
  const C = channelCount(layer.channels);
  const compared = layer.standard ? layer.filters : 0;
  const many = {
    ...{ input: C, filtered: C * layer.depthMultiplier, output: layer.filters },
    ...{ standard: compared, difference: compared },
  };
  return Array.from({ length: many[stage] }, (_, index) => ({ stage, index }));
}

/** Whether a layer has such a map; without it a view has nothing to show. */
export const hasMap = (layer: PictureLayer, map: ShownMap): boolean =>
  mapsIn(map, layer).every(({ stage, index }) => index < mapsOf(layer, stage).length);

/** Two that show the same are the same, whichever object says so. */
export const mapKey = (map: ShownMap): string => {
  if (map === 'picture') return 'p';
  const word = ({ stage, index }: MapId) => `${stage[0]}${index + 1}`;
  return 'rgb' in map ? map.rgb.map(word).join('-') : word(map);
};

/** The cell of a map over a pixel of the picture. */
export function cellAt({ x, y }: Place, map: MapId, { stride }: PictureLayer): Place {
  const step = map.stage === 'input' ? 1 : stride;
  return { x: Math.floor(x / step), y: Math.floor(y / step) };
}
