import { useLang } from '../../ui/use-words.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { CHAPTERS, chapterAt } from '../../model/lesson.ts';
import { markRead } from '../../state/page/lesson.ts';
import { useTheme } from '../../state/page/use-theme.ts';
import { useApp } from '../../state/page/use-app.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import type { FigureSteps } from '../../ui/figure.ts';
import { PredictionTold } from './AfterPrediction.tsx';
import { ChapterList } from './ChapterList.tsx';
import { FigurePane } from './FigurePane.tsx';
import { Keep } from './Keep.tsx';
import { LessonLink } from './LessonLink.tsx';
import { LessonTools } from './LessonTools.tsx';
import { Prose } from './Prose.tsx';
import { ScreenButtons } from './ScreenButtons.tsx';
import { NUMBERS } from './table.ts';
import { useChapter } from './use-chapter.ts';
import { useHeading } from '../use-heading.ts';
import { useLearnWords } from './use-learn-words.ts';
import { useLessonKeys } from './use-lesson-keys.ts';
import { useScreens } from './use-screens.ts';
import './learn.css';
import './chapter.css';

/** One chapter: the list of all, its prose, its prediction and figure. In the projector's theme one screen at a time. */
export function ChapterPage({ number }: { number: number }) {
  const words = useLearnWords();
  const lang = useLang();
  const isProjector = useTheme() === 'projector';
  const { loaded, hasFailed, retry } = useChapter(number, lang);
  const isTold = useApp((state) => state.progress.predictions[number] !== undefined);
  const page = useRef<HTMLElement>(null);
  const [count, setCount] = useState(0);
  const steps = useRef<FigureSteps | null>(null);
  const onSteps = useCallback((found: FigureSteps | null) => void (steps.current = found), []);
  const { screen, show } = useScreens(page, count, isProjector);
  useLessonKeys({ number, screen, count, isProjector, page, steps, show });

  useEffect(() => {
    if (count > 0 && screen === count - 1) markRead(number);
  }, [count, screen, number]);

  const heading = useHeading(words.titles[number - 1]);
  const at = NUMBERS.indexOf(number);
  const [previous, next] = [NUMBERS[at - 1], NUMBERS[at + 1]];
  return (
    <main
      ref={page}
      className="learn learn-chapter"
      data-projector={isProjector}
      data-wide={loaded?.chapter.isWide}
    >
      <ChapterList current={number} />
      <article className="learn-article">
        <header className="learn-title">
          <p className="eyebrow">{words.chapterOf(number, CHAPTERS)}</p>
          <h1 ref={heading} tabIndex={-1}>
            {words.titles[number - 1]}
          </h1>
          <LessonTools />
        </header>
        {hasFailed ? (
          <Alert title={words.failed.title} actions={<Button onClick={retry}>{words.failed.retry}</Button>}>
            {words.failed.words}
          </Alert>
        ) : loaded ? (
          <PredictionTold value={isTold}>
            <Prose
              key={loaded.lang}
              chapter={loaded.chapter}
              prose={loaded.Prose}
              lang={loaded.lang}
              screen={isProjector ? screen : null}
              onCount={setCount}
            />
            {(!isProjector || screen >= count - 1) && <Keep kept={loaded.chapter.keep} />}
          </PredictionTold>
        ) : (
          <p role="status">{words.loading}</p>
        )}
        <ScreenButtons {...{ number, screen, count, isProjector, page, show }} />
        {!isProjector && (
          <nav className="learn-turn" aria-label={words.chapters}>
            {previous !== undefined && (
              <LessonLink to={chapterAt(previous)}>
                <small>{words.previous}</small>
                <span>{words.titles[previous - 1]}</span>
              </LessonLink>
            )}
            {next !== undefined && (
              <LessonLink to={chapterAt(next)} className="learn-next">
                <small>{words.next}</small>
                <span>{words.titles[next - 1]}</span>
              </LessonLink>
            )}
          </nav>
        )}
      </article>
      {loaded && <FigurePane chapter={loaded.chapter} lang={lang} onSteps={onSteps} />}
    </main>
  );
}
