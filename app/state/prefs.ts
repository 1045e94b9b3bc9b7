import { loadWords } from '../i18n/words.ts';
import { keep } from './start.ts';
import { setState } from './store.ts';
import type { Lang, Theme } from './store.ts';

/** Neither changes the step. */
export function setLang(lang: Lang): void {
  keep('lang', lang);
  void loadWords(lang).then((loaded) => setState({ lang: loaded }));
}

/** null: as the system says. */
export function setTheme(theme: Theme | null): void {
  keep('theme', theme);
  setState({ theme });
}
