import { createContext, useContext, useMemo } from 'react';
import type { Lang } from '../i18n/numbers.ts';
import { wordsOf } from '../i18n/words.ts';
import type { Words } from '../i18n/words.ts';

/** The language that the person reads. The shell provides it; whoever draws something apart from the page names one. */
export const Language = createContext<Lang>('en');

export const useLang = (): Lang => useContext(Language);

/** The words of the language that the person reads. */
export function useWords(): Words {
  const lang = useLang();
  return useMemo(() => wordsOf(lang), [lang]);
}

/** One of two languages of words that belong to a part loaded later: `usePair(layerEn, layerZh)`. */
export function usePair<W>(en: W, zh: W): W {
  return useLang() === 'zh' ? zh : en;
}
