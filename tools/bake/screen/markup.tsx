// The opening screen as markup, in both languages: the app itself, drawn by React without a browser. What depends on the window
// (the board) and on the reader (the theme) is put in by main.tsx.
import './no-window.ts';
import { renderToStaticMarkup } from 'react-dom/server';
import { createLateEngine } from '../../../app/engine/late-engine.ts';
import type { Lang } from '../../../app/i18n/numbers.ts';
import { loadWords } from '../../../app/i18n/words.ts';
import { PAGES } from '../../../app/pages/table.ts';
import { App } from '../../../app/shell/App.tsx';
import { openingAddress } from '../../../app/state/address/opening.ts';
import { createBoard } from '../../../app/state/board/create-board.ts';
import { openingState } from '../../../app/state/board/opening.ts';
import { initialState } from '../../../app/state/page/start.ts';
import { setPage } from '../../../app/state/page/store.ts';
import { homePage, ROUTES } from '../../../app/state/routes.ts';

ROUTES.set(PAGES);
await loadWords('zh');

function markup(lang: Lang): string {
  const engine = createLateEngine(() => Promise.reject(new Error('nothing is computed on this screen')));
  const board = createBoard(homePage(), engine, openingState({ view: 'whole' }));
  const named = { lang: false, theme: false };
  setPage(initialState(openingAddress(), { lang, theme: null, named }, board), engine);
  return atRest(renderToStaticMarkup(<App />));
}

/** Nothing of it can be used yet, and styles as attributes are what the page's policy forbids: main.tsx sets them. */
const atRest = (html: string): string =>
  html
    .replace('class="shell"', 'class="shell" inert="" aria-hidden="true"')
    .replace(/ data-ready="[^"]*"/g, '')
    .replace(/ style="/g, ' data-style="')
    .replace(/<link rel="preload"[^>]*>/g, ''); // the picture comes when the screen is there

export const screens: Record<Lang, string> = { en: markup('en'), zh: markup('zh') };
