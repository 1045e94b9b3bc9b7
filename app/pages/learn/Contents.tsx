import { useState } from 'react';
import { useLang, usePair } from '../../ui/use-words.ts';
import { challengesEn } from '../../i18n/words/challenges.en.ts';
import { challengesZh } from '../../i18n/words/challenges.zh.ts';
import { challengeAt, chapterAt, quizAt } from '../../model/lesson.ts';
import { clearProgress } from '../../state/page/lesson.ts';
import { useApp } from '../../state/page/use-app.ts';
import { Button } from '../../ui/Button.tsx';
import { LIST } from './challenges/challenges.ts';
import { LessonLink } from './LessonLink.tsx';
import { LessonTools } from './LessonTools.tsx';
import { Miniature } from './miniatures/Miniature.tsx';
import { NUMBERS } from './table.ts';
import { useHeading } from '../use-heading.ts';
import { useLearnWords } from './use-learn-words.ts';
import './learn.css';

/** The table of contents, with what was read. */
export function Contents() {
  const words = useLearnWords();
  const more = usePair(challengesEn, challengesZh);
  const lang = useLang();
  const progress = useApp((state) => state.progress);
  const heading = useHeading(words.title);
  const [isCleared, setCleared] = useState(false);
  const next = NUMBERS.find((number) => !progress.read.includes(number)) ?? NUMBERS[0];
  const hasProgress =
    progress.read.length > 0 || progress.solved.length > 0 || Object.keys(progress.predictions).length > 0;
  return (
    <main className="learn learn-contents">
      <div className="learn-lead">
        <h1 ref={heading} tabIndex={-1}>
          {words.title}
        </h1>
        <p>{words.lead}</p>
        <LessonLink to={chapterAt(next)} className="ui-button ui-button-solid ui-button-large">
          {hasProgress && next > 1 ? words.goOn(next) : words.begin}
        </LessonLink>
      </div>
      <LessonTools />
      <nav aria-label={words.contents}>
        <ol className="learn-table">
          {NUMBERS.map((number) => (
            <li key={number}>
              <LessonLink to={chapterAt(number)} className="learn-entry">
                <Miniature number={number} />
                <span className="learn-number" aria-hidden="true">
                  {number}
                </span>
                <span>
                  <b>{words.titles[number - 1]}</b>
                  <span className="learn-idea">{words.ideas[number - 1]}</span>
                </span>
                {progress.read.includes(number) && <span className="learn-read">✓ {words.read}</span>}
              </LessonLink>
            </li>
          ))}
        </ol>
      </nav>
      <section className="learn-doors" aria-labelledby="learn-challenges">
        <h2 id="learn-challenges">{more.label}</h2>
        <p className="learn-idea">{more.lead}</p>
        <ol className="learn-table">
          {LIST.map(({ number, title }) => (
            <li key={number}>
              <LessonLink to={challengeAt(number)} className="learn-entry">
                <span className="learn-number" aria-hidden="true">
                  {number}
                </span>
                <b>{title[lang]}</b>
                {progress.solved.includes(number) && <span className="learn-read">✓ {more.done}</span>}
              </LessonLink>
            </li>
          ))}
        </ol>
      </section>
      <section className="learn-doors" aria-labelledby="learn-quiz">
        <h2 id="learn-quiz">{words.quiz.title}</h2>
        <p className="learn-idea">{words.quiz.lead}</p>
        <LessonLink to={quizAt()} className="ui-button ui-button-plain learn-door">
          {words.quiz.begin}
        </LessonLink>
      </section>
      <div className="learn-kept">
        <p>{words.kept}</p>
        {(hasProgress || isCleared) && (
          <Button
            disabled={!hasProgress}
            onClick={() => {
              clearProgress();
              setCleared(true);
            }}
          >
            {words.clear}
          </Button>
        )}
        <p role="status">{isCleared && !hasProgress ? words.cleared : ''}</p>
      </div>
    </main>
  );
}
