import { chapterAt, CONTENTS } from '../../model/lesson.ts';
import { useApp } from '../../state/page/use-app.ts';
import { LessonLink } from './LessonLink.tsx';
import { NUMBERS } from './table.ts';
import { useLearnWords } from './use-learn-words.ts';
import './chapter.css';

/** All chapters beside the one that is open. */
export function ChapterList({ current }: { current: number }) {
  const words = useLearnWords();
  const read = useApp((state) => state.progress.read);
  return (
    <nav className="learn-list" aria-label={words.contents}>
      <LessonLink to={CONTENTS} className="learn-list-all">
        {words.contents}
      </LessonLink>
      <ol>
        {NUMBERS.map((number) => (
          <li key={number}>
            <LessonLink to={chapterAt(number)} isCurrent={number === current}>
              <span aria-hidden="true">{read.includes(number) && number !== current ? '✓' : number}</span>
              <span>
                {words.titles[number - 1]}
                {read.includes(number) && <span className="visually-hidden"> ({words.read})</span>}
              </span>
            </LessonLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
