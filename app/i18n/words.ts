import { late } from '../late/late.ts';
import type { Lang } from './numbers.ts';
import { stepEn } from './words/step.en.ts';
import type { StepWords } from './words/step.en.ts';

export interface Words {
  step: StepWords;
}

/** English comes with the page, another language when somebody reads it. */
const loaded: Record<Lang, Words | null> = { en: { step: stepEn }, zh: null };

const CHINESE = late(() => import('./words/step.zh.ts'));

/** Fetches the words of a language; resolves to it, or to English where they cannot be had (offline, say). */
export async function loadWords(lang: Lang): Promise<Lang> {
  try {
    if (lang === 'zh') loaded.zh ??= { step: (await CHINESE.fetch()).stepZh };
    return lang;
  } catch {
    return 'en';
  }
}

/** All words that the first screen needs, in one language: `loadWords` has fetched it. */
export const wordsOf = (lang: Lang): Words => loaded[lang] ?? loaded.en!;
