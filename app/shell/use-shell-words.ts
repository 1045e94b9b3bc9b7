import { usePair } from '../ui/use-words.ts';
import { shellEn } from '../i18n/words/shell.en.ts';
import type { ShellWords } from '../i18n/words/shell.en.ts';
import { shellZh } from '../i18n/words/shell.zh.ts';

/** The words of the page's frame: both languages come with the page, so that its last sentence never waits for a network. */
export const useShellWords = (): ShellWords => usePair(shellEn, shellZh);
