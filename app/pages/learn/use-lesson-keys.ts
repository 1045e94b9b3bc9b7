import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { chapterAt, MOST_SCREENS } from '../../model/lesson.ts';
import { isBoardShown } from '../../state/is-board-shown.ts';
import { goToLesson } from '../../state/pages.ts';
import { getState } from '../../state/store.ts';
import type { FigureSteps } from '../../ui/figure.ts';
import { focusOf } from '../../ui/key-focus.ts';
import { NUMBERS } from './table.ts';

export interface Turning {
  number: number;
  screen: number;
  count: number;
  isProjector: boolean;
  steps: RefObject<FigureSteps | null>;
  show: (screen: number) => void;
}

/** First the figure's own steps, then the next screen, then the next chapter. */
export function turnForward({ number, screen, count, steps, show }: Turning): void {
  if (steps.current?.forward()) return;
  if (screen + 1 < count) return show(screen + 1);
  const next = NUMBERS[NUMBERS.indexOf(number) + 1];
  if (next !== undefined) void goToLesson(chapterAt(next));
}

export function turnBack({ number, screen, steps, show }: Turning): void {
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
  focus: ReturnType<typeof focusOf>,
  { isProjector, hasBoard }: { isProjector: boolean; hasBoard: boolean },
): 'forward' | 'back' | 'predict' | null {
  if (focus === 'text' || focus === 'dialog') return null;
  if (key === 'PageDown') return 'forward';
  if (key === 'PageUp') return 'back';
  if (focus === 'control') return null;
  if (key === 'p' || key === 'P') return 'predict';
  if (key === ' ' && isProjector) return 'forward';
  if (hasBoard) return null;
  if (key === 'ArrowRight' || (isProjector && key === 'ArrowDown')) return 'forward';
  if (key === 'ArrowLeft' || (isProjector && key === 'ArrowUp')) return 'back';
  return null;
}

/** Brings the prediction into the focus; with an answer chosen, records it. */
function predict(): void {
  const gate = document.querySelector('.predict');
  const chosen = gate?.querySelector<HTMLInputElement>('input:checked');
  if (chosen) chosen.form?.requestSubmit();
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
      const focus = focusOf(target, !!document.querySelector('dialog[open]'));
      const { isProjector } = latest.current;
      const turn = turnOf(event.key, focus, { isProjector, hasBoard: isBoardShown(getState()) });
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
