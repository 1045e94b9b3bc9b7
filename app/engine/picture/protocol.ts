// What the Explore page asks of the picture engine, and what it is told. Types only, no code.
import type { Domain, Theme } from '../../image/colour-map.ts';
import type { Note } from '../../image/photo.ts';

export type { Reading } from '../../image/full/pixels.ts';

/**
 * 'input': channel c as the layer reads it; 'filtered': map c·M + m after `between`; 'output': map n. Where the layer has a standard
 * convolution beside it: 'standard' is its map n, 'difference' the separable output n minus that.
 */
export type MapStage = 'input' | 'filtered' | 'output' | 'standard' | 'difference';

export interface MapId {
  stage: MapStage;
  index: number;
}

/** In pixels of the map, from its upper left corner; may be fractions, and may reach beyond the map. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** 'grey' runs from the lowest value to the highest; the others are the diverging table of that theme, zero in the middle. */
export type ColourTableName = 'grey' | Theme;

/** Part of a map, to be painted `width` × `height` device pixels large. */
export interface View {
  /** 'picture' is the picture in its own colours; `rgb` three maps as red, green and blue. */
  map: MapId | 'picture' | { rgb: readonly [MapId, MapId, MapId] };
  rect: Rect;
  width: number;
  height: number;
  /**
   * 'own': as far as the values of this map go; 'shared': as far as those of all maps of its stage go. An output and that of the
   * standard convolution beside it always have one scale, so that what looks different is different.
   */
  domain: Domain | 'own' | 'shared';
  table: ColourTableName;
}

/**
 * Where what is painted comes from. 'full': the result at full size, averaged over each painted pixel; 'window': the very values of
 * the rectangle; 'preview': the layer run on the picture made smaller, which is close, but not the result.
 */
export type Exactness = 'full' | 'window' | 'preview';

export interface PaintedView {
  /** What lies beyond the map is transparent. */
  bitmap: ImageBitmap;
  /** Which values the ends of the table stood for. Of an `rgb` view: that of its first map. */
  domain: Domain;
}

export interface Looked {
  /** In the order that they were asked for. */
  views: PaintedView[];
  /** Of the least exact of them. */
  exactness: Exactness;
  ms: number;
}

/** How many values of a whole map lie where: bin i from start + i·step up to, not including, start + (i + 1)·step. */
export interface Histogram {
  start: number;
  /** A power of two. */
  step: number;
  counts: Uint32Array;
  /** Sum of the squares of all values that were counted, in double precision; of differences only. */
  squares?: number;
}

/** A whole map at full size, in numbers. NaN and infinities count in none of them. */
export interface MapFacts {
  map: MapId;
  low: number;
  high: number;
  histogram: Histogram;
}

export interface Ran {
  /** Inputs, filtered maps, outputs, and where there are: standard and difference. */
  maps: MapFacts[];
  /** Of the filtered maps and outputs. */
  width: number;
  height: number;
  ms: number;
  /** Of the two steps, and of the standard convolution of the same sizes. */
  multiplyAdds: number;
  standardMultiplyAdds: number;
  /** How many threads took part. */
  threads: number;
}

/** What a value is the sum of. */
export interface ProbedTerm {
  value: number;
  weight: number;
  /** The map that `value` was read from. */
  map?: MapId;
  /** Where it was read, from the middle of the window: of a filtered or standard map only. */
  dx?: number;
  dy?: number;
  /** Whether that is outside the picture. */
  isBorder?: boolean;
}

/**
 * One value of a map and its whole sum. `value` is Σ value · weight of the terms, before `between`; an input has no terms, and
 * where `between` made a negative sum 0, `isCutOff` says so.
 */
export interface Probed {
  value: number;
  terms: ProbedTerm[];
  isCutOff: boolean;
  /** As asked for, within the map. */
  x: number;
  y: number;
}

export interface Opened {
  width: number;
  height: number;
  bits: 8 | 16;
  name: string;
  notes: Note[];
}

export interface MapValues {
  width: number;
  height: number;
  /** Row by row. */
  values: Float32Array;
}

/** How the filtered maps vary together, over all pixels of a preview: Q means and Q × Q covariances, row by row. */
export interface Covariance {
  means: Float64Array;
  covariances: Float64Array;
}
