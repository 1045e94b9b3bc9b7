import { shellEn } from '../i18n/words/shell.en.ts';
import { shellZh } from '../i18n/words/shell.zh.ts';
import { appStore } from '../state/store.ts';
import type { AppState } from '../state/store.ts';

type Look = Pick<AppState, 'lang' | 'theme'>;

function show({ lang, theme }: Look): void {
  const root = document.documentElement;
  root.lang = lang === 'zh' ? 'zh-CN' : 'en';
  if (theme) root.dataset.theme = theme;
  else delete root.dataset.theme;
  document.title = (lang === 'zh' ? shellZh : shellEn).title;
}

/** Keeps the document's language, theme and title as the state has them: at once, so that the first paint is right. */
export function followLook(): void {
  const store = appStore();
  show(store.getState());
  store.subscribe((state, old) => {
    if (state.lang !== old.lang || state.theme !== old.theme) show(state);
  });
}
