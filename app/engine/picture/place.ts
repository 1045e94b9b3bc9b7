// What the worker holds: one picture, and of it the last run that ended.
import type { Pixels } from '../../image/full/pixels.ts';
import type { Channels, PictureLayer } from '../../model/picture-layer.ts';
import { channelReader, planarReader } from './channel-values.ts';
import type { ChannelReader } from './channel-values.ts';
import type { Kitchen } from './kitchen.ts';
import { nameOf, prepare, tamed, wholeOf } from './prepare.ts';
import type { MapId } from './protocol.ts';
import { createScratch } from './scratch.ts';
import type { Scratch } from './scratch.ts';
import { createLevels } from './smaller.ts';
import type { Levels } from './smaller.ts';
import { bandsOf } from './sweep.ts';
import type { Counted } from './histogram.ts';
import type { Plane } from './resample.ts';

/** A run that has ended, by the names of its maps. */
export interface FullResult {
  key: string;
  planes: ReadonlyMap<string, Plane>;
  ends: ReadonlyMap<string, MapEnds>;
}

/** What is known of the inputs from an earlier run: weights do not change them. */
export interface KnownInputs {
  channels: Channels;
  maps: readonly { map: MapId; counted: Counted; plane: Plane }[];
}

/** How far the values of a map go. */
export type MapEnds = Pick<Counted, 'low' | 'high'>;

export interface Place {
  readonly kitchen: Kitchen;
  readonly pixels: Pixels;
  readonly levels: Levels;
  /** Of the views that are painted now. */
  readonly scratch: Scratch;
  full: FullResult | null;
  /** The memory of its overviews. */
  room: ArrayBuffer | SharedArrayBuffer | null;
  inputs: KnownInputs | null;
  /** The numbers of the smaller picture that was looked at last: weights change from view to view, these do not. */
  preview: { level: number; channels: Channels; reader: ChannelReader } | null;
  /** Of the layer last asked for, from a small picture. */
  rough: { key: string; ends: Map<string, MapEnds> } | null;
}

export const createPlace = (kitchen: Kitchen, pixels: Pixels): Place => ({
  ...{
    kitchen,
    pixels,
    levels: createLevels(pixels),
    scratch: createScratch(),
    full: null,
    room: null,
    inputs: null,
    preview: null,
    rough: null,
  },
});

/** The same for layers that give the same numbers. */
export function keyOf(layer: PictureLayer): string {
  const { depthwise, pointwise, standard, ...rest } = layer;
  const names = Object.keys(rest).sort() as (keyof typeof rest)[];
  return JSON.stringify([
    names.map((name) => rest[name]),
    [...depthwise],
    [...pointwise],
    [...(standard ?? [])],
  ]);
}

/** The layer on the picture made smaller by 2^level. */
export function onLevel(place: Place, layer: PictureLayer, level: number) {
  const pixels = place.levels.at(level);
  const prepared = prepare(layer, pixels);
  return { prepared, source: { kitchen: place.kitchen, reader: readerAt(place, layer.channels, level) } };
}

/** Pixels of a smaller picture whose numbers are kept: as many as a large screen shows. */
const MOST_KEPT = 2_000_000;
/** Fewer than these are for the ends alone, and must not take the place of those that are looked at. */
const LEAST_KEPT = 100_000;

function readerAt(place: Place, channels: Channels, level: number): ChannelReader {
  const pixels = place.levels.at(level);
  const cells = pixels.width * pixels.height;
  if (level === 0 || cells < LEAST_KEPT || cells > MOST_KEPT) return channelReader(pixels, channels);
  const kept = place.preview;
  if (kept?.level === level && kept.channels === channels) return kept.reader;
  const reader = planarReader(pixels, channels);
  place.preview = { level, channels, reader };
  return reader;
}

/** The largest level with at most so many pixels. */
export function levelWithin({ levels, pixels }: Place, most: number): number {
  let level = 0;
  while (
    level < levels.last &&
    Math.ceil(pixels.width / 2 ** level) * Math.ceil(pixels.height / 2 ** level) > most
  )
    level++;
  return level;
}

const ROUGH_PIXELS = 60_000;

/** How far the values of some maps go, by the full result of this layer where there is one, else by a small picture. */
export function endsOf(place: Place, layer: PictureLayer, key: string, maps: readonly MapId[]): MapEnds[] {
  const { full } = place;
  if (full?.key === key) return maps.map((map) => full.ends.get(nameOf(map))!);
  if (place.rough?.key !== key) place.rough = { key, ends: new Map() };
  const { ends } = place.rough;
  const missing = maps.filter((map) => !ends.has(nameOf(map)));
  if (missing.length > 0) addRoughEnds(place, layer, missing, ends);
  return maps.map((map) => ends.get(nameOf(map))!);
}

/** Maps of one stage. */
function addRoughEnds(
  place: Place,
  layer: PictureLayer,
  maps: readonly MapId[],
  ends: Map<string, MapEnds>,
): void {
  const { prepared, source } = onLevel(place, layer, levelWithin(place, ROUGH_PIXELS));
  const { surveyor } = place.kitchen;
  for (const band of bandsOf(source, prepared, maps, wholeOf(prepared, maps[0]))) {
    for (const map of maps) {
      surveyor.show(tamed(prepared, band.of(map)));
      const found = surveyor.ends();
      const before = ends.get(nameOf(map)) ?? found;
      const [low, high] = [Math.min(before.low, found.low), Math.max(before.high, found.high)];
      ends.set(nameOf(map), { low: finite(low), high: finite(high) });
    }
  }
}

const finite = (end: number): number => Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, end));
