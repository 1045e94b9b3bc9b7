import { toolsEn } from '../i18n/words/tools.en.ts';
import type { ToolsWords } from '../i18n/words/tools.en.ts';
import { toolsZh } from '../i18n/words/tools.zh.ts';
import { usePair } from '../ui/use-words.ts';

/** The words of the row of tools and of the value bar. */
export const useToolsWords = (): ToolsWords => usePair(toolsEn, toolsZh);
