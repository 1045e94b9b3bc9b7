import { steppingEn } from '../i18n/words/stepping.en.ts';
import type { SteppingWords } from '../i18n/words/stepping.en.ts';
import { steppingZh } from '../i18n/words/stepping.zh.ts';
import { usePair } from '../ui/use-words.ts';

/** The words that come with the cells. */
export const useSteppingWords = (): SteppingWords => usePair(steppingEn, steppingZh);
