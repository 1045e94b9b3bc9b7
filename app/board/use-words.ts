import { useMemo } from 'react';
import { wordsOf } from '../i18n/words.ts';
import type { Words } from '../i18n/words.ts';
import { useApp } from '../state/use-app.ts';

/** The words of the language that the person reads. */
export function useWords(): Words {
  const lang = useApp((state) => state.lang);
  return useMemo(() => wordsOf(lang), [lang]);
}

/** One of two languages of words that belong to a part loaded later: `usePair(layerEn, layerZh)`. */
export function usePair<W>(en: W, zh: W): W {
  return useApp((state) => state.lang) === 'zh' ? zh : en;
}
