import 'katex/dist/katex.min.css';
// Before the parts that import them too: their order counts.
import './learn.css';
import './prose.css';
import './chapter.css';
import { latePage } from '../../ui/late/late-part.tsx';
import { ChapterPage } from './ChapterPage.tsx';
import { Contents } from './Contents.tsx';
import { usePageKeys } from './use-page-keys.ts';
import { useLesson } from './use-lesson.ts';
import { useLetGo } from './use-let-go.ts';

const ChallengePage = latePage(() =>
  import('./challenges/ChallengePage.tsx').then(({ ChallengePage }) => ChallengePage),
);

const QuizPage = latePage(() => import('./quiz/QuizPage.tsx').then(({ QuizPage }) => QuizPage));

/** Contents, chapters, challenges and quiz, as the address says. */
export function LearnPage() {
  const { part, number } = useLesson();
  useLetGo();
  usePageKeys(part === 'contents' || part === 'quiz');
  if (part === 'chapter') return <ChapterPage key={number} number={number} />;
  if (part === 'challenge') return <ChallengePage key={`challenge ${number}`} number={number} />;
  if (part === 'quiz') return <QuizPage key={`quiz ${number}`} number={number} />;
  return <Contents />;
}
