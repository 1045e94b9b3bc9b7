import type { Lang } from './numbers.ts';
import { stepEn } from './words/step.en.ts';
import { stepZh } from './words/step.zh.ts';

const en = { step: stepEn };
const zh: typeof en = { step: stepZh };

export type Words = typeof en;

/** All words that the first screen needs, in one language. */
export const wordsOf = (lang: Lang): Words => (lang === 'zh' ? zh : en);
