// `virtual:search/en` and `virtual:search/zh`: every screen and question of the chapters as plain text, for the search on the page.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { searchEntries } from './search-entries.mjs';

const ID = /^\0?virtual:search\/(en|zh)$/;
const CHAPTERS = fileURLToPath(new URL('../../app/pages/learn/chapters', import.meta.url));

export function search() {
  return {
    name: 'search',
    resolveId: (id) => (ID.test(id) ? `\0${id}` : undefined),
    load(id) {
      const [, lang] = ID.exec(id) ?? [];
      if (!lang) return undefined;
      const entries = readdirSync(CHAPTERS)
        .filter((folder) => /^\d\d-/.test(folder))
        .sort()
        .flatMap((folder) => {
          const file = join(CHAPTERS, folder, `${lang}.mdx`);
          this.addWatchFile(file);
          return searchEntries(readFileSync(file, 'utf8')).map((entry) => ({
            chapter: Number(folder.slice(0, 2)),
            ...entry,
          }));
        });
      return { code: `export const entries=${JSON.stringify(entries)};`, moduleSideEffects: false };
    },
  };
}
