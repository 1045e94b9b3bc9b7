// Where the race stands: pure.
import type { LayerGeometry } from '../../../kernels/spec/geometry.ts';
import { pixelCost } from '../../model/pixel-cost.ts';
import type { PixelCost } from '../../model/pixel-cost.ts';
import type { Race } from '../../state/board/board-state.ts';
import { cellTicks, pixelTicks } from '../../state/board/race.ts';

export interface Progress {
  /** Ticks of the two parts. */
  one: number;
  all: number;
  /** Ticks done in the first part, and in the second; null while the first is under way. */
  inOne: number;
  inAll: number | null;
}

/** At its end the first part shows its own result; the second begins with the next tick. */
export function progressOf(race: Race): Progress {
  const [one, all] = [cellTicks(race), pixelTicks(race)];
  return { one, all, inOne: Math.min(race.step, one), inAll: race.step > one ? race.step - one : null };
}

/** What each layer has of a pixel after some ticks. */
export interface PixelState {
  /** Whole outputs. */
  standard: number;
  layer: number;
  /** Whole filtered cells; 0 in a layer of one step. */
  filtered: number;
}

export function pixelState({ standard, first, mixing, maps, outputs }: PixelCost, ticks: number): PixelState {
  const upTo = (done: number, most: number) => Math.max(0, Math.min(Math.floor(done), most));
  const each = maps > 0 ? mixing : first;
  return {
    standard: upTo(ticks / standard, outputs),
    layer: upTo((ticks - first * maps) / each, outputs),
    filtered: upTo(ticks / first, maps),
  };
}

/**
 * Where one press on "forward" or "back" leads: in the first part one multiply-add on, in the second to where a layer has one
 * more cell.
 */
export function stops(race: Race): number[] {
  const [one, all] = [cellTicks(race), pixelTicks(race)];
  const found = new Set(Array.from({ length: one + 1 }, (_, tick) => tick));
  if (all > 0) cellEnds(race.of.geometry).forEach((tick) => found.add(one + tick));
  return [...found].sort((a, b) => a - b);
}

/** Ticks at which one of the layers completes a cell of the pixel. */
function cellEnds(geometry: LayerGeometry): number[] {
  const { standard, first, mixing, maps, outputs } = pixelCost(geometry);
  const ends: number[] = [];
  for (let o = 1; o <= outputs; o++) ends.push(o * standard);
  for (let q = 1; q <= maps; q++) ends.push(q * first);
  for (let o = 1; o <= outputs; o++) ends.push(first * maps + o * (maps > 0 ? mixing : first));
  return ends;
}

/** The next stop from a tick on; the tick itself at the ends. */
export function stopFrom(race: Race, direction: 1 | -1): number {
  const all = stops(race);
  const { step } = race;
  const found = direction > 0 ? all.find((tick) => tick > step) : all.findLast((tick) => tick < step);
  return found ?? step;
}
