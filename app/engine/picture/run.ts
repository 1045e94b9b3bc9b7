import type { Surveyor } from '../../../kernels/index.ts';
import { countsOf } from '../../model/picture-layer.ts';
import type { PictureLayer } from '../../model/picture-layer.ts';
import type { Hands } from './hands.ts';
import { forPeople } from './histogram.ts';
import { keyOf } from './place.ts';
import type { FullResult, Place } from './place.ts';
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

/** Zeroed numbers, shared if so asked. */
const numbers = (length: number, isShared: boolean): Float32Array =>
  isShared ? new Float32Array(new SharedArrayBuffer(4 * length)) : new Float32Array(length);

/**
 * Runs the layer over the whole picture, on all threads where the pixels are shared. Views are painted from the result once it is
 * whole. Rejects with an AbortError when the signal says so.
 */
export async function run(place: Place, layer: PictureLayer, help: RunHelp): Promise<Ran> {
  const begun = performance.now();
  const plan = planWork(layer, place.pixels);
  place.full = null; // the memory of the former one is given back first
  for (;;) {
    const { tallies, threads, work } = await attempt(place, layer, plan, help);
    if (help.signal.aborted) throw new DOMException('The run was stopped before it ended.', 'AbortError');
    if (!tallies) continue; // a thread was lost, and with it its bands: again without it
    const key = keyOf(layer);
    place.full = fullResult(key, plan, work, tallies);
    const counts = countsOf(layer, place.pixels);
    return {
      maps: plan.maps.map((map, i): MapFacts => ({
        map,
        ...tallies[i],
        histogram: forPeople(tallies[i].histogram),
      })),
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
    ...{ pixels, layer, control: newControl(isShared) },
    overviews: numbers(plan.overviewLength, isShared),
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
  const found = await Promise.allSettled(others);
  help.signal.removeEventListener('abort', stop);
  const isWhole = !isStopped(work) && found.every(({ status }) => status === 'fulfilled');
  const parts = found.flatMap((part) => (part.status === 'fulfilled' ? [part.value] : []));
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

function fullResult(
  key: string,
  plan: WorkPlan,
  { overviews }: Work,
  tallies: readonly Counted[],
): FullResult {
  const planes = overviewsOf(plan, overviews).map((values, i) => {
    const { width, height, factor } = shapeOf(plan.shapes, plan.maps[i]);
    return [nameOf(plan.maps[i]), { values, width, height, x: 0, y: 0, cell: factor }] as const;
  });
  const ends = plan.maps.map(
    (map, i) => [nameOf(map), { low: tallies[i].low, high: tallies[i].high }] as const,
  );
  return { key, planes: new Map(planes), ends: new Map(ends) };
}
