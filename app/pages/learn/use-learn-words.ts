import { usePair } from '../../ui/use-words.ts';
import { learnEn } from '../../i18n/words/learn.en.ts';
import { learnZh } from '../../i18n/words/learn.zh.ts';

export const useLearnWords = () => usePair(learnEn, learnZh);
