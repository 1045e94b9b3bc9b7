import { range, readersOf } from './partner-axis.ts';
import { channelsOf, horizontal, isOfLayer, mapsReading, vertical, windowOf } from './partner-geometry.ts';
import type { PartnerGeometry } from './partner-geometry.ts';
import type { OperandRef } from './refs.ts';

export type MapKind = 'in' | 'mid' | 'out';

/**
 * Near: shares a multiply-add with the operand asked about, as value, weight or the cell being summed. Far: shares one of the
 * other step with a filtered cell that is near. A weight times padding is a multiply-add too, its input is just not there.
 */
interface Nearness {
  near: boolean;
}

/** Every cell of `rows` × `columns` of one map. Ascending, not necessarily consecutive; never empty. */
export interface CellRegion extends Nearness {
  map: { kind: MapKind; channel: number };
  rows: readonly number[];
  columns: readonly number[];
}

/** Weights `us` × `vs` of the kernel between one input channel and one filtered map. */
export interface TapRegion extends Nearness {
  kind: 'dw';
  channel: number;
  map: number;
  us: readonly number[];
  vs: readonly number[];
}

/** Mixing weights `maps` × `filters`. */
export interface MixingRegion extends Nearness {
  kind: 'pw';
  maps: readonly number[];
  filters: readonly number[];
}

/** At most one region per map, per kernel and for the mixing weights. The operand itself is not among them. */
export interface Partners {
  cells: readonly CellRegion[];
  taps: readonly TapRegion[];
  mixing: readonly MixingRegion[];
}

const NONE: Partners = { cells: [], taps: [], mixing: [] };

/** Everything that meets an operand, on both steps of the layer. Nothing for an operand that the layer does not have. */
export function partners(g: PartnerGeometry, ref: OperandRef): Partners {
  if (!isOfLayer(g, ref)) return NONE;
  const filters = range(g.filters ?? 0);
  switch (ref.kind) {
    case 'in': {
      const rows = readersOf(vertical(g), ref.row);
      const columns = readersOf(horizontal(g), ref.column);
      if (!rows.taps.length || !columns.taps.length) return NONE; // no window stops here: stride, or an edge left over
      const maps = mapsReading(g, ref.channel);
      return {
        cells: [
          ...cellRegions('mid', maps, rows.outputs, columns.outputs, true),
          ...cellRegions('out', filters, rows.outputs, columns.outputs, false),
        ],
        taps: maps.map((map) => tapRegion(ref.channel, map, rows.taps, columns.taps, true)),
        mixing: mixingRegions(maps, filters, false),
      };
    }
    case 'dw': {
      const { rows, columns } = windowOf(g, ref);
      const [ys, xs] = [range(g.outHeight), range(g.outWidth)];
      return {
        cells: [
          ...cellRegions('in', [ref.channel], rows.cells, columns.cells, true),
          ...cellRegions('mid', [ref.map], ys, xs, true),
          ...cellRegions('out', filters, ys, xs, false),
        ],
        taps: [],
        mixing: mixingRegions([ref.map], filters, false),
      };
    }
    case 'mid':
      return {
        cells: [
          ...inputRegions(g, ref, channelsOf(g, ref.map), true),
          ...cellRegions('out', filters, [ref.row], [ref.column], true),
        ],
        taps: kernelsOf(g, ref.map, true),
        mixing: mixingRegions([ref.map], filters, true),
      };
    case 'pw': {
      const [ys, xs] = [range(g.outHeight), range(g.outWidth)];
      return {
        cells: [
          ...cellRegions('mid', [ref.map], ys, xs, true),
          ...cellRegions('out', [ref.filter], ys, xs, true),
          ...inputRegions(g, ref, channelsOf(g, ref.map), false),
        ],
        taps: kernelsOf(g, ref.map, false),
        mixing: [],
      };
    }
    case 'out': {
      const maps = range(g.firstOutputs);
      return {
        cells: [
          ...cellRegions('mid', maps, [ref.row], [ref.column], true),
          ...inputRegions(g, ref, range(g.channels), false),
        ],
        taps: maps.flatMap((map) => kernelsOf(g, map, false)),
        mixing: mixingRegions(maps, [ref.filter], true),
      };
    }
  }
}

function cellRegions(
  kind: MapKind,
  channels: readonly number[],
  rows: readonly number[],
  columns: readonly number[],
  near: boolean,
): CellRegion[] {
  if (!rows.length || !columns.length) return [];
  return channels.map((channel) => ({ map: { kind, channel }, rows, columns, near }));
}

function inputRegions(
  g: PartnerGeometry,
  ref: Exclude<OperandRef, { kind: 'in' }>,
  channels: readonly number[],
  near: boolean,
): CellRegion[] {
  const { rows, columns } = windowOf(g, ref);
  return cellRegions('in', channels, rows.cells, columns.cells, near);
}

function tapRegion(
  channel: number,
  map: number,
  us: readonly number[],
  vs: readonly number[],
  near: boolean,
): TapRegion {
  return { kind: 'dw', channel, map, us, vs, near };
}

/** The whole kernels of filtered map q, one per input channel that it reads. */
function kernelsOf(g: PartnerGeometry, q: number, near: boolean): TapRegion[] {
  const [us, vs] = g.kernel.map(range);
  return channelsOf(g, q).map((channel) => tapRegion(channel, q, us, vs, near));
}

function mixingRegions(maps: readonly number[], filters: readonly number[], near: boolean): MixingRegion[] {
  return maps.length && filters.length ? [{ kind: 'pw', maps, filters, near }] : [];
}
