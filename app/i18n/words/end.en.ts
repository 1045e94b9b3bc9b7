import { count, shape, times } from '../numbers.ts';
import { number, said } from '../said.ts';
import type { Said } from '../said.ts';

/** What a layer has given when its last step is done. */
export interface EndFacts {
  outputs: number;
  height: number;
  width: number;
  multiplyAdds: number;
  /** Of the standard layer with the same shapes. */
  standard: number;
}

/** The end of a layer, where all of it is computed. */
export const endEn = {
  replay: 'Replay',
  doors: 'Where to go from here',
  change: 'Change a weight',
  result({ outputs, height, width, multiplyAdds, standard }: EndFacts): readonly Said[] {
    const maps = outputs === 1 ? '1 output map' : `${count(outputs)} output maps`;
    const done = said`Done: ${number(maps)} of ${shape(height, width)} in ${number(count(multiplyAdds))} multiply-adds.`;
    if (standard === multiplyAdds) return said`${done} A standard layer takes as many.`;
    const ratio = standard / multiplyAdds;
    return ratio > 1
      ? said`${done} A standard layer takes ${number(count(standard))}, ${times(ratio)} as many.`
      : said`${done} A standard layer takes only ${number(count(standard))}.`;
  },
};

export type EndWords = typeof endEn;
