import { versusEn } from '../../../i18n/words/versus.en.ts';
import type { VersusWords } from '../../../i18n/words/versus.en.ts';
import { versusZh } from '../../../i18n/words/versus.zh.ts';
import { usePair } from '../../../ui/use-words.ts';

export const useVersusWords = (): VersusWords => usePair(versusEn, versusZh);
