import type { RaceWords } from '../../i18n/words/race.en.ts';
import type { MapNames } from '../../board/names.ts';
import type { TapGroup } from './lanes.ts';

/** How the taps of a race are called. */
export interface TapNames {
  /** One multiply-add: where it reads, weight, value and product. */
  tap: (group: TapGroup, t: number) => string;
  /** What a whole group works for: the filtered map's name, else the channel's. */
  group: (group: TapGroup) => string;
}

export function tapNames(words: RaceWords, names: MapNames): TapNames {
  /** The map that a tap reads. */
  const from = ({ kind, terms }: TapGroup, t: number): string =>
    kind === 'mix'
      ? words.tap.filtered(names.map(terms.tapChannels[t]))
      : names.channel(terms.tapChannels[t]);
  return {
    tap(group, t) {
      const { terms, kind } = group;
      const isInside = kind !== 'mix' && !terms.inPadding[t];
      const place = isInside
        ? words.tap.place(from(group, t), terms.inputRows[t] + 1, terms.inputColumns[t] + 1)
        : from(group, t);
      const product = terms.inPadding[t]
        ? words.tap.padding(terms.weights[t])
        : words.tap.product(terms.weights[t], terms.values[t], terms.products[t]);
      return words.tap.tap(place, product);
    },
    group: (group) =>
      group.kind === 'filter' ? names.map(group.terms.output.channel) : from(group, group.from),
  };
}
