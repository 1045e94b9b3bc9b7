import { useEffect } from 'react';
import 'katex/dist/katex.min.css';
// Before the parts that import them too: their order counts.
import './learn.css';
import './prose.css';
import './chapter.css';
import { bare } from '../../ui/keys/press.ts';
import { useActions } from '../../ui/keys/use-actions.ts';
import { latePage } from '../../ui/late/late-part.tsx';
import { ChapterPage } from './ChapterPage.tsx';
import { Contents } from './Contents.tsx';
import { useLearnWords } from './use-learn-words.ts';
import { useLesson } from './use-lesson.ts';

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

const isTurn = bare('PageDown', 'PageUp');

/** What scrolls; null where the whole document does, which the browser's own keys reach. */
function column(): HTMLElement | null {
  const page = document.querySelector<HTMLElement>('main.learn');
  return page && page.scrollHeight > page.clientHeight ? page : null;
}

/** A clicker reads on in a list too: the column scrolls, which no key reaches while nothing in it has the focus. */
function usePageKeys(isActive: boolean): void {
  const { readOn } = useLearnWords().keys;
  const action = {
    id: 'readOn',
    says: readOn,
    keys: [['PageDown'], ['PageUp']],
    is: (press: Parameters<typeof isTurn>[0]) => isTurn(press) && column() !== null,
    ...{ reachesControls: false, repeats: true },
    perform: ({ key }: { key: string }) => {
      const page = column();
      const way = key === 'PageDown' ? 1 : -1;
      page?.scrollBy({ top: way * 0.85 * page.clientHeight, behavior: 'instant' });
    },
  };
  useActions('page', isActive ? [action] : []);
}

/**
 * The focus of a press with the mouse does not stay on a button of Learn: the next key, or the next press of a clicker, is meant for
 * the page. Keys (`detail` 0) keep it, and so do fields and sliders.
 */
function useLetGo(): void {
  useEffect(() => {
    const letGo = ({ detail, target }: MouseEvent) => {
      const button = target instanceof Element ? target.closest('.learn button') : null;
      if (detail > 0 && button instanceof HTMLElement) button.blur();
    };
    window.addEventListener('click', letGo);
    return () => window.removeEventListener('click', letGo);
  }, []);
}
