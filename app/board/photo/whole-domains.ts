import { domainOf, sharedDomain } from '../../image/colour-map.ts';
import type { Domain } from '../../image/colour-map.ts';
import type { ScaleMode, WholePhoto } from '../../state/store.ts';

/** What the ends of the colour scale stand for in each output: one scale for all, or each its own. */
export function wholeDomains({ output, maps }: WholePhoto, scale: ScaleMode): readonly Domain[] {
  const each = Array.from({ length: maps }, (_, map) => {
    const values = new Float32Array(output.length / maps);
    for (let i = 0; i < values.length; i++) values[i] = output[map + i * maps];
    return domainOf(values, true);
  });
  if (scale === 'own') return each;
  const shared = sharedDomain(each);
  return each.map(() => shared);
}
