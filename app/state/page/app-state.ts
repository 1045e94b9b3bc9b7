import type { Lang } from '../../i18n/numbers.ts';
import type { Progress } from '../../model/lesson.ts';
import type { Hideable } from '../address/types.ts';
import type { Board } from '../board/board.ts';
import type { PageName } from '../routes.ts';

export type Theme = 'light' | 'dark' | 'projector';

/** What belongs to the whole page. What a person makes belongs to a board: board/board-state.ts. */
export interface AppState {
  page: PageName;
  /** Where one is in the page, and where the other pages were left; nothing for those that were not opened. */
  places: Readonly<Partial<Record<PageName, string>>>;
  /** What was predicted, read and solved, as kept on this device. */
  progress: Progress;
  /** The board of each page that has one now: place-board.ts. */
  boards: Readonly<Partial<Record<PageName, Board>>>;
  lang: Lang;
  /** null: as the system says. */
  theme: Theme | null;
  /** Which of the two the address names: by a link, or because the person chose it here. What it does not name is the reader's. */
  named: Readonly<{ lang: boolean; theme: boolean }>;
  hide: ReadonlySet<Hideable>;
  blank: boolean;
  /** The host cannot be reached, and the page works from what is kept on this device. */
  isOffline: boolean;
  /** False while an address other than the opening one is still being put on the board. */
  ready: boolean;
}
