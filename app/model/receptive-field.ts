import { range } from './partner-axis.ts';
import { channelsOf, isOfLayer, windowOf } from './partner-geometry.ts';
import type { PartnerGeometry } from './partner-geometry.ts';
import type { OperandRef } from './refs.ts';

/** First and last, both included, from 0. */
export interface Span {
  first: number;
  last: number;
}

/** What an operand reads of the input. */
export interface Field {
  rows: Span;
  columns: Span;
  channels: Span;
  /** Whether part of what it reads lies outside the map. */
  inPadding: boolean;
}

/**
 * The rows, columns and channels of the input that a filtered cell or an output comes from, or that a weight is multiplied
 * with, clipped to the map. Null for an input cell, for an operand that the layer does not have, and where all is padding.
 */
export function receptiveField(g: PartnerGeometry, ref: OperandRef): Field | null {
  if (ref.kind === 'in' || !isOfLayer(g, ref)) return null;
  const { rows, columns } = windowOf(g, ref);
  if (!rows.cells.length || !columns.cells.length) return null;
  const channels =
    ref.kind === 'dw' ? [ref.channel] : ref.kind === 'out' ? range(g.channels) : channelsOf(g, ref.map);
  return {
    rows: spanOf(rows.cells),
    columns: spanOf(columns.cells),
    channels: spanOf(channels),
    inPadding: rows.inPadding || columns.inPadding,
  };
}

/** First and last of an ascending list that is not empty. */
export function spanOf(ascending: readonly number[]): Span {
  return { first: ascending[0], last: ascending[ascending.length - 1] };
}
