import { useLang } from '../../../ui/use-words.ts';
import { useEffect, useMemo, useState } from 'react';
import { count, parseNumber } from '../../../i18n/numbers.ts';
import { chapterAt, CONTENTS, MOST_QUIZZES, quizAt } from '../../../model/lesson.ts';
import { Button } from '../../../ui/Button.tsx';
import { LessonMain, LessonTitle } from '../LessonFrame.tsx';
import { LessonLink } from '../LessonLink.tsx';
import { useLearnWords } from '../use-learn-words.ts';
import { goToLesson } from '../use-lesson.ts';
import { isRight, QUESTIONS, quizOf } from './quiz.ts';
import type { Question } from './question.ts';
import './quiz.css';

const draw = (): void => void goToLesson(quizAt(1 + Math.floor(Math.random() * MOST_QUIZZES)));

/** Ten questions by the quiz's number; without one a number is drawn, and the address has it from then on. */
export function QuizPage({ number }: { number: number }) {
  useEffect(() => {
    if (number === 0) draw();
  }, [number]);
  return number === 0 ? <LessonMain /> : <Quiz number={number} />;
}

function Quiz({ number }: { number: number }) {
  const words = useLearnWords();
  const questions = useMemo(() => quizOf(number), [number]);
  const [answers, setAnswers] = useState<string[]>(() => Array<string>(QUESTIONS).fill(''));
  const [isChecked, setChecked] = useState(false);
  const values = answers.map(parseNumber);
  const missing = values.filter((value) => value === null).length;
  const right = questions.filter((question, i) => values[i] !== null && isRight(question, values[i])).length;

  return (
    <LessonMain className="quiz">
      <LessonTitle
        above={
          <>
            <LessonLink to={CONTENTS} className="quiz-contents">
              {words.contents}
            </LessonLink>{' '}
            · {words.quiz.number(number)}
          </>
        }
        title={words.quiz.title}
      >
        <p className="quiz-name">{words.quiz.name}</p>
        <p className="quiz-lead">{words.quiz.same}</p>
      </LessonTitle>
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
                label={`${words.quiz.question(i + 1)}: ${words.quiz.answer}`}
                value={answers[i]}
                isChecked={isChecked && values[i] !== null}
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
            (missing > 0 ? words.quiz.open(missing) : <b>{words.quiz.result(right, QUESTIONS)}</b>)}
        </p>
        <div className="quiz-buttons">
          <Button kind="solid" type="submit">
            {words.quiz.check}
          </Button>
          <Button onClick={draw}>{words.quiz.again}</Button>
          <Button onClick={() => window.print()}>{words.quiz.print}</Button>
        </div>
      </form>
    </LessonMain>
  );
}

interface AskedProps {
  question: Question;
  label: string;
  value: string;
  isChecked: boolean;
  onChange: (text: string) => void;
}

/** One question; checked, what is right, how one gets there, and the chapter that taught it. */
function Asked({ question, label, value, isChecked, onChange }: AskedProps) {
  const words = useLearnWords();
  const lang = useLang();
  const { ask, because, right, tolerance, chapter } = question;
  const typed = parseNumber(value);
  const isIt = typed !== null && isRight(question, typed);
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
          onChange={(event) => onChange(event.target.value)}
        />
      </label>
      {isChecked && (
        <p className="quiz-because">
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
