import { useEffect, useMemo } from 'react';
import { useLang, usePair } from '../../../ui/use-words.ts';
import { challengesEn } from '../../../i18n/words/challenges.en.ts';
import { challengesZh } from '../../../i18n/words/challenges.zh.ts';
import { describe } from '../../../../kernels/spec/geometry.ts';
import { CHALLENGES, challengeAt, CONTENTS } from '../../../model/lesson.ts';
import { toSpec } from '../../../model/to-spec.ts';
import { hasResults } from '../../../state/board/board-state.ts';
import { BoardContext, useBoardState } from '../../../state/board/use-board.ts';
import { usePlaceBoard } from '../../../state/page/place-board.ts';
import type { BoardStart } from '../../../state/page/place-board.ts';
import { markSolved } from '../../../state/page/lesson.ts';
import { useApp } from '../../../state/page/use-app.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { LessonLink } from '../LessonLink.tsx';
import { useHeading } from '../../use-heading.ts';
import { ChallengeBoard } from './ChallengeBoard.tsx';
import type { Challenge, Judgement } from './challenge.ts';
import { LIST } from './challenges.ts';
import { GiveUp } from './GiveUp.tsx';
import { GoalPicture } from './GoalPicture.tsx';
import '../learn.css';
import '../chapter.css';
import './challenges.css';

/** The challenge's layer with all its cells done: every edit shows at once. */
const startOf = ({ start: made, isCompared }: Challenge): BoardStart => ({
  made,
  step: describe(toSpec(made.settings)).multiplyAdds - 1,
  view: { unit: 'map', compare: isCompared ? 'own' : 'off' },
});

/** A task on a board of its own; what the kernels compute decides. */
export function ChallengePage({ number }: { number: number }) {
  const words = usePair(challengesEn, challengesZh);
  const lang = useLang();
  const challenge = LIST[number - 1];
  const heading = useHeading(challenge.title[lang]);
  const board = usePlaceBoard(useMemo(() => startOf(challenge), [challenge]));
  const wasSolved = useApp((state) => state.progress.solved.includes(number));

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
          {challenge.rule && <GoalPicture cells={challenge.rule} />}
        </div>
        {board ? (
          <BoardContext value={board}>
            <Judged challenge={challenge} />
          </BoardContext>
        ) : (
          <Status challenge={challenge} judged={null} />
        )}
        {challenge.surrender && !wasSolved && (
          <GiveUp surrender={challenge.surrender} lang={lang} onRight={() => markSolved(number)} />
        )}
        <Disclosure summary={words.hint}>{challenge.hint[lang]}</Disclosure>
        <nav className="learn-turn" aria-label={words.label}>
          <LessonLink to={number > 1 ? challengeAt(number - 1) : CONTENTS}>
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
      {board && (
        <BoardContext value={board}>
          <ChallengeBoard challenge={challenge} words={words} />
        </BoardContext>
      )}
    </main>
  );
}

/** What the judge says of what the board shows. */
function Judged({ challenge }: { challenge: Challenge }) {
  const computed = useBoardState((state) => (hasResults(state) ? state.computed : null));
  const judged = useMemo(() => computed && challenge.judge(computed), [challenge, computed]);
  const isSolved = judged?.isSolved ?? false;
  useEffect(() => {
    if (isSolved) markSolved(challenge.number);
  }, [isSolved, challenge]);
  return <Status challenge={challenge} judged={judged} />;
}

/** How far one is, and once it was solved what it shows. */
function Status({ challenge, judged }: { challenge: Challenge; judged: Judgement | null }) {
  const words = usePair(challengesEn, challengesZh);
  const lang = useLang();
  const wasSolved = useApp((state) => state.progress.solved.includes(challenge.number));
  const isSolved = judged?.isSolved ?? false;
  return (
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
  );
}
