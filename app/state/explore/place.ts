// An Explore page as the part of an address behind its word: `img.coffee/k.5/f.gaussian/see.o1`. What is as the page opens is
// left out. The picture itself is never in it.
import { isSampleId, OPENING_SAMPLE } from '../../image/samples.ts';
import { isFilterPreset } from '../../model/filter-presets.ts';
import type { FilterPreset } from '../../model/filter-presets.ts';
import { isMixPreset } from '../../model/mix-presets.ts';
import {
  filterPresetOf,
  mixPresetOf,
  withChannels,
  withFilterPreset,
  withFilters,
  withKernelSize,
  withMixPreset,
  withMultiplier,
} from '../../model/picture-edits.ts';
import { BORDERS, channelCount, CHANNELS, PICTURE_RANGE } from '../../model/picture-layer.ts';
import type { PictureLayer } from '../../model/picture-layer.ts';
import {
  isStandardBank,
  standardBank,
  standardBankFits,
  standardBankOf,
} from '../../model/standard-banks.ts';
import { plainNumber } from '../../model/read-number.ts';
import { MOST } from '../../model/value-range.ts';
import { shortest } from '../../model/number-text.ts';
import { isContentId } from '../content-id.ts';
import { hasMap, layerOf, mapKey, openingLayer, openingMap, openingStart } from './explore-state.ts';
import type { ExploreStart, ExploreState, ShownMap } from './explore-state.ts';

/** Longer ones are not read: more than all weights that a layer can have. */
const MOST_CHARACTERS = 40_000;

/** Writes what differs from how the page opens; '' for that. */
export function writePlace(state: ExploreState): string {
  const [layer, opening] = [layerOf(state), openingLayer()];
  const { source, map, viewport } = state;
  const { standard } = layer;
  const [filter, mix] = [filterPresetOf(layer), mixPresetOf(layer)];
  const parts: (string | false)[] = [
    source.kind === 'own' && `img.own-${source.id}`,
    source.kind === 'sample' && source.id !== OPENING_SAMPLE && `img.${source.id}`,
    state.reading === 'file' && 'read.file',
    layer.channels !== opening.channels && `ch.${layer.channels}`,
    layer.kernel.join() !== opening.kernel.join() && `k.${pairText(layer.kernel)}`,
    layer.stride !== 1 && `s.${layer.stride}`,
    layer.dilation !== 1 && `d.${layer.dilation}`,
    layer.border !== opening.border && `b.${layer.border}`,
    layer.isNormalised && 'norm.on',
    filter === null ? `m.${layer.depthMultiplier}` : filter !== 'signed-edges' && `f.${filter}`,
    filter === null && `w.${numbersText(layer.depthwise)}`,
    mix === null ? `n.${layer.filters}` : mix !== 'energy-each' && `x.${mix}`,
    mix === null && `p.${numbersText(layer.pointwise)}`,
    `a.${layer.between}` !== `a.${opening.between}` && `a.${layer.between}`,
    standard !== undefined && `std.${standardBankOf(layer) ?? numbersText(standard)}`,
    mapKey(map) !== mapKey(openingMap(layer)) && `see.${mapKey(map)}`,
    state.hasBeside && 'beside.on',
    state.isSplit && standard !== undefined && `split.${shortest(state.splitAt)}`,
    state.colours === 'grey' && 'col.grey',
    state.scale === 'shared' && 'scale.shared',
    viewport !== null && `at.${[viewport.x, viewport.y, viewport.scale].map(fourDigits).join()}`,
  ];
  return parts.filter((part) => part !== false).join('/');
}

const fourDigits = (n: number): string => shortest(Number(n.toPrecision(5)));
const pairText = ([a, b]: readonly [number, number]): string => (a === b ? String(a) : `${a}x${b}`);
const numbersText = (values: Float32Array): string => Array.from(values, shortest).join();

/**
 * Reads such a text: any string gives a page whose every value is possible. `unread`: parts that were not taken as they stood.
 */
export function readPlace(place: string): { start: ExploreStart; unread: string[] } {
  const unread: string[] = [];
  const parts = new Map<string, string>();
  for (const part of place.slice(0, MOST_CHARACTERS).split('/').filter(Boolean)) {
    const dot = part.indexOf('.');
    const key = dot < 0 ? part : part.slice(0, dot);
    if (!KEYS.has(key) || parts.has(key)) unread.push(part);
    else parts.set(key, part.slice(dot + 1));
  }
  if (place.length > MOST_CHARACTERS) unread.push(place.slice(MOST_CHARACTERS));
  /** What a reader makes of the text of a key; null where there is none, or where it makes nothing of it. */
  function read<T>(key: string, reader: (text: string) => T | null): T | null {
    const text = parts.get(key);
    if (text === undefined) return null;
    const value = reader(text);
    if (value === null) unread.push(`${key}.${text}`);
    return value;
  }
  const layer = readLayer(read);
  const opening = openingStart(layer);
  const map = read('see', (text) => mapIn(text, layer)) ?? opening.map;
  const splitAt = read('split', (text) => (layer.standard ? percentIn(text) : null));
  const start: ExploreStart = {
    layer,
    map,
    source: read('img', sourceIn) ?? opening.source,
    reading: read('read', only('file')) ?? 'shown',
    hasBeside: read('beside', only('on')) !== null,
    isSplit: splitAt !== null,
    splitAt: splitAt ?? opening.splitAt,
    colours: read('col', only('grey')) ?? 'signed',
    scale: read('scale', only('shared')) ?? 'own',
    viewport: read('at', viewportIn),
  };
  return { start, unread };
}

