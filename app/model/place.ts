import type { LayerGeometry } from '../../kernels/spec/geometry.ts';
import { positionOf, stepOf } from '../../kernels/spec/order.ts';

/** Where a step of one image stands, independent of its number: stage (0 or 1), output cell and tap. */
export interface Place {
  stage: number;
  channel: number;
  row: number;
  column: number;
  tap: number;
}

/** The place of step number `step` of one image. */
export function placeOf(geometry: LayerGeometry, step: number): Place {
  const { index: stage, channel, row, column, tap } = positionOf(geometry, step);
  return { stage, channel, row, column, tap };
}

/** The step at a place; each index is clamped to what the layer has. */
export function stepAt({ stages }: LayerGeometry, place: Place): number {
  const stage = stages[Math.min(place.stage, stages.length - 1)];
  const clamp = (value: number, count: number) => Math.max(0, Math.min(value, count - 1));
  const cell = {
    channel: clamp(place.channel, stage.output.channels),
    row: clamp(place.row, stage.output.height),
    column: clamp(place.column, stage.output.width),
  };
  return stepOf(stage, cell, clamp(place.tap, stage.taps));
}
