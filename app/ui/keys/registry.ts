// What keys do at the moment. Pages, figures and dialogs contribute their actions while they are shown; the one listener
// (shell/keys.ts) and the help read them here.
import type { Action } from './action.ts';
import { focusOf } from './focus.ts';
import type { Focus } from './focus.ts';
import type { Press } from './press.ts';

/** From the outermost to the innermost: where two want the same key, the inner one has it. */
export const SCOPES = ['app', 'page', 'figure', 'sheet', 'dialog', 'cover'] as const;
export type Scope = (typeof SCOPES)[number];

/** Under these nothing is reached. */
const MODAL: readonly Scope[] = ['dialog', 'cover'];

interface Contribution {
  scope: Scope;
  actions: () => readonly Action[];
}

const contributions: Contribution[] = [];

/** Until the returned function is called. */
export function contribute(scope: Scope, actions: () => readonly Action[]): () => void {
  const mine = { scope, actions };
  contributions.push(mine);
  return () => void contributions.splice(contributions.indexOf(mine), 1);
}

const depth = ({ scope }: Contribution): number => SCOPES.indexOf(scope);

/** Innermost first; of the same scope the newest. */
const inOrder = (): Contribution[] => contributions.toReversed().sort((a, b) => depth(b) - depth(a));

const worksAt = ({ reachesControls, alsoIn }: Action, focus: Focus, target: Target): boolean =>
  focus === 'page' ||
  (focus === 'control' && reachesControls) ||
  (alsoIn !== undefined && !!target?.closest(alsoIn));

type Target = Pick<Element, 'closest'> | null;

/** What a key does where the focus is; null where it is left to others. */
export function actionOf(press: Press, target: Target): Action | null {
  const focus = focusOf(target);
  for (const { scope, actions } of inOrder()) {
    const found = actions().find((action) => action.is(press) && worksAt(action, focus, target));
    if (found) return found;
    if (MODAL.includes(scope)) return null;
  }
  return null;
}

/** What keys do on this page, the innermost first, without what an inner scope does with the same key. Dialogs have none. */
export function listed(): Action[] {
  const taken = new Set<string>();
  const found: Action[] = [];
  for (const { scope, actions } of inOrder()) {
    if (MODAL.includes(scope)) continue;
    const own = actions().map((action) => ({
      ...action,
      keys: action.keys.filter((way) => !taken.has(way.join('+'))),
    }));
    own.forEach(({ keys }) => keys.forEach((way) => taken.add(way.join('+'))));
    found.push(...own.filter(({ keys }) => keys.length > 0));
  }
  return found;
}
