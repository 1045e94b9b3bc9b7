// A few pixels of random pictures with what random layers make of them, by the real kernels in this thread.
import fc from 'fast-check';
import { createClient } from '../engine/client.ts';
import { startInProcess } from '../engine/in-process.ts';
import { openKitchen } from '../engine/picture/kitchen.ts';
import { createPlace } from '../engine/picture/place.ts';
import type { MapId, MapValues, Rect } from '../engine/picture/protocol.ts';
import { valuesOf } from '../engine/picture/values.ts';
import { takeAwayEn } from '../i18n/words/take-away.en.ts';
import type { Pixels } from '../image/full/pixels.ts';
import { layerFacts } from '../model/layer-tensors.ts';
import type { PictureLayer } from '../model/picture-layer.ts';
import { askExample } from '../pages/explore/take-away/code/ask-example.ts';
import type { Example } from '../pages/explore/take-away/code/example.ts';
import { FRAMEWORKS, program } from '../pages/explore/take-away/code/program.ts';
import { pictureLayers, noise } from './random-picture.ts';

type Kernels = Parameters<typeof askExample>[0]['kernels'];

const inProcess: Kernels = createClient(() => {}, startInProcess);
const kitchen = openKitchen();
const help = { pause: () => Promise.resolve(), signal: new AbortController().signal, onProgress: () => {} };

/** Values of a map of the whole picture, or of part of it. */
export const mapValues = async (
  pixels: Pixels,
  layer: PictureLayer,
  map: MapId,
  rect?: Rect,
): Promise<MapValues> => valuesOf(createPlace(await kitchen, pixels), layer, map, rect, help);

export function workedExample(
  pixels: Pixels,
  layer: PictureLayer,
  kernels: Kernels = inProcess,
): Promise<Example> {
  const picture = { values: (of: PictureLayer, map: MapId, rect?: Rect) => mapValues(pixels, of, map, rect) };
  const about = { x: pixels.width / 2, y: pixels.height / 2 };
  return askExample({ picture, kernels, layer, size: pixels, about });
}

/** Programs of so many random layers, the same each time. Weights are eighths, which sums have room for; half of them are made odd. */
export async function randomPrograms(
  count: number,
  kernels: Kernels = inProcess,
): Promise<{ layer: string; programs: string[] }[]> {
  const made: { layer: string; programs: string[] }[] = [];
  for (const [i, sampled] of fc.sample(pictureLayers, { numRuns: count, seed: 12 }).entries()) {
    const odd = (weights: Float32Array) => (i % 2 ? weights.map((v, at) => v * 0.9 + at / 97) : weights);
    const layer = { ...sampled, depthwise: odd(sampled.depthwise), pointwise: odd(sampled.pointwise) };
    const example = await workedExample(noise(3 + (i % 23), 3 + ((7 * i) % 19), i + 1), layer, kernels);
    made.push({
      layer: JSON.stringify(layerFacts(layer)),
      programs: FRAMEWORKS.map((framework) => program(framework, example, takeAwayEn.comments)),
    });
  }
  return made;
}
