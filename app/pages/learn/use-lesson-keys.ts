import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { chapterAt, MOST_SCREENS } from '../../model/lesson.ts';
import { shownBoard } from '../../state/page/store.ts';
import type { FigureSteps } from '../../ui/figure.ts';
import { focusOf } from '../../ui/key-focus.ts';
import { NUMBERS } from './table.ts';
import { goToLesson } from './use-lesson.ts';

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
  if (next !== undefined) void goToLesson(chapterAt(next));
}

export function turnBack({ number, screen, isProjector, page, steps, show }: Turning): void {
  if (isProjector && scrollWords(page.current, -1)) return;
  if (steps.current?.back()) return;
  if (screen > 0) return show(screen - 1);
  const previous = NUMBERS[NUMBERS.indexOf(number) - 1];
  if (previous !== undefined) void goToLesson(chapterAt(previous, MOST_SCREENS - 1));
}

const isPlain = ({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) =>
  !ctrlKey && !metaKey && !altKey && !shiftKey;

/** What a key does to the lesson; null: it is not the lesson's. Under a board the arrows are the board's. */
export function turnOf(
  key: string,
  focus: ReturnType<typeof focusOf> | 'prediction',
  { isProjector, hasBoard }: { isProjector: boolean; hasBoard: boolean },
): 'forward' | 'back' | 'predict' | null {
  if (focus === 'text' || focus === 'dialog') return null;
  if (focus === 'prediction' && (key === 'p' || key === 'P')) return 'predict';
  if (key === 'PageDown') return 'forward';
  if (key === 'PageUp') return 'back';
  if (focus === 'control' || focus === 'prediction') return null;
  if (key === 'p' || key === 'P') return 'predict';
  if (key === ' ' && isProjector) return 'forward';
  if (hasBoard) return null;
  if (key === 'ArrowRight' || (isProjector && key === 'ArrowDown')) return 'forward';
  if (key === 'ArrowLeft' || (isProjector && key === 'ArrowUp')) return 'back';
  return null;
}

/** A prediction is a choice or one number: its field has no use for the clicker's keys, nor for a letter. */
function lessonFocusOf(target: Element | null): ReturnType<typeof focusOf> | 'prediction' {
  const focus = focusOf(target, !!document.querySelector('dialog[open]'));
  return focus !== 'dialog' && target?.closest('.predict input') ? 'prediction' : focus;
}

/** Brings the prediction into the focus; with an answer there, records it. */
function predict(): void {
  const gate = document.querySelector('.predict');
  const answer = [...(gate?.querySelectorAll('input') ?? [])].find(({ type, checked, value }) =>
    type === 'radio' ? checked : value.trim() !== '',
  );
  if (answer) answer.form?.requestSubmit();
  else gate?.querySelector<HTMLElement>('input, button')?.focus();
}

/** Keys and clickers of a chapter. */
export function useLessonKeys(turning: Turning): void {
  const latest = useRef(turning);
  useEffect(() => {
    latest.current = turning;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || !isPlain(event)) return;
      const target = event.target instanceof Element ? event.target : null;
      const focus = lessonFocusOf(target);
      const { isProjector } = latest.current;
      const turn = turnOf(event.key, focus, { isProjector, hasBoard: shownBoard() !== null });
      if (!turn) return;
      event.preventDefault();
      if (turn === 'predict') predict();
      else if (turn === 'forward') turnForward(latest.current);
      else turnBack(latest.current);
    };
    // Before the page's own listener, which then leaves the key alone.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}
