import type { RefObject } from 'react';
import { Button } from '../../ui/Button.tsx';
import { chapterAt } from '../../model/lesson.ts';
import { NUMBERS } from './table.ts';
import { useLearnWords } from './use-learn-words.ts';
import { goToLesson } from './use-lesson.ts';
import { scrollWords } from './use-lesson-keys.ts';
import { act } from '../../state/act.ts';
import './chapter.css';

export interface ScreenButtonsProps {
  number: number;
  screen: number;
  count: number;
  isProjector: boolean;
  page: RefObject<HTMLElement | null>;
  show: (screen: number) => void;
}

/** Turns the screens of a chapter where only one is shown; the words of a long one are read to their end first. */
export function ScreenButtons({ number, screen, count, isProjector, page, show }: ScreenButtonsProps) {
  const words = useLearnWords();
  if (!isProjector || count === 0) return null;
  const next = NUMBERS[NUMBERS.indexOf(number) + 1];
  const isLast = screen >= count - 1;
  return (
    <div className="learn-screens">
      <Button icon="left" disabled={screen === 0} onClick={() => show(screen - 1)}>
        {words.backScreen}
      </Button>
      <span>{words.screen(screen + 1, count)}</span>
      {isLast && next !== undefined ? (
        <Button
          kind="solid"
          onClick={() => scrollWords(page.current, 1) || act(() => goToLesson(chapterAt(next)))}
        >
          {words.next}
        </Button>
      ) : (
        <Button
          kind="solid"
          disabled={isLast}
          onClick={() => scrollWords(page.current, 1) || show(screen + 1)}
        >
          {words.nextScreen}
        </Button>
      )}
    </div>
  );
}
