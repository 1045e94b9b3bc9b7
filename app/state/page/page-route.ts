// Pages as the address and the browser's history know them: a word, and what the page itself writes behind it. The pages stand
// above the state; app/pages/table.ts is handed over at the start, before anything is read.
import type { PageName } from '../../i18n/words/shell.en.ts';

/** The word of a page after `#/`, which is also the key of its name in the words. */
export type { PageName };

export interface PageRoute {
  name: PageName;
  /** Whether the page always shows a board: an address of it that says nothing of a layer means the opening one. */
  hasBoard: boolean;
  /** A place within the page as the page itself spells it; null: it has no such place. Without it the page is one place. */
  readPlace?: (text: string) => string | null;
  /** Two places with the same answer share one entry of the browser's history, and what is on the screen stays. */
  entryOf?: (place: string) => string;
}
