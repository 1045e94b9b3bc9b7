import { useEffect, useId, useMemo, useState } from 'react';
import { count } from '../../../i18n/numbers.ts';
import { say } from '../../../i18n/say.ts';
import { chapterAt, CONTENTS, MOST_QUIZZES, quizAt } from '../../../model/lesson.ts';
import { readNumber } from '../../../model/read-number.ts';
import { shownText } from '../../../model/shown-value.ts';
import { Button } from '../../../ui/Button.tsx';
import { useLang, useWords } from '../../../ui/use-words.ts';
import { LessonLink } from '../LessonLink.tsx';
import { useHeading } from '../../use-heading.ts';
import { useLearnWords } from '../use-learn-words.ts';
import { goToLesson } from '../use-lesson.ts';
import { isRight, QUESTIONS, quizOf } from './quiz.ts';
import type { Question } from './question.ts';
import { act } from '../../../state/act.ts';
import '../chapter.css';
import './quiz.css';

const draw = (): void => act(() => goToLesson(quizAt(1 + Math.floor(Math.random() * MOST_QUIZZES))));

/** Ten questions by the quiz's number; without one a number is drawn, and the address has it from then on. */
export function QuizPage({ number }: { number: number }) {
  useEffect(() => {
    if (number === 0) draw();
  }, [number]);
  return number === 0 ? <main className="learn" /> : <Quiz number={number} />;
}

function Quiz({ number }: { number: number }) {
  const words = useLearnWords();
  const heading = useHeading(words.quiz.title);
  const questions = useMemo(() => quizOf(number), [number]);
  const [answers, setAnswers] = useState<string[]>(() => Array<string>(QUESTIONS).fill(''));
  const [isChecked, setChecked] = useState(false);
  const values = answers.map((text) => readNumber(text)?.value ?? null);
  const missing = answers.filter((text) => text.trim() === '').length;
  const unread = values.filter((value) => value === null).length - missing;
  const right = questions.filter((question, i) => values[i] !== null && isRight(question, values[i])).length;

  return (
    <main className="learn quiz">
      <header className="learn-title">
        <p className="eyebrow">
          <LessonLink to={CONTENTS}>{words.contents}</LessonLink> · {words.quiz.number(number)}
        </p>
        <h1 ref={heading} tabIndex={-1}>
          {words.quiz.title}
        </h1>
        <p className="quiz-name">{words.quiz.name}</p>
        <p className="quiz-lead">{words.quiz.same}</p>
      </header>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
        }}
      >
        <ol className="quiz-list">
          {questions.map((question, i) => (
            <li key={i}>
              <Asked
                question={question}
                label={words.quiz.answer(i + 1)}
                value={answers[i]}
                isChecked={isChecked && answers[i].trim() !== ''}
                onChange={(text) => {
                  setChecked(false);
                  setAnswers(answers.map((old, j) => (j === i ? text : old)));
                }}
              />
            </li>
          ))}
        </ol>
        <p role="status" className="quiz-result">
          {isChecked &&
            (missing + unread > 0 ? (
              words.quiz.open(missing, unread)
            ) : (
              <b>{words.quiz.result(right, QUESTIONS)}</b>
            ))}
        </p>
        <div className="quiz-buttons">
          <Button kind="solid" type="submit">
            {words.quiz.check}
          </Button>
          <Button onClick={draw}>{words.quiz.again}</Button>
          <Button onClick={() => window.print()}>{words.quiz.print}</Button>
        </div>
      </form>
    </main>
  );
}

interface AskedProps {
  question: Question;
  label: string;
  value: string;
  isChecked: boolean;
  onChange: (text: string) => void;
}

/** One question; checked, what is right, how one gets there, and the chapter that taught it. What is no number is told so. */
function Asked({ question, label, value, isChecked, onChange }: AskedProps) {
  const words = useLearnWords();
  const lang = useLang();
  const { ask, because, right, tolerance, chapter } = question;
  const { remarks } = useWords().step.typed;
  const id = useId();
  const typed = readNumber(value);
  const isUnread = isChecked && typed === null;
  const isIt = typed !== null && isRight(question, typed.value);
  const shown = (tolerance > 0 ? right.toFixed(1) : count(Math.abs(right))).replace(
    /^/,
    right < 0 ? '−' : '',
  );
  return (
    <div className="quiz-question">
      <p>{ask[lang]}</p>
      <label>
        <span className="visually-hidden">{label}</span>
        <input
          type="text"
          autoComplete="off"
          inputMode="text"
          value={value}
          data-right={isChecked ? isIt : undefined}
          aria-invalid={isUnread}
          aria-describedby={isUnread ? id : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
      </label>
      {isUnread && (
        <p id={id} className="quiz-because">
          <b>
            {value.trim() === ''
              ? words.quiz.notANumber
              : say(remarks, { code: 'not-a-number', text: shownText(value.trim()) })}
          </b>
        </p>
      )}
      {isChecked && typed !== null && (
        <p className="quiz-because">
          {typed.otherwise !== null &&
            `${say(remarks, { code: 'grouped', taken: typed.value, otherwise: typed.otherwise })}${lang === 'zh' ? '' : ' '}`}
          <b>{isIt ? words.quiz.right : words.quiz.wrong(shown)}</b>
          {lang === 'zh' ? '' : ' '}
          {because[lang]}
          {!isIt && (
            <>
              {lang === 'zh' ? '' : ' '}
              <LessonLink to={chapterAt(chapter)}>
                {words.quiz.chapter(chapter, words.titles[chapter - 1])}
              </LessonLink>
            </>
          )}
        </p>
      )}
    </div>
  );
}
