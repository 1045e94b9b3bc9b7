import { reachIn } from '../image/colour-map.ts';
import type { Domain } from '../image/colour-map.ts';

/** What a layer makes of a whole photograph. */
export interface WholeMaps {
  outHeight: number;
  outWidth: number;
  maps: number;
  /** (outHeight, outWidth, maps) */
  output: Float32Array;
}

/** Numbers of each map that are looked at: enough for its reach, few enough to take a millisecond. */
const SAMPLED = 4096;

/** What the ends of the colour scale stand for in each output: one scale for all, or each its own. */
export function mapDomains(
  { output, maps }: Pick<WholeMaps, 'output' | 'maps'>,
  scale: 'shared' | 'own',
): readonly Domain[] {
  const each = Array.from({ length: maps }, (_, map) => sizesOf(output, maps, map));
  if (scale === 'own') return each.map(reachOf);
  const all = new Float32Array(each.reduce((sum, { length }) => sum + length, 0));
  each.forEach((sizes, map) => all.set(sizes, map * sizes.length));
  return new Array<Domain>(maps).fill(reachOf(all));
}

/** Magnitudes of a map, evenly picked. */
function sizesOf(output: Float32Array, maps: number, map: number): Float32Array {
  const count = output.length / maps;
  const picked = Math.min(count, SAMPLED);
  return Float32Array.from({ length: picked }, (_, i) =>
    Math.abs(output[map + Math.floor((i * count) / picked) * maps]),
  );
}

function reachOf(sizes: Float32Array): Domain {
  const high = reachIn(sizes) || sizes.reduce((most, size) => Math.max(most, size), 0) || 1;
  return { low: -high, high, isSigned: true };
}
