import { useMemo } from 'react';
import { raceEn } from '../../i18n/words/race.en.ts';
import type { RaceWords } from '../../i18n/words/race.en.ts';
import { raceZh } from '../../i18n/words/race.zh.ts';
import { mapNames } from '../../board/names.ts';
import type { MapNames } from '../../board/names.ts';
import { useBoardState } from '../../state/board/use-board.ts';
import { usePair, useWords } from '../../ui/use-words.ts';

export const useRaceWords = (): RaceWords => usePair(raceEn, raceZh);

/** Names of the channels and maps that are raced. */
export function useRaceNames(): MapNames {
  const words = useWords().step;
  const { settings, source } = useBoardState((state) => (state.race?.of ?? state.computed).made);
  return useMemo(() => mapNames(settings, source, words), [settings, source, words]);
}
