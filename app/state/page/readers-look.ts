// What a reader prefers, as this device and the browser tell: needed before the first paint (tools/bake/screen/look.ts).
import type { Lang } from '../../i18n/numbers.ts';
import type { Theme } from './app-state.ts';

type Key = 'lang' | 'theme';

/** Where on this device the choices are kept. */
const PLACES: Record<Key, string> = { lang: 'filter-and-mix.lang', theme: 'filter-and-mix.theme' };
/** The same for a browser that keeps nothing. */
const chosen = new Map<Key, string | null>();

export function keep(key: Key, value: string | null): void {
  chosen.set(key, value);
  try {
    if (value === null) localStorage.removeItem(PLACES[key]);
    else localStorage.setItem(PLACES[key], value);
  } catch {
    // Storage is switched off: the page works without.
  }
}

function kept(key: Key): string | null {
  if (chosen.has(key)) return chosen.get(key) ?? null;
  try {
    return localStorage.getItem(PLACES[key]);
  } catch {
    return null;
  }
}

export function readersLang(): Lang {
  const said = kept('lang');
  if (said === 'en' || said === 'zh') return said;
  return /^zh\b/i.test(navigator.language) ? 'zh' : 'en';
}

export function readersTheme(): Theme | null {
  const said = kept('theme');
  return said === 'light' || said === 'dark' || said === 'projector' ? said : null;
}
