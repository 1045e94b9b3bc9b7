import { measureEn } from '../../i18n/words/measure.en.ts';
import type { MeasureWords } from '../../i18n/words/measure.en.ts';
import { measureZh } from '../../i18n/words/measure.zh.ts';
import { usePair } from '../../ui/use-words.ts';

export const useMeasureWords = (): MeasureWords => usePair(measureEn, measureZh);
