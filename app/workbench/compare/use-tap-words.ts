import { useMemo } from 'react';
import type { TapGroup } from './race-view.ts';
import { useCompareWords, useNames } from './use-compare-words.ts';

/** How the taps of a race are called. */
export function useTapWords() {
  const words = useCompareWords().race;
  const names = useNames();
  return useMemo(() => {
    /** The map that a tap, or a whole filtered cell, reads. */
    const from = ({ kind, terms }: TapGroup, t: number): string =>
      kind === 'mix' ? words.filtered(names.map(terms.tapChannels[t])) : names.channel(terms.tapChannels[t]);
    const product = ({ terms }: TapGroup, t: number): string =>
      terms.inPadding[t]
        ? words.padding(terms.weights[t])
        : words.product(terms.weights[t], terms.values[t], terms.products[t]);
    const nameOf = (group: TapGroup, t: number): string => {
      const { terms, kind } = group;
      const isInside = kind !== 'mix' && !terms.inPadding[t];
      const place = isInside
        ? words.place(from(group, t), terms.inputRows[t] + 1, terms.inputColumns[t] + 1)
        : from(group, t);
      return words.tap(group.first + t - group.from + 1, place, product(group, t));
    };
    /** What a whole group works for: the filtered map's name, else the channel's. */
    const ofGroup = (group: TapGroup): string =>
      group.kind === 'filter' ? names.map(group.terms.output.channel) : from(group, group.from);
    return { from, nameOf, ofGroup };
  }, [words, names]);
}
