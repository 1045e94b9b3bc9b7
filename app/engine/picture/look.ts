// Views as soon as they are asked for: from the full result, from a window of it, or from the picture made smaller.
import type { Domain } from '../../image/colour-map.ts';
import type { PictureLayer } from '../../model/picture-layer.ts';
import { mostOf } from './channel-values.ts';
import { paintColours, paintMap, scaleFor } from './paint-view.ts';
import { endsOf, keyOf, onLevel } from './place.ts';
import type { Place } from './place.ts';
import { mapsOf, nameOf, prepare, sizeOf } from './prepare.ts';
import type { PreparedLayer } from './prepare.ts';
import type { Exactness, MapId, Rect, View } from './protocol.ts';
import { resample } from './resample.ts';
import type { Plane } from './resample.ts';
import { planesOf } from './sweep.ts';
import { within } from './values.ts';

export interface PaintedPixels {
  rgba: Uint8ClampedArray<ArrayBuffer>;
  width: number;
  height: number;
  domain: Domain;
}

/** Numbers of all maps of a window that are computed exactly rather than from a smaller picture: some milliseconds. */
const WINDOW_NUMBERS = 2_000_000;

/** What one view needs: a map or three, of the layer or of the picture as it is. */
interface Need {
  view: View;
  layer: PictureLayer;
  maps: readonly MapId[];
}

export function look(
  place: Place,
  layer: PictureLayer,
  views: readonly View[],
): { views: PaintedPixels[]; exactness: Exactness } {
  place.scratch.begin();
  const asked = { key: keyOf(layer), prepared: prepare(layer, place.pixels) };
  const plain = ownColours(layer);
  const needs = views.map((view): Need =>
    view.map === 'picture'
      ? { view, layer: plain, maps: [0, 1, 2].map((index) => ({ stage: 'input', index })) }
      : { view, layer, maps: 'rgb' in view.map ? view.map.rgb : [view.map] },
  );
  const planes = new Map<Need, { found: Plane[]; exactness: Exactness }>();
  for (const group of groupsOf(needs)) {
    for (const [need, found] of fill(place, asked.key, group)) planes.set(need, found);
  }
  for (const maps of scaled(needs, asked.prepared)) endsOf(place, layer, asked.key, maps);
  return {
    views: needs.map((need) => paint(place, asked, need, planes.get(need)!.found)),
    exactness: worst([...planes.values()].map(({ exactness }) => exactness)),
  };
}

/** The layer by which a picture is seen in its own colours: none of its weights is read. */
const ownColours = (layer: PictureLayer): PictureLayer => ({ ...layer, channels: 'rgb' });

const ORDER: readonly Exactness[] = ['full', 'window', 'preview'];
const worst = (all: readonly Exactness[]): Exactness =>
  ORDER[Math.max(0, ...all.map((exactness) => ORDER.indexOf(exactness)))];

/** Views of the same rectangle at about the same scale are computed together. */
function groupsOf(needs: readonly Need[]): Need[][] {
  const groups = new Map<string, Need[]>();
  for (const need of needs) {
    const { map, rect } = need.view;
    const isInput = need.maps[0].stage === 'input';
    const key = [
      map === 'picture',
      isInput,
      levelFor(need.view),
      ...[rect.x, rect.y, rect.width, rect.height],
    ].join();
    groups.set(key, [...(groups.get(key) ?? []), need]);
  }
  return [...groups.values()];
}

/** Map pixels of one painted pixel. */
const scaleOf = ({ rect, width, height }: View): number => Math.min(rect.width / width, rect.height / height);

/** The level whose cells are about as large as the painted pixels, or smaller. */
const levelFor = (view: View): number => Math.max(0, Math.floor(Math.log2(scaleOf(view)) + 0.4));

