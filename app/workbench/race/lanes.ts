import type { CellTerms } from '../../../kernels/trace/trace.ts';
import type { RaceReply } from '../../../kernels/worker/protocol.ts';
import type { Ref } from '../../model/refs.ts';

export type LaneKind = 'standard' | 'layer';

/** Taps that stand together: one channel of a sum over several, or a whole filtered cell, or the mixing. */
export interface TapGroup {
  kind: 'channel' | 'filter' | 'mix';
  terms: CellTerms;
  /** First tap of the group within `terms`, and its number in the lane; both from 0. */
  from: number;
  first: number;
  count: number;
  /** Input channel, or filtered map; −1 where taps of several stand together. */
  lane: number;
  /** Whether the group's last tap completes a cell. */
  completes: boolean;
}

export interface RaceLane {
  kind: LaneKind;
  count: number;
  groups: TapGroup[];
}

/** The standard cell: one sum, its taps channel by channel as the loops take them. */
export function standardLane({ standard }: RaceReply): RaceLane {
  return { kind: 'standard', count: standard.count, groups: byChannel(standard, 0) };
}

/** The filtered cells one after the other, then the mixing; only the cell itself in a layer of one step. */
export function layerLane({ separable }: RaceReply): RaceLane {
  const isTwoSteps = separable.length > 1;
  let first = 0;
  const groups = separable.flatMap((terms, i): TapGroup[] => {
    const start = first;
    first += terms.count;
    if (!isTwoSteps) return byChannel(terms, 0);
    const kind = i < separable.length - 1 ? 'filter' : 'mix';
    const lane = kind === 'filter' ? i : -1;
    return [{ kind, terms, from: 0, first: start, count: terms.count, lane, completes: true }];
  });
  return { kind: 'layer', count: first, groups };
}

function byChannel(terms: CellTerms, first: number): TapGroup[] {
  const groups: TapGroup[] = [];
  for (let t = 0; t < terms.count; t++) {
    const lane = terms.tapChannels[t];
    const last = groups.at(-1);
    if (last?.lane === lane) last.count++;
    else groups.push({ kind: 'channel', terms, from: t, first: first + t, count: 1, lane, completes: false });
  }
  if (groups.length > 0) groups[groups.length - 1].completes = true;
  return groups;
}

/** The float32 sum after the first `taps` products, in loop order as in the trace; the bias before the first. */
export function partialSum({ bias, products }: CellTerms, taps: number): number {
  let sum = bias;
  for (let t = 0; t < taps; t++) sum = Math.fround(sum + products[t]);
  return sum;
}

/** Where a lane stands after `step` ticks. */
export interface LaneState {
  done: number;
  /** The group of the newest tap; of the first before any. */
  group: TapGroup;
  /** The newest tap's number in its terms; −1 before any. */
  tap: number;
  /** Sum of the cell being computed. */
  partial: number;
  /** Activated, once the cell is complete. */
  result: number | null;
  isThrough: boolean;
}

export function laneAt(lane: RaceLane, step: number): LaneState {
  const done = Math.min(step, lane.count);
  const group = lane.groups.find(({ first, count }) => done <= first + count) ?? lane.groups[0];
  const inTerms = group.from + done - group.first;
  const { terms } = group;
  return {
    done,
    group,
    tap: done === 0 ? -1 : inTerms - 1,
    partial: partialSum(terms, inTerms),
    result: inTerms === terms.count ? terms.result : null,
    isThrough: done === lane.count,
  };
}

/** What a tap reads on the board: an input, or in the mixing a filtered cell. Null in the padding. */
export function readRef({ kind, terms }: TapGroup, t: number): Ref | null {
  if (terms.inPadding[t]) return null;
  const place = { row: terms.inputRows[t], column: terms.inputColumns[t] };
  return kind === 'mix'
    ? { kind: 'mid', ...place, map: terms.tapChannels[t] }
    : { kind: 'in', ...place, channel: terms.tapChannels[t] };
}
