import type { RefObject } from 'react';
import { chapterAt, MOST_SCREENS } from '../../model/lesson.ts';
import type { FigureSteps } from '../../ui/figure.ts';
import type { Action } from '../../ui/keys/action.ts';
import { bare, keyOf } from '../../ui/keys/press.ts';
import type { Press } from '../../ui/keys/press.ts';
import { useActions } from '../../ui/keys/use-actions.ts';
import { NUMBERS } from './table.ts';
import { useLearnWords } from './use-learn-words.ts';
import { goToLesson } from './use-lesson.ts';
import { act } from '../../state/act.ts';

export interface Turning {
  number: number;
  screen: number;
  count: number;
  isProjector: boolean;
  page: RefObject<HTMLElement | null>;
  steps: RefObject<FigureSteps | null>;
  show: (screen: number) => void;
}

/** So little over the edge is a margin, not words. */
const MARGIN = 24;

/** Where a screen is longer than the projector, the rest of its words comes first. Whether there was a rest. */
export function scrollWords(page: HTMLElement | null, way: 1 | -1): boolean {
  if (!page) return false;
  const { scrollTop, clientHeight, scrollHeight } = page;
  const rest = way > 0 ? scrollHeight - clientHeight - scrollTop : scrollTop;
  if (rest <= MARGIN) return false;
  page.scrollBy({ top: way * 0.7 * clientHeight, behavior: 'instant' });
  return true;
}

/** First the words that are cut, then the figure's own steps, then the next screen, then the next chapter. */
export function turnForward({ number, screen, count, isProjector, page, steps, show }: Turning): void {
  if (isProjector && scrollWords(page.current, 1)) return;
  if (steps.current?.forward()) return;
  if (screen + 1 < count) return show(screen + 1);
  const next = NUMBERS[NUMBERS.indexOf(number) + 1];
  if (next !== undefined) act(() => goToLesson(chapterAt(next)));
}

export function turnBack({ number, screen, isProjector, page, steps, show }: Turning): void {
  if (isProjector && scrollWords(page.current, -1)) return;
  if (steps.current?.back()) return;
  if (screen > 0) return show(screen - 1);
  const previous = NUMBERS[NUMBERS.indexOf(number) - 1];
  if (previous !== undefined) act(() => goToLesson(chapterAt(previous, MOST_SCREENS - 1)));
}

const ON = ['PageDown', 'ArrowRight', 'ArrowDown', ' '];

/** Keys and clickers of a chapter. Where its figure has a board, the arrows are the board's (an inner scope). */
export function useLessonKeys(turning: Turning): void {
  const words = useLearnWords().keys;
  const { isProjector } = turning;
  const perform = (press: Press) => (ON.includes(keyOf(press)) ? turnForward(turning) : turnBack(turning));
  const turn: Action = {
    id: 'turn',
    says: words.turn,
    keys: [['PageDown'], ['PageUp']],
    is: bare('PageDown', 'PageUp'),
    ...{ reachesControls: true, repeats: true },
    // The prediction's field is one line: it has no use for the clicker's keys.
    alsoIn: '.predict input',
    perform,
  };
  const arrows: Action = {
    id: 'turnArrows',
    says: words.turn,
    keys: isProjector ? [['→'], ['←'], ['↓'], ['↑']] : [['→'], ['←']],
    is: isProjector
      ? bare('ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp')
      : bare('ArrowRight', 'ArrowLeft'),
    ...{ reachesControls: false, repeats: true },
    perform,
  };
  const space: Action = {
    id: 'turnSpace',
    says: words.turnOn,
    keys: [['Space']],
    is: bare(' '),
    ...{ reachesControls: false, repeats: true },
    perform,
  };
  useActions('page', isProjector ? [turn, arrows, space] : [turn, arrows]);
}