const KEYS: ReadonlySet<string> = new Set(
  'img read ch k s d b norm f m w x n p a std see beside split col scale at'.split(' '),
);

type Read = <T>(key: string, reader: (text: string) => T | null) => T | null;

/** In the order in which one thing decides about the next: sizes, then presets, then weights one by one. */
function readLayer(read: Read): PictureLayer {
  let layer = openingLayer();
  const channels = read('ch', oneOf(CHANNELS));
  if (channels) layer = withChannels(layer, channels);
  const kernel = read('k', kernelIn);
  if (kernel) layer = withKernelSize(layer, kernel);
  const filter = read('f', (text): FilterPreset | null => (isFilterPreset(text) ? text : null));
  if (filter) layer = withFilterPreset(layer, filter);
  const M = read('m', whole(PICTURE_RANGE.depthMultiplier));
  if (M) layer = withMultiplier(layer, M);
  const depthwise = read('w', numbers(layer.depthwise.length));
  if (depthwise) layer = { ...layer, depthwise };
  const mix = read('x', (text) => (isMixPreset(text) ? text : null));
  // The preset may be that of other kernels, and of what is to stand between.
  layer = withMixPreset(layer, mix ?? 'energy-each');
  const N = read('n', whole(PICTURE_RANGE.filters));
  if (N) layer = withFilters(layer, N);
  const pointwise = read('p', numbers(layer.pointwise.length));
  if (pointwise) layer = { ...layer, pointwise };
  const standard = read('std', standardFor(layer));
  if (standard) layer = { ...layer, standard };
  return {
    ...layer,
    stride: read('s', whole(PICTURE_RANGE.stride)) ?? layer.stride,
    dilation: read('d', whole(PICTURE_RANGE.dilation)) ?? layer.dilation,
    border: read('b', oneOf(BORDERS)) ?? layer.border,
    isNormalised: read('norm', only('on')) !== null,
    between: read('a', oneOf(['none', 'relu'] as const)) ?? layer.between,
  };
}

const only =
  <T extends string>(word: T) =>
  (text: string): T | null =>
    text === word ? word : null;

const oneOf =
  <T extends string>(words: readonly T[]) =>
  (text: string): T | null =>
    words.find((word) => word === text) ?? null;

const whole =
  ([least, most]: readonly [number, number]) =>
  (text: string): number | null => {
    const n = plainNumber(text);
    return n !== null && Number.isInteger(n) && n >= least && n <= most ? n : null;
  };

function percentIn(text: string): number | null {
  const n = plainNumber(text);
  return n !== null && n >= 0 && n <= 100 ? n : null;
}

function kernelIn(text: string): readonly [number, number] | null {
  const sides = text.split('x', 3).map(whole(PICTURE_RANGE.kernel));
  const [a, b = a] = sides;
  return sides.length < 3 && a !== null && b !== null ? [a, b] : null;
}

/** So many numbers, none too large. */
const numbers =
  (length: number) =>
  (text: string): Float32Array | null => {
    const values = text.split(',').map(plainNumber);
    const isGood = values.length === length && values.every((v) => v !== null && Math.abs(v) <= MOST);
    return isGood ? Float32Array.from(values as number[]) : null;
  };

/** A bank by its name, or its weights; of the same sizes as the layer. */
const standardFor =
  (layer: PictureLayer) =>
  (text: string): Float32Array | null => {
    const { kernel, filters, channels } = layer;
    const taps = kernel[0] * kernel[1];
    if (!isStandardBank(text)) return numbers(taps * channelCount(channels) * filters)(text);
    if (!standardBankFits(text, channels)) return null;
    const bank = standardBank(text, channels);
    return bank.kernel.join() === kernel.join() && bank.filters === filters ? bank.weights : null;
  };

function sourceIn(text: string): ExploreStart['source'] | null {
  if (isSampleId(text)) return { kind: 'sample', id: text };
  const id = text.startsWith('own-') ? text.slice(4) : '';
  return isContentId(id) ? { kind: 'own', id } : null;
}

const STAGES = { i: 'input', f: 'filtered', o: 'output', s: 'standard', d: 'difference' } as const;

function mapIn(text: string, layer: PictureLayer): ShownMap | null {
  if (text === 'p') return 'picture';
  const ids = text.split('-', 4).map((word) => {
    const [, stage, number] = /^([ifosd])([1-9]\d?)$/.exec(word) ?? [];
    return stage ? { stage: STAGES[stage as keyof typeof STAGES], index: Number(number) - 1 } : null;
  });
  const [a, b, c] = ids;
  const map: ShownMap | null =
    ids.length === 1 ? a : ids.length === 3 && a && b && c ? { rgb: [a, b, c] } : null;
  return map && hasMap(layer, map) ? map : null;
}

function viewportIn(text: string): ExploreStart['viewport'] {
  const values = text.split(',', 4).map(plainNumber);
  const [x, y, scale] = values;
  const isGood = values.length === 3 && values.every((v) => v !== null && Math.abs(v) < 1e6) && scale! > 0;
  return isGood ? { x: x!, y: y!, scale: Math.min(64, Math.max(1 / 256, scale!)) } : null;
}
