import { useEffect, useMemo } from 'react';
import { useLang, usePair } from '../../../ui/use-words.ts';
import { challengesEn } from '../../../i18n/words/challenges.en.ts';
import { challengesZh } from '../../../i18n/words/challenges.zh.ts';
import { CHALLENGES, challengeAt, CONTENTS } from '../../../model/lesson.ts';
import { markSolved } from '../../../state/lesson.ts';
import { useApp } from '../../../state/use-app.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { LessonLink } from '../LessonLink.tsx';
import { useHeading } from '../../use-heading.ts';
import { ChallengeBoard } from './ChallengeBoard.tsx';
import { LIST } from './challenges.ts';
import { GiveUp } from './GiveUp.tsx';
import './challenges.css';

/** A task on the board; what the kernels compute decides. */
export function ChallengePage({ number }: { number: number }) {
  const words = usePair(challengesEn, challengesZh);
  const lang = useLang();
  const challenge = LIST[number - 1];
  const heading = useHeading(challenge.title[lang]);
  const computed = useApp((state) => state.computed);
  const isLent = useApp((state) => state.lent !== null && state.computed.made === state.made);
  const wasSolved = useApp((state) => state.progress.solved.includes(number));
  const judged = useMemo(() => (isLent ? challenge.judge(computed) : null), [challenge, computed, isLent]);
  const isSolved = judged?.isSolved ?? false;
  useEffect(() => {
    if (isSolved) markSolved(number);
  }, [isSolved, number]);

  return (
    <main className="learn learn-chapter challenge" data-wide="true">
      <article className="learn-article">
        <header className="learn-title">
          <p className="eyebrow">{words.challengeOf(number, CHALLENGES)}</p>
          <h1 ref={heading} tabIndex={-1}>
            {challenge.title[lang]}
          </h1>
        </header>
        <div className="learn-prose">
          <p>{challenge.task[lang]}</p>
        </div>
        <div role="status" className="challenge-state" data-solved={isSolved || wasSolved}>
          <p>
            {isSolved && <b>{words.solved} </b>}
            {judged?.words[lang]}
          </p>
          {(isSolved || wasSolved) && (
            <p>
              {!isSolved && <b>{words.solvedBefore} </b>}
              {challenge.lesson[lang]}
            </p>
          )}
        </div>
        {challenge.surrender && !wasSolved && (
          <GiveUp surrender={challenge.surrender} lang={lang} onRight={() => markSolved(number)} />
        )}
        <Disclosure summary={words.hint}>{challenge.hint[lang]}</Disclosure>
        <nav className="learn-turn" aria-label={words.label}>
          <LessonLink to={number > 1 ? challengeAt(number - 1) : CONTENTS} className="learn-previous">
            <small>{number > 1 ? words.previous : words.back}</small>
            <span>{number > 1 ? LIST[number - 2].title[lang] : words.contents}</span>
          </LessonLink>
          {number < CHALLENGES && (
            <LessonLink to={challengeAt(number + 1)} className="learn-next">
              <small>{words.next}</small>
              <span>{LIST[number].title[lang]}</span>
            </LessonLink>
          )}
        </nav>
      </article>
      <ChallengeBoard challenge={challenge} words={words} />
    </main>
  );
}
