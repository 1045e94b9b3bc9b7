import { loadWords } from '../../i18n/words.ts';
import { act } from '../act.ts';
import { notify } from '../notices.ts';
import { getState, setState } from './store.ts';
import type { Lang } from '../../i18n/numbers.ts';
import type { AppState, Theme } from './app-state.ts';

type Look = Pick<AppState, 'lang' | 'theme' | 'named'>;
type Key = 'lang' | 'theme';

/** Where on this device the choices are kept. */
const PLACES: Record<Key, string> = { lang: 'filter-and-mix.lang', theme: 'filter-and-mix.theme' };
/** The same for a browser that keeps nothing. */
const chosen = new Map<Key, string | null>();

function keep(key: Key, value: string | null): void {
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

function readersLang(): Lang {
  const said = kept('lang');
  if (said === 'en' || said === 'zh') return said;
  return /^zh\b/i.test(navigator.language) ? 'zh' : 'en';
}

function readersTheme(): Theme | null {
  const said = kept('theme');
  return said === 'light' || said === 'dark' || said === 'projector' ? said : null;
}

/** Language and theme at an address: what it names, else what the reader prefers. The words are there when it resolves. */
export async function lookAt(address: { lang: Lang | null; theme: Theme | null }): Promise<Look> {
  return {
    named: { lang: address.lang !== null, theme: address.theme !== null },
    lang: await loadWords(address.lang ?? readersLang()),
    theme: address.theme ?? readersTheme(),
  };
}

/** What of language and theme belongs into the address, so that a link does not force one reader's taste on another. */
export function namedLook({ lang, theme, named }: Look): { lang: Lang | null; theme: Theme | null } {
  return { lang: named.lang ? lang : null, theme: named.theme ? theme : null };
}

/** Does not change the step. */
export async function setLang(lang: Lang): Promise<void> {
  const loaded = await loadWords(lang);
  if (loaded !== lang) {
    const again = () => act(() => setLang(lang));
    return notify({ kind: 'part-not-loaded', tone: 'alert', again });
  }
  keep('lang', lang);
  setState({ lang, named: { ...getState().named, lang: true } });
}

/** null: as the system says. */
export function setTheme(theme: Theme | null): void {
  keep('theme', theme);
  setState({ theme, named: { ...getState().named, theme: theme !== null } });
}
