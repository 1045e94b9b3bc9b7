import { expect, test, vi } from 'vitest';
import { shellEn } from '../i18n/words/shell.en.ts';

// Pages ask the browser about the screen as soon as they are loaded.
vi.stubGlobal('window', { matchMedia: () => ({ matches: false, addEventListener: () => {} }) });
const { PAGES } = await import('./table.ts');

test('every page has a name in the words, and every name a page', () => {
  expect(PAGES.map(({ name }) => name).sort()).toEqual(Object.keys(shellEn.pages.names).sort());
});

test('the word of a page is one that an address carries as it is', () => {
  for (const { name } of PAGES) expect(encodeURIComponent(name)).toBe(name);
});
