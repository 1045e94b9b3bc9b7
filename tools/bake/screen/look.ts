// Runs in the head of the built page, before anything is painted: which opening screen stands there, and in which theme. Its hash
// is in the page's policy (tools/vite/screen.mjs).
import { isPlain } from '../../../app/state/address/plain.ts';
import { readersLang, readersTheme } from '../../../app/state/page/readers-look.ts';

const root = document.documentElement;
const theme = readersTheme();
if (theme) root.dataset.theme = theme;
// Whatever else the address asks for, the screen of another layer would be a lie: it waits for the scripts.
if (isPlain(window.location.hash)) {
  const lang = readersLang();
  root.lang = lang === 'zh' ? 'zh-CN' : 'en';
  root.dataset.opening = lang;
}
