import type { LayerGeometry } from '../../kernels/spec/geometry.ts';

/** Where a step stands, independent of its number: stage (0 or 1), output cell and tap. */
export interface Place {
  stage: number;
  channel: number;
  row: number;
  column: number;
  tap: number;
}

/**
 * The place of step number `step` of one image. The trace counts output cells of a stage as (channel, row, column) and the
 * taps of a cell innermost, in both stages.
 */
export function placeOf(geometry: LayerGeometry, step: number): Place {
  const stage = geometry.stages.length > 1 && step >= geometry.stages[1].start ? 1 : 0;
  const { start, taps, output } = geometry.stages[stage];
  const cell = Math.floor((step - start) / taps);
  const perMap = output.height * output.width;
  return {
    stage,
    channel: Math.floor(cell / perMap),
    row: Math.floor((cell % perMap) / output.width),
    column: cell % output.width,
    tap: (step - start) % taps,
  };
}

/** The step at a place; each index is clamped to what the layer has. */
export function stepAt(geometry: LayerGeometry, place: Place): number {
  const { start, taps, output } = geometry.stages[Math.min(place.stage, geometry.stages.length - 1)];
  const clamp = (value: number, count: number) => Math.max(0, Math.min(value, count - 1));
  const channel = clamp(place.channel, output.channels);
  const row = clamp(place.row, output.height);
  const column = clamp(place.column, output.width);
  return start + ((channel * output.height + row) * output.width + column) * taps + clamp(place.tap, taps);
}

/**
 * Cells of stage `stage` that are finished once `step` has been done: cells count as (channel, row, column).
 */
export function cellsDone(geometry: LayerGeometry, stage: number, step: number): number {
  const { start, taps, multiplyAdds } = geometry.stages[stage];
  return Math.floor(Math.max(0, Math.min(step + 1 - start, multiplyAdds)) / taps);
}