function fill(
  place: Place,
  key: string,
  group: readonly Need[],
): [Need, { found: Plane[]; exactness: Exactness }][] {
  const { layer, view } = group[0];
  const isPicture = view.map === 'picture';
  const { full } = place;
  const names = [...new Map(group.flatMap(({ maps }) => maps.map((map) => [nameOf(map), map])))];
  const found = new Map<string, Plane>();
  let exactness: Exactness = 'full';

  const overviews = names.map(([name]) =>
    full?.key === key && !isPicture ? full.planes.get(name) : undefined,
  );
  const scale = Math.min(...group.map((need) => scaleOf(need.view)));
  if (overviews.every((plane) => plane && (plane.cell === 1 || plane.cell <= scale))) {
    for (const [i, [name]] of names.entries()) found.set(name, overviews[i]!);
  } else {
    const maps = names.map(([, map]) => map);
    const inside = within(view.rect, sizeOf(prepare(layer, place.pixels), maps[0]));
    const isWindow = inside.width * inside.height * maps.length <= WINDOW_NUMBERS;
    const planes = isWindow
      ? window(place, layer, maps, inside, 0)
      : preview(place, layer, maps, view.rect, Math.max(1, levelFor(view)));
    for (const [i, [name]] of names.entries()) found.set(name, planes[i]);
    exactness = isWindow ? 'window' : 'preview';
  }
  return group.map((need) => [need, { found: need.maps.map((map) => found.get(nameOf(map))!), exactness }]);
}

/** A rectangle in cells that are `cell` map pixels large. */
const inCells = ({ x, y, width, height }: Rect, cell: number): Rect => ({
  ...{ x: x / cell, y: y / cell, width: width / cell, height: height / cell },
});

function window(
  place: Place,
  layer: PictureLayer,
  maps: readonly MapId[],
  rect: Rect,
  level: number,
): Plane[] {
  const { prepared, source } = onLevel(place, layer, level);
  const cell = 2 ** level;
  return planesOf(source, prepared, maps, rect, place.scratch.floats).map((values) => ({
    ...{ values, width: rect.width, height: rect.height, x: rect.x * cell, y: rect.y * cell, cell },
  }));
}

function preview(
  place: Place,
  layer: PictureLayer,
  maps: readonly MapId[],
  rect: Rect,
  level: number,
): Plane[] {
  const prepared = prepare(layer, place.levels.at(level));
  return window(place, layer, maps, within(inCells(rect, 2 ** level), sizeOf(prepared, maps[0])), level);
}

function paint(
  place: Place,
  { key, prepared }: { key: string; prepared: PreparedLayer },
  { view, layer, maps }: Need,
  planes: readonly Plane[],
): PaintedPixels {
  const { width, height, rect, table } = view;
  const limits = sizeOf(prepared, maps[0]);
  const values = planes.map((plane) => resample(plane, limits, rect, width, height, place.scratch.floats));
  if (view.map === 'picture') {
    const domain = { low: 0, high: mostOf(place.pixels), isSigned: false };
    return { rgba: paintColours(values, [domain, domain, domain]), width, height, domain };
  }
  const isColours = 'rgb' in view.map;
  const domains = maps.map((map) =>
    domainFor(place, layer, key, prepared, map, view, isColours ? 'grey' : table),
  );
  const rgba = isColours ? paintColours(values, domains) : paintMap(values[0], domains[0], table);
  return { rgba, width, height, domain: domains[0] };
}

const BESIDE: Partial<Record<MapId['stage'], MapId['stage']>> = { output: 'standard', standard: 'output' };

/** The maps that decide about the scale of one: those of the other convolution too where there are two. */
function onOneScale(prepared: PreparedLayer, map: MapId, domain: 'own' | 'shared'): MapId[] {
  const maps = domain === 'own' ? [map] : mapsOf(prepared, map.stage);
  const beside = prepared.layer.standard && BESIDE[map.stage];
  return beside ? [...maps, ...maps.map(({ index }) => ({ stage: beside, index }))] : maps;
}

/** The maps whose ends are asked for, stage by stage, so that each stage is run once for all of them. */
function scaled(needs: readonly Need[], prepared: PreparedLayer): MapId[][] {
  const stages = new Map<MapId['stage'], Map<string, MapId>>();
  for (const { view, maps } of needs) {
    if (view.map === 'picture' || typeof view.domain === 'object') continue;
    for (const map of maps) {
      const found = stages.get(map.stage) ?? new Map<string, MapId>();
      for (const one of onOneScale(prepared, map, view.domain)) found.set(nameOf(one), one);
      stages.set(map.stage, found);
    }
  }
  return [...stages.values()].map((maps) => [...maps.values()]);
}

function domainFor(
  place: Place,
  layer: PictureLayer,
  key: string,
  prepared: PreparedLayer,
  map: MapId,
  { domain }: View,
  table: View['table'],
): Domain {
  if (typeof domain === 'object') return domain;
  const all = endsOf(place, layer, key, onOneScale(prepared, map, domain));
  return scaleFor(Math.min(...all.map(({ low }) => low)), Math.max(...all.map(({ high }) => high)), table);
}
