import type { LayerGeometry } from '../../../kernels/spec/geometry.ts';
import { stepOf } from '../../../kernels/spec/order.ts';

/** The steps that make one map: a lane of the first stage, or an output of the second. */
export interface Segment {
  stage: 0 | 1;
  map: number;
  /** Its first step, and the first one after it. */
  start: number;
  end: number;
}

/** The scrubber's cuts, in the order of the steps: the loops run map by map. */
export function segmentsOf({ stages }: LayerGeometry): Segment[] {
  return stages.flatMap((stage, i) =>
    Array.from({ length: stage.output.channels }, (_, map) => ({
      stage: i as 0 | 1,
      map,
      start: stepOf(stage, { row: 0, column: 0, channel: map }),
      end: stepOf(stage, { row: 0, column: 0, channel: map + 1 }),
    })),
  );
}

/** A segment as it is drawn: shares of the track's width, and px between it and the next. */
export interface PlacedSegment extends Segment {
  left: number;
  width: number;
  gap: number;
  hasLabel: boolean;
}

/** A track as it is measured, in px. */
export interface Track {
  width: number;
  /** Size of the letters over it. */
  em: number;
}

/** The room that a marker needs on the track, and a number of so many digits, in em, with air. */
const MARKER = 1.3;
const numberRoom = (digits: number): number => 0.5 + 0.65 * digits;
/** Between segments, in px. */
const GAP = 3;

/**
 * Where segments and their labels stand on a track whose ends are the first and the last step. Where labels would collide every
 * second, third … is shown, and the current one always, in the place of those that it would touch.
 */
export function placeSegments(
  segments: readonly Segment[],
  { width, em }: Track,
  step: number,
): PlacedSegment[] {
  const last = segments[segments.length - 1].end - 1;
  const at = (n: number) => (last > 0 ? Math.min(n, last) / last : 0);
  const outputs = segments.filter(({ stage }) => stage === 1).length;
  const rooms = { 0: em * MARKER, 1: em * numberRoom(String(outputs).length) } as const;
  const middle = ({ start, end }: Segment) => ((at(start) + at(end)) / 2) * width;
  const labelled: Segment[] = [];
  const isFree = (segment: Segment) =>
    labelled.every(
      (other) => Math.abs(middle(other) - middle(segment)) >= (rooms[other.stage] + rooms[segment.stage]) / 2,
    );
  const current = segments.find(({ start, end }) => step >= start && step < end);
  if (current) labelled.push(current);
  for (const segment of segments) {
    const px = (at(segment.end) - at(segment.start)) * width;
    const every = Math.ceil(rooms[segment.stage] / Math.max(px, 0.01));
    if (segment.map % Math.max(1, every) === 0 && isFree(segment)) labelled.push(segment);
  }
  return segments.map((segment) => {
    const share = at(segment.end) - at(segment.start);
    const px = share * width;
    return {
      ...segment,
      left: at(segment.start),
      width: share,
      // Of thin segments more than half would be gap.
      gap: px >= 3 * GAP ? GAP : px >= GAP ? 1 : 0,
      hasLabel: width > 0 && labelled.includes(segment),
    };
  });
}

/** How much of a segment is done at a step, from 0 to 1: the current multiply-add is being done. */
export const doneIn = ({ start, end }: Segment, step: number): number =>
  Math.max(0, Math.min(1, (step + 1 - start) / (end - start)));
