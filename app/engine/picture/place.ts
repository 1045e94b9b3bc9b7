// What the worker holds: one picture, and of it the last run that ended.
import type { Pixels } from '../../image/full/pixels.ts';
import type { Channels, PictureLayer } from '../../model/picture-layer.ts';
import { channelReader } from './channel-values.ts';
import type { Kitchen } from './kitchen.ts';
import { allMaps, nameOf, prepare, tamed, wholeOf } from './prepare.ts';
import type { MapId } from './protocol.ts';
import { createLevels } from './smaller.ts';
import type { Levels } from './smaller.ts';
import { bandsOf } from './sweep.ts';
import { createCounter } from './histogram.ts';
import type { Counted } from './histogram.ts';
import type { Plane } from './resample.ts';

/** A run that has ended, by the names of its maps. */
export interface FullResult {
  key: string;
  planes: ReadonlyMap<string, Plane>;
  ends: Ends;
}

/** What is known of the inputs from an earlier run: weights do not change them. */
export interface KnownInputs {
  channels: Channels;
  maps: readonly { map: MapId; counted: Counted; plane: Plane }[];
}

/** How far the values of each map go. */
export type Ends = ReadonlyMap<string, Pick<Counted, 'low' | 'high'>>;

export interface Place {
  readonly kitchen: Kitchen;
  readonly pixels: Pixels;
  readonly levels: Levels;
  full: FullResult | null;
  inputs: KnownInputs | null;
  /** Of the layer last asked for, from a small picture. */
  rough: { key: string; ends: Ends } | null;
}

export const createPlace = (kitchen: Kitchen, pixels: Pixels): Place => ({
  ...{ kitchen, pixels, levels: createLevels(pixels), full: null, inputs: null, rough: null },
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
export function onLevel({ kitchen, levels }: Place, layer: PictureLayer, level: number) {
  const pixels = levels.at(level);
  const prepared = prepare(layer, pixels);
  return { prepared, source: { kitchen, reader: channelReader(pixels, layer.channels) } };
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

/** How far values go, by the full result of this layer where there is one, else by a small picture. */
export function endsFor(place: Place, layer: PictureLayer, key: string): Ends {
  if (place.full?.key === key) return place.full.ends;
  if (place.rough?.key !== key) place.rough = { key, ends: roughEnds(place, layer) };
  return place.rough.ends;
}

function roughEnds(place: Place, layer: PictureLayer): Ends {
  const { prepared, source } = onLevel(place, layer, levelWithin(place, ROUGH_PIXELS));
  const maps = allMaps(prepared);
  const tallies = new Map(maps.map((map) => [nameOf(map), createCounter(place.kitchen.surveyor)]));
  for (const isInput of [true, false]) {
    const some = maps.filter(({ stage }) => (stage === 'input') === isInput);
    for (const band of bandsOf(source, prepared, some, wholeOf(prepared, some[0]))) {
      for (const map of some) tallies.get(nameOf(map))!.add(tamed(prepared, band.of(map)));
    }
  }
  return new Map([...tallies].map(([name, tally]) => [name, tally.result()]));
}
