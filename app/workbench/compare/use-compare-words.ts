import { useMemo } from 'react';
import { compareEn } from '../../i18n/words/compare.en.ts';
import type { CompareWords } from '../../i18n/words/compare.en.ts';
import { compareZh } from '../../i18n/words/compare.zh.ts';
import { useBoardState } from '../../state/board/use-board.ts';
import { mapNames } from '../../board/names.ts';
import type { MapNames } from '../../board/names.ts';
import { usePair, useWords } from '../../ui/use-words.ts';

export const useCompareWords = (): CompareWords => usePair(compareEn, compareZh);

/** Names of channels and maps, without following every step as `useNow` does. */
export function useNames(): MapNames {
  const words = useWords().step;
  const { settings, source } = useBoardState((state) => state.computed.made);
  return useMemo(() => mapNames(settings, source, words), [settings, source, words]);
}
