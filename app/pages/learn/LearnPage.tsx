import 'katex/dist/katex.min.css';
import { lazy, Suspense } from 'react';
import { ChapterPage } from './ChapterPage.tsx';
import { Contents } from './Contents.tsx';
import { LessonMain } from './LessonFrame.tsx';
import { usePageKeys } from './use-page-keys.ts';
import { useLesson } from './use-lesson.ts';
import { useLetGo } from './use-let-go.ts';

const ChallengePage = lazy(() =>
  import('./challenges/ChallengePage.tsx').then(({ ChallengePage }) => ({ default: ChallengePage })),
);

const QuizPage = lazy(() => import('./quiz/QuizPage.tsx').then(({ QuizPage }) => ({ default: QuizPage })));

/** Contents, chapters, challenges and quiz, as the address says. */
export function LearnPage() {
  const { part, number } = useLesson();
  useLetGo();
  usePageKeys(part === 'contents' || part === 'quiz');
  if (part === 'chapter') return <ChapterPage key={number} number={number} />;
  if (part === 'challenge') {
    return (
      <Suspense fallback={<LessonMain />}>
        <ChallengePage key={`challenge ${number}`} number={number} />
      </Suspense>
    );
  }
  if (part === 'quiz') {
    return (
      <Suspense fallback={<LessonMain />}>
        <QuizPage key={`quiz ${number}`} number={number} />
      </Suspense>
    );
  }
  return <Contents />;
}
