import type { Surveyor } from '../../../kernels/index.ts';
import { countsOf } from '../../model/picture-layer.ts';
import type { PictureLayer } from '../../model/picture-layer.ts';
import type { Hands } from './hands.ts';
import { forPeople } from './histogram.ts';
import { keyOf } from './place.ts';
import type { KnownInputs, Place } from './place.ts';
import { nameOf } from './prepare.ts';
import type { MapFacts, Ran } from './protocol.ts';
import { createCounter } from './histogram.ts';
import type { Counted } from './histogram.ts';
import {
  doneBands,
  isStopped,
  newControl,
  overviewsOf,
  planWork,
  shapeOf,
  stopWork,
  takePart,
} from './work.ts';
import type { Work, WorkPlan } from './work.ts';

export interface RunHelp {
  hands: Hands;
  /** Lets messages in between two bands. */
  pause(): Promise<void>;
  signal: AbortSignal;
  onProgress(done: number, total: number): void;
}

/**
 * Room for overviews, shared if so asked, in the memory of the run before where that fits: to be given a hundred megabytes anew is a
 * fifth of a run. Every number is written by a run that comes to its end.
 */
function roomIn(place: Place, length: number, isShared: boolean): Float32Array {
  const former = place.room;
  const isFit = former && former.byteLength >= 4 * length && former.byteLength <= 8 * length;
  if (!isFit || isShared === former instanceof ArrayBuffer) {
    place.room = null; // given back first
    place.room = isShared ? new SharedArrayBuffer(4 * length) : new ArrayBuffer(4 * length);
  }
  return new Float32Array(place.room!, 0, length);
}

/**
 * Runs the layer over the whole picture, on all threads where the pixels are shared. Views are painted from the result once it is
 * whole. Rejects with an AbortError when the signal says so.
 */
export async function run(place: Place, layer: PictureLayer, help: RunHelp): Promise<Ran> {
  const begun = performance.now();
  const known = place.inputs?.channels === layer.channels ? place.inputs : null;
  const plan = planWork(layer, place.pixels, known !== null);
  place.full = null; // its memory is written anew
  for (;;) {
    const { tallies, threads, work } = await attempt(place, layer, plan, help);
    if (help.signal.aborted) throw new DOMException('The run was stopped before it ended.', 'AbortError');
    if (!tallies) continue; // a thread was lost, and with it its bands: again without it
    const maps = [...(known?.maps ?? []), ...found(plan, work, tallies)];
    place.inputs = { channels: layer.channels, maps: maps.filter(({ map }) => map.stage === 'input') };
    place.full = {
      key: keyOf(layer),
      planes: new Map(maps.map(({ map, plane }) => [nameOf(map), plane])),
      ends: new Map(maps.map(({ map, counted }) => [nameOf(map), counted])),
    };
    const counts = countsOf(layer, place.pixels);
    return {
      maps: maps.map(({ map, counted }): MapFacts => {
        return { map, low: counted.low, high: counted.high, histogram: forPeople(counted.histogram) };
      }),
      ...{ width: plan.prepared.width, height: plan.prepared.height, ms: performance.now() - begun },
      ...{ multiplyAdds: counts.separable, standardMultiplyAdds: counts.standard, threads },
    };
  }
}

async function attempt(place: Place, layer: PictureLayer, plan: WorkPlan, help: RunHelp) {
  const { pixels } = place;
  const stored = pixels.bits === 8 ? pixels.rgba.buffer : pixels.values.buffer;
  const isShared = typeof SharedArrayBuffer === 'function' && stored instanceof SharedArrayBuffer;
  const isWorthIt = isShared && plan.bands.length > 2;
  const work: Work = {
    ...{ pixels, layer, hasInputs: plan.maps[0].stage !== 'input', control: newControl(isShared) },
    overviews: roomIn(place, plan.overviewLength, isShared),
  };
  const stop = () => stopWork(work);
  help.signal.addEventListener('abort', stop, { once: true });
  if (help.signal.aborted) stop();
  const others = isWorthIt ? help.hands.takePart(work) : [];
  // One that is lost stops the others; whoever waits for them hears of it.
  for (const other of others) other.catch(stop);
  const mine = await takePart(work, plan, place.kitchen, async () => {
    help.onProgress(doneBands(work), plan.bands.length);
    await help.pause();
  });
  const ended = await Promise.allSettled(others);
  help.signal.removeEventListener('abort', stop);
  const isWhole = !isStopped(work) && ended.every(({ status }) => status === 'fulfilled');
  const parts = ended.flatMap((part) => (part.status === 'fulfilled' ? [part.value] : []));
  return {
    work,
    threads: 1 + others.length,
    tallies: isWhole ? merge([mine, ...parts], place.kitchen.surveyor) : null,
  };
}

function merge(parts: readonly Counted[][], surveyor: Surveyor): Counted[] {
  return parts[0].map((_, i) => {
    const whole = createCounter(surveyor);
    for (const part of parts) whole.merge(part[i]);
    return whole.result();
  });
}

/** An overview of its own for each map: inputs outlive the others. */
function found(plan: WorkPlan, { overviews }: Work, tallies: readonly Counted[]): KnownInputs['maps'] {
  return overviewsOf(plan, overviews).map((part, i) => {
    const map = plan.maps[i];
    const { width, height, factor } = shapeOf(plan.shapes, map);
    const values = map.stage === 'input' ? part.slice() : part;
    return { map, counted: tallies[i], plane: { values, width, height, x: 0, y: 0, cell: factor } };
  });
}
