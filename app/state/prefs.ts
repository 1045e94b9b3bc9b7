import { keep } from './start.ts';
import { setState } from './store.ts';
import type { Lang, Theme } from './store.ts';

/** Neither changes the step. */
export function setLang(lang: Lang): void {
  keep('lang', lang);
  setState({ lang });
}

/** null: as the system says. */
export function setTheme(theme: Theme | null): void {
  keep('theme', theme);
  setState({ theme });
}
