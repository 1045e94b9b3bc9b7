import { panelsEn } from '../i18n/words/panels.en.ts';
import type { PanelWords } from '../i18n/words/panels.en.ts';
import { panelsZh } from '../i18n/words/panels.zh.ts';
import { usePair } from './use-words.ts';

/** The words of the panels and of the photograph, which come after the first screen. */
export const usePanelWords = (): PanelWords => usePair(panelsEn, panelsZh);
