// Moving through the trace by whole units of a stage's output: multiply-adds, cells, rows, maps, stages.
import type { LayerGeometry, StageGeometry } from '../spec/geometry.ts';

export type TraceUnit = 'tap' | 'cell' | 'row' | 'map' | 'stage';
export const TRACE_UNITS: readonly TraceUnit[] = ['tap', 'cell', 'row', 'map', 'stage'];

/** Steps of one unit. A map is one output channel of one image. */
function unitLength({ taps, output, multiplyAdds }: StageGeometry, unit: TraceUnit): number {
  switch (unit) {
    case 'tap':
      return 1;
    case 'cell':
      return taps;
    case 'row':
      return taps * output.width;
    case 'map':
      return taps * output.width * output.height;
    case 'stage':
      return multiplyAdds;
  }
}

/** How many of the units end before `step`; their last taps are the places that a move stops at. */
function endedBefore({ stages }: LayerGeometry, unit: TraceUnit, step: number): number {
  let ended = 0;
  for (const stage of stages) {
    const steps = Math.min(Math.max(step - stage.start, 0), stage.multiplyAdds);
    ended += Math.floor(steps / unitLength(stage, unit));
  }
  return ended;
}

/** The last tap of unit number `ordinal`, counted from 0 through all stages. */
function endOf({ stages }: LayerGeometry, unit: TraceUnit, ordinal: number): number {
  let left = ordinal;
  for (const stage of stages) {
    const length = unitLength(stage, unit);
    const units = stage.multiplyAdds / length;
    if (left < units) return stage.start + (left + 1) * length - 1;
    left -= units;
  }
  throw new RangeError(`unit ${ordinal} lies behind the last step`);
}

/**
 * Forwards to the `count`-th last tap of a unit after `step`, or the last step if there are fewer; a negative count goes back
 * to the last tap of an earlier unit, or step 0 if there are fewer.
 */
export function moveFrom(geometry: LayerGeometry, step: number, unit: TraceUnit, count: number): number {
  if (count === 0) return step;
  const units = endedBefore(geometry, unit, geometry.multiplyAdds);
  if (count > 0)
    return endOf(geometry, unit, Math.min(endedBefore(geometry, unit, step + 1) + count, units) - 1);
  const ordinal = endedBefore(geometry, unit, step) + count;
  return ordinal < 0 ? 0 : endOf(geometry, unit, ordinal);
}
