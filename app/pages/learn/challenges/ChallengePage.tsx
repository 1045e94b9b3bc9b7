import { useEffect, useMemo } from 'react';
import { useLang, usePair } from '../../../ui/use-words.ts';
import { challengesEn } from '../../../i18n/words/challenges.en.ts';
import { challengesZh } from '../../../i18n/words/challenges.zh.ts';
import { CHALLENGES, challengeAt, CONTENTS } from '../../../model/lesson.ts';
import { markSolved } from '../../../state/lesson.ts';
import { useApp } from '../../../state/use-app.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { LessonArticle, LessonSpread, LessonTitle } from '../LessonFrame.tsx';
import { LessonTurn } from '../LessonTurn.tsx';
import { Reading } from '../Prose.tsx';
import { ChallengeBoard } from './ChallengeBoard.tsx';
import { LIST } from './challenges.ts';
import { GiveUp } from './GiveUp.tsx';
import './challenges.css';

/** A task on the board; what the kernels compute decides. */
export function ChallengePage({ number }: { number: number }) {
  const words = usePair(challengesEn, challengesZh);
  const lang = useLang();
  const challenge = LIST[number - 1];
  const computed = useApp((state) => state.computed);
  const isLent = useApp((state) => state.lent !== null && state.computed.made === state.made);
  const wasSolved = useApp((state) => state.progress.solved.includes(number));
  const judged = useMemo(() => (isLent ? challenge.judge(computed) : null), [challenge, computed, isLent]);
  const isSolved = judged?.isSolved ?? false;
  useEffect(() => {
    if (isSolved) markSolved(number);
  }, [isSolved, number]);

  return (
    <LessonSpread isWide>
      <LessonArticle>
        <LessonTitle above={words.challengeOf(number, CHALLENGES)} title={challenge.title[lang]} />
        <Reading className="challenge-task">
          <p>{challenge.task[lang]}</p>
        </Reading>
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
        <LessonTurn
          label={words.label}
          previous={
            number > 1
              ? { to: challengeAt(number - 1), kind: words.previous, title: LIST[number - 2].title[lang] }
              : { to: CONTENTS, kind: words.back, title: words.contents }
          }
          next={
            number < CHALLENGES
              ? { to: challengeAt(number + 1), kind: words.next, title: LIST[number].title[lang] }
              : undefined
          }
        />
      </LessonArticle>
      <ChallengeBoard challenge={challenge} words={words} />
    </LessonSpread>
  );
}
