import { colourTable } from '../../image/colour-map.ts';
import type { Domain } from '../../image/colour-map.ts';
import type { ColourTableName } from './protocol.ts';

/** The scale for values from `low` to `high`: about zero where the table has zero in its middle. Never empty. */
export function scaleFor(low: number, high: number, table: ColourTableName): Domain {
  if (!(low <= high)) return scaleFor(0, 0, table);
  if (table === 'grey') return { low, high: high > low ? high : low + 1, isSigned: false };
  const reach = Math.max(high, -low) || 1;
  return { low: -reach, high: reach, isSigned: true };
}

/** RGBA as one number for each of 256 entries. */
function colours(table: ColourTableName): Uint32Array {
  const rgb = table === 'grey' ? colourTable('light', false) : colourTable(table, true);
  const bytes = Uint8Array.from({ length: 1024 }, (_, i) =>
    i % 4 === 3 ? 255 : rgb[3 * Math.floor(i / 4) + (i % 4)],
  );
  return new Uint32Array(bytes.buffer);
}

/** Entry of a table for a value is scale · value + offset, rounded; as `paint` has it in colour-map.ts. */
function slope({ low, high, isSigned }: Domain): { scale: number; offset: number } {
  if (isSigned) return { scale: 127 / high, offset: 128.5 };
  return { scale: 255 / (high - low), offset: 0.5 - (255 * low) / (high - low) };
}

/** A map's values as RGBA; NaN is transparent. */
export function paintMap(
  values: Float32Array,
  domain: Domain,
  table: ColourTableName,
): Uint8ClampedArray<ArrayBuffer> {
  const { length } = values;
  const out = new Uint32Array(length);
  const entries = colours(table);
  const { scale, offset } = slope(domain);
  for (let i = 0; i < length; i++) {
    const entry = values[i] * scale + offset;
    // NaN is no number's equal, its own neither.
    if (entry === entry) out[i] = entries[(entry < 0 ? 0 : entry > 255 ? 255 : entry) | 0];
  }
  return new Uint8ClampedArray(out.buffer);
}

/** Three maps as red, green and blue, each on its own scale: low is dark. */
export function paintColours(
  planes: readonly Float32Array[],
  domains: readonly Domain[],
): Uint8ClampedArray<ArrayBuffer> {
  const out = new Uint8ClampedArray(4 * planes[0].length);
  for (const [c, values] of planes.entries()) {
    const { low, high } = domains[c];
    const scale = 255 / (high - low);
    for (let i = 0; i < values.length; i++) {
      const value = values[i];
      if (value !== value) continue; // NaN: beyond the map
      out[4 * i + c] = (value - low) * scale; // clamped and rounded by the array
      out[4 * i + 3] = 255;
    }
  }
  return out;
}
