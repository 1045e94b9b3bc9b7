import { routeOf } from './page/routes.ts';
import type { AppState } from './store.ts';

/** Whether the board is what the person sees and steps: on its own page, and where a lesson has borrowed it. */
export const isBoardShown = ({ page, lent }: Pick<AppState, 'page' | 'lent'>): boolean =>
  routeOf(page).hasBoard || lent !== null;
