import { loadWords } from '../../i18n/words.ts';
import { act } from '../act.ts';
import { createNewest } from '../newest.ts';
import type { Turn } from '../newest.ts';
import { awaited, notify, notifyNotLoaded, PATIENCE, retract } from '../notices.ts';
import { getState, setState } from './store.ts';
import type { Lang } from '../../i18n/numbers.ts';
import { keep, readersLang, readersTheme } from './readers-look.ts';
import type { AppState, Theme } from './app-state.ts';

type Look = Pick<AppState, 'lang' | 'theme' | 'named'>;
interface Named {
  lang: Lang | null;
  theme: Theme | null;
}

const langAt = (address: Named): Lang => address.lang ?? readersLang();

/**
 * Language and theme at an address: what it names, else what the reader prefers. Words that are long on their way are not waited
 * for: it is English then, which is always there, until `followLang`.
 */
export async function lookAt(address: Named, patience = PATIENCE): Promise<Look> {
  const english = new Promise<Lang>((resolve) => setTimeout(() => resolve('en'), patience));
  return {
    named: { lang: address.lang !== null, theme: address.theme !== null },
    lang: await Promise.race([loadWords(langAt(address)), english]),
    theme: address.theme ?? readersTheme(),
  };
}

const follows = createNewest();

/** Where the page had to take English, it changes to the language of its address when the words are there. */
export function followLang(address: Named): void {
  const turn = follows.begin();
  const lang = langAt(address);
  retract('words-late');
  if (getState().lang === lang) return;
  notify({ kind: 'words-late', tone: 'note' });
  act(() => changeLang(lang, turn, () => setState({ lang })));
}

const choices = createNewest();

/** Changes the language once its words are there, unless another one is wanted by then. */
async function changeLang(lang: Lang, turn: Turn, change: () => void): Promise<void> {
  const loaded = await loadWords(lang);
  if (!turn.isNewest()) return;
  retract('words-late');
  if (loaded === lang) return change();
  notifyNotLoaded(() => act(() => changeLang(lang, turn, change)));
}

/** What of language and theme belongs into the address, so that a link does not force one reader's taste on another. */
export function namedLook({ lang, theme, named }: Look): { lang: Lang | null; theme: Theme | null } {
  return { lang: named.lang ? lang : null, theme: named.theme ? theme : null };
}

/** Does not change the step. */
export const setLang = (lang: Lang): Promise<void> =>
  awaited(
    changeLang(lang, choices.begin(), () => {
      follows.end();
      keep('lang', lang);
      setState({ lang, named: { ...getState().named, lang: true } });
    }),
  );

/** null: as the system says. */
export function setTheme(theme: Theme | null): void {
  keep('theme', theme);
  setState({ theme, named: { ...getState().named, theme: theme !== null } });
}
