// One run over the whole picture, shared out in bands among threads that see the same memory.
import type { Pixels } from '../../image/full/pixels.ts';
import type { PictureLayer } from '../../model/picture-layer.ts';
import { channelReader } from './channel-values.ts';
import type { Kitchen } from './kitchen.ts';
import { addRows, overviewShape } from './overview.ts';
import type { OverviewShape } from './overview.ts';
import { allMaps, mapsOf, prepare, tamed } from './prepare.ts';
import type { PreparedLayer } from './prepare.ts';
import type { MapId, Rect } from './protocol.ts';
import { bandRows, computeBand, readBand, recipeFor } from './sweep.ts';
import { createCounter } from './histogram.ts';
import type { Counted } from './histogram.ts';

/** Words of `Work.control`. */
const NEXT = 0;
const DONE = 1;
const STOP = 2;

/** What every thread is given. The pixels, `overviews` and `control` are shared where there are several. */
export interface Work {
  pixels: Pixels;
  layer: PictureLayer;
  /** Whether the inputs are left out: weights do not change them. */
  hasInputs: boolean;
  /** Of all maps of the plan one after the other. */
  overviews: Float32Array;
  control: Int32Array;
}

/** All that follows from sizes alone, so that each thread finds the same. */
export interface WorkPlan {
  prepared: PreparedLayer;
  maps: readonly MapId[];
  shapes: { input: OverviewShape; computed: OverviewShape };
  /** Numbers of `Work.overviews`. */
  overviewLength: number;
  bands: readonly { isInput: boolean; rect: Rect }[];
}

export function planWork(
  layer: PictureLayer,
  picture: { height: number; width: number },
  hasInputs: boolean,
): WorkPlan {
  const prepared = prepare(layer, picture);
  const all = allMaps(prepared);
  const maps = hasInputs ? all.filter(({ stage }) => stage !== 'input') : all;
  const shapes = {
    input: overviewShape(picture.height, picture.width, all.length),
    computed: overviewShape(prepared.height, prepared.width, all.length),
  };
  const bands = (hasInputs ? [false] : [false, true]).flatMap((isInput) => {
    const { height, width } = isInput ? picture : prepared;
    const rows = bandRows(prepared, width, (isInput ? shapes.input : shapes.computed).factor);
    return Array.from({ length: Math.ceil(height / rows) }, (_, i) => ({
      isInput,
      rect: { x: 0, y: i * rows, width, height: Math.min(rows, height - i * rows) },
    }));
  });
  const overviewLength = maps.reduce((sum, map) => sum + cellsOf(shapes, map), 0);
  return { prepared, maps, shapes, overviewLength, bands };
}

export const shapeOf = (shapes: WorkPlan['shapes'], { stage }: MapId): OverviewShape =>
  stage === 'input' ? shapes.input : shapes.computed;

function cellsOf(shapes: WorkPlan['shapes'], map: MapId): number {
  const { width, height } = shapeOf(shapes, map);
  return width * height;
}

/** The part of `overviews` that each map has, in the order of the plan. */
export function overviewsOf({ maps, shapes }: WorkPlan, overviews: Float32Array): Float32Array[] {
  let at = 0;
  return maps.map((map) => overviews.subarray(at, (at += cellsOf(shapes, map))));
}

export const newControl = (isShared: boolean): Int32Array =>
  new Int32Array(isShared ? new SharedArrayBuffer(12) : new ArrayBuffer(12));

export const stopWork = ({ control }: Work): void => void Atomics.store(control, STOP, 1);
export const isStopped = ({ control }: Work): boolean => Atomics.load(control, STOP) === 1;
export const doneBands = ({ control }: Work): number => Atomics.load(control, DONE);

/**
 * Takes bands until there are none left or the work is stopped, and says what it found in those that it took: for each map, in the
 * order of the plan. Between two bands it waits for `pause`.
 */
export async function takePart(
  work: Work,
  plan: WorkPlan,
  kitchen: Kitchen,
  pause?: () => Promise<void>,
): Promise<Counted[]> {
  const { prepared, maps, shapes } = plan;
  const source = { kitchen, reader: channelReader(work.pixels, work.layer.channels) };
  const recipe = recipeFor(prepared, maps);
  const inputs = work.hasInputs ? 0 : mapsOf(prepared, 'input').length;
  const overviews = overviewsOf(plan, work.overviews);
  const tallies = maps.map(({ stage }) => createCounter(kitchen.surveyor, stage === 'difference'));
  while (!isStopped(work)) {
    const taken = plan.bands[Atomics.add(work.control, NEXT, 1)];
    if (!taken) break;
    const { isInput, rect } = taken;
    const band = isInput ? readBand(source.reader, rect) : computeBand(source, recipe, rect);
    const [from, until] = isInput ? [0, inputs] : [inputs, maps.length];
    for (let i = from; i < until; i++) {
      const values = band.of(maps[i]);
      tallies[i].add(tamed(prepared, values));
      if (!prepared.isTame) kitchen.surveyor.show(values);
      addRows(
        overviews[i],
        shapeOf(shapes, maps[i]),
        values,
        band.y,
        band.rows,
        band.width,
        kitchen.surveyor,
      );
    }
    Atomics.add(work.control, DONE, 1);
    await pause?.();
  }
  return tallies.map((tally) => tally.result());
}
