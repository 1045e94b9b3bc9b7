import { useLang } from '../../ui/use-words.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { CHAPTERS, chapterAt } from '../../model/lesson.ts';
import { markRead } from '../../state/lesson.ts';
import { useTheme } from '../../state/use-theme.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import type { FigureSteps } from '../../ui/figure.ts';
import { ChapterList } from './ChapterList.tsx';
import { FigurePane } from './FigurePane.tsx';
import { Keep } from './Keep.tsx';
import { LessonArticle, LessonSpread, LessonTitle } from './LessonFrame.tsx';
import { LessonTools } from './LessonTools.tsx';
import { LessonTurn } from './LessonTurn.tsx';
import { Prose } from './Prose.tsx';
import { ScreenButtons } from './ScreenButtons.tsx';
import { NUMBERS } from './table.ts';
import { useChapter } from './use-chapter.ts';
import { useLearnWords } from './use-learn-words.ts';
import { useLessonKeys } from './use-lesson-keys.ts';
import { useScreens } from './use-screens.ts';

/** One chapter: the list of all, its prose, its prediction and figure. In the projector's theme one screen at a time. */
export function ChapterPage({ number }: { number: number }) {
  const words = useLearnWords();
  const lang = useLang();
  const isProjector = useTheme() === 'projector';
  const { loaded, hasFailed, retry } = useChapter(number, lang);
  const page = useRef<HTMLElement>(null);
  const [count, setCount] = useState(0);
  const steps = useRef<FigureSteps | null>(null);
  const onSteps = useCallback((found: FigureSteps | null) => void (steps.current = found), []);
  const { screen, show } = useScreens(page, count, isProjector);
  useLessonKeys({ number, screen, count, isProjector, page, steps, show });

  useEffect(() => {
    if (count > 0 && screen === count - 1) markRead(number);
  }, [count, screen, number]);

  const at = NUMBERS.indexOf(number);
  const wayTo = (chapter: number | undefined, kind: string) =>
    chapter === undefined ? undefined : { to: chapterAt(chapter), kind, title: words.titles[chapter - 1] };
  return (
    <LessonSpread ref={page} data-projector={isProjector} isWide={loaded?.chapter.isWide}>
      {!loaded?.chapter.isWide && <ChapterList current={number} />}
      <LessonArticle>
        <LessonTitle above={words.chapterOf(number, CHAPTERS)} title={words.titles[number - 1]}>
          <LessonTools inTitle />
        </LessonTitle>
        {hasFailed ? (
          <Alert title={words.failed.title} actions={<Button onClick={retry}>{words.failed.retry}</Button>}>
            {words.failed.words}
          </Alert>
        ) : loaded ? (
          <>
            <Prose
              key={loaded.lang}
              chapter={loaded.chapter}
              prose={loaded.Prose}
              lang={loaded.lang}
              screen={isProjector ? screen : null}
              onCount={setCount}
            />
            {(!isProjector || screen >= count - 1) && <Keep kept={loaded.chapter.keep} />}
          </>
        ) : (
          <p role="status">{words.loading}</p>
        )}
        <ScreenButtons {...{ number, screen, count, isProjector, page, show }} />
        {!isProjector && (
          <LessonTurn
            label={words.chapters}
            previous={wayTo(NUMBERS[at - 1], words.previous)}
            next={wayTo(NUMBERS[at + 1], words.next)}
          />
        )}
      </LessonArticle>
      {loaded && <FigurePane chapter={loaded.chapter} lang={lang} onSteps={onSteps} />}
    </LessonSpread>
  );
}
