import 'katex/dist/katex.min.css';
import { useApp } from '../../state/use-app.ts';
import { ChapterPage } from './ChapterPage.tsx';
import { Contents } from './Contents.tsx';
import './learn.css';

/** Contents, chapters, challenges and quiz, as the address says. */
export function LearnPage() {
  const { part, number } = useApp((state) => state.lesson);
  if (part === 'chapter') return <ChapterPage key={number} number={number} />;
  return <Contents />;
}
