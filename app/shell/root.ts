import { shellEn } from '../i18n/words/shell.en.ts';
import { shellZh } from '../i18n/words/shell.zh.ts';
import { homePage } from '../state/routes.ts';
import { appStore } from '../state/page/store.ts';
import type { AppState } from '../state/page/app-state.ts';

function show({ lang, theme }: AppState): void {
  const root = document.documentElement;
  root.lang = lang === 'zh' ? 'zh-CN' : 'en';
  if (theme) root.dataset.theme = theme;
  else delete root.dataset.theme;
}

/** The browser's tab is named after the page; a place with a heading says more (pages/use-heading.ts). */
function name({ lang, page }: AppState): void {
  const { title, pages } = lang === 'zh' ? shellZh : shellEn;
  document.title = page === homePage() ? title : `${pages.names[page]} · ${title}`;
}

/** Keeps the document's language, theme and title as the state has them: at once, so that the first paint is right. */
export function followLook(): void {
  const store = appStore();
  show(store.getState());
  name(store.getState());
  store.subscribe((state, old) => {
    if (state.lang !== old.lang || state.theme !== old.theme) show(state);
    if (state.lang !== old.lang || state.page !== old.page) name(state);
  });
}
