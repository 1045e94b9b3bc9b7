import { Button } from '../../ui/Button.tsx';
import { chapterAt } from '../../model/lesson.ts';
import { goToLesson } from '../../state/pages.ts';
import { NUMBERS } from './table.ts';
import { useLearnWords } from './use-learn-words.ts';

export interface ScreenButtonsProps {
  number: number;
  screen: number;
  count: number;
  isProjector: boolean;
  show: (screen: number) => void;
}

/** Turns the screens of a chapter where only one is shown. */
export function ScreenButtons({ number, screen, count, isProjector, show }: ScreenButtonsProps) {
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
        <Button kind="solid" onClick={() => void goToLesson(chapterAt(next))}>
          {words.next}
        </Button>
      ) : (
        <Button kind="solid" disabled={isLast} onClick={() => show(screen + 1)}>
          {words.nextScreen}
        </Button>
      )}
    </div>
  );
}
