import { useId, useRef, useState } from 'react';
import type { Lang } from '../../i18n/numbers.ts';
import { readNumber } from '../../model/read-number.ts';
import { Button } from '../Button.tsx';
import { Disclosure } from '../Disclosure.tsx';
import { alone } from '../keys/press.ts';
import { useActions } from '../keys/use-actions.ts';
import { isRightId, judge } from './prediction.ts';
import type { Prediction } from './prediction.ts';
import './predict.css';

export interface PredictWords {
  /** Of the whole question, for screen readers. */
  label: string;
  /** Above the question while nothing is recorded, and after. */
  first: string;
  done: string;
  record: string;
  skip: string;
  /** Where the answer is pressed on the figure. */
  press: string;
  answer: string;
  notANumber: string;
  choose: string;
  /** What the key P does. */
  key: string;
  youSaid: string;
  isSo: string;
  /** Before the answers, on one line. */
  youSaidShort: string;
  isSoShort: string;
  bothHere: string;
  right: string;
  wrong: string;
  skipped: string;
  skippedShort: string;
}

export interface PredictGateProps {
  lang: Lang;
  words: PredictWords;
  prediction: Prediction;
  /** Undefined: not yet; null: skipped. */
  recorded: string | null | undefined;
  onRecord: (answer: string | null) => void;
  /** Where room is short: once recorded, one line that opens. */
  isShort?: boolean;
}

/** Asks before the figure shows; then what was said and what is so stand side by side. */
export function PredictGate(props: PredictGateProps) {
  const { lang, words, prediction, recorded, isShort = false } = props;
  const id = useId();
  if (isShort && recorded !== undefined) return <Short {...props} recorded={recorded} />;
  return (
    <section className="predict" aria-label={words.label} data-recorded={recorded !== undefined}>
      <p className="eyebrow">{recorded === undefined ? words.first : words.done}</p>
      <h2 id={id} className="predict-question">
        {prediction.question[lang]}
      </h2>
      {recorded === undefined ? (
        <Asking {...props} labelledBy={id} />
      ) : (
        <Told {...props} recorded={recorded} />
      )}
    </section>
  );
}

/** What was said and what is so on one line; the question and the reason beneath, when asked for. */
function Short(props: Omit<PredictGateProps, 'recorded'> & { recorded: string | null }) {
  const { lang, words, prediction, recorded } = props;
  const judged = judge(prediction, recorded ?? rightAnswer(prediction), lang);
  return (
    <section className="predict predict-short" aria-label={words.label} data-recorded="true">
      <Disclosure
        look="plain"
        summary={
          <>
            {recorded === null ? (
              words.skippedShort
            ) : (
              <>
                {words.youSaidShort} <b>{judged.said}</b>
              </>
            )}
            {' · '}
            {words.isSoShort} <b>{judged.right}</b>
          </>
        }
      >
        <div className="predict-short-body">
          <h2 className="predict-question">{prediction.question[lang]}</h2>
          <Told {...props} />
        </div>
      </Disclosure>
    </section>
  );
}

function Asking({
  lang,
  words,
  prediction,
  onRecord,
  labelledBy,
}: PredictGateProps & { labelledBy: string }) {
  const name = useId();
  const [chosen, setChosen] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  const record = () => {
    if (prediction.kind === 'number') {
      const value = readNumber(text)?.value;
      if (value === undefined || !Number.isFinite(value)) return setProblem(words.notANumber);
      onRecord(String(value));
    } else if (chosen === null) setProblem(words.choose);
    else onRecord(chosen);
  };

  const form = useRef<HTMLFormElement>(null);
  useActions('figure', [
    {
      id: 'predict',
      says: words.key,
      keys: [['P']],
      is: alone('p'),
      ...{ reachesControls: false, repeats: false },
      // A choice or one number: these fields have no use for a letter.
      alsoIn: '.predict input',
      perform() {
        if (chosen !== null || text.trim() !== '') record();
        else form.current?.querySelector<HTMLElement>('input, button')?.focus();
      },
    },
  ]);

  return (
    <form
      ref={form}
      className="predict-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        record();
      }}
    >
      {prediction.kind === 'press' && <p>{words.press}</p>}
      {prediction.kind === 'choice' && (
        <div role="radiogroup" aria-labelledby={labelledBy} className="predict-options">
          {prediction.options.map((option) => (
            <label key={option.id} className="predict-option">
              <input
                type="radio"
                name={name}
                value={option.id}
                checked={chosen === option.id}
                onChange={() => {
                  setChosen(option.id);
                  setProblem(null);
                }}
              />
              <span>{option.label[lang]}</span>
            </label>
          ))}
        </div>
      )}
      {prediction.kind === 'number' && (
        <label className="predict-number">
          <span>{words.answer}</span>
          <input
            type="text"
            inputMode="text"
            autoComplete="off"
            value={text}
            aria-invalid={problem !== null}
            onChange={(event) => {
              setText(event.target.value);
              setProblem(null);
            }}
          />
          {prediction.unit && <span>{prediction.unit[lang]}</span>}
        </label>
      )}
      <p role="status" className="predict-problem">
        {problem}
      </p>
      <div className="predict-buttons">
        {prediction.kind !== 'press' && (
          <Button kind="solid" type="submit">
            {words.record}
          </Button>
        )}
        <Button kind="ghost" onClick={() => onRecord(null)}>
          {words.skip}
        </Button>
      </div>
    </form>
  );
}

function Told({
  lang,
  words,
  prediction,
  recorded,
}: Omit<PredictGateProps, 'recorded'> & { recorded: string | null }) {
  const judged = recorded === null ? null : judge(prediction, recorded, lang);
  return (
    <div className="predict-told">
      {prediction.kind === 'choice' ? (
        <ul className="predict-options">
          {prediction.options.map(({ id, label }) => {
            const isRight = isRightId(prediction, id);
            const isSaid = id === recorded;
            const caption = isRight && isSaid ? words.bothHere : isRight ? words.isSo : words.youSaid;
            return (
              <li key={id} className="predict-option" data-right={isRight} data-said={isSaid}>
                <span>{label[lang]}</span>
                {(isRight || isSaid) && <small>{caption}</small>}
              </li>
            );
          })}
        </ul>
      ) : (
        <dl className="predict-pair">
          {judged && (
            <div data-said="true">
              <dt>{words.youSaid}</dt>
              <dd>{judged.said}</dd>
            </div>
          )}
          <div data-right="true">
            <dt>{words.isSo}</dt>
            <dd>{judged?.right ?? judge(prediction, rightAnswer(prediction), lang).right}</dd>
          </div>
        </dl>
      )}
      <p role="status">
        <b>{judged === null ? words.skipped : judged.isRight ? words.right : words.wrong}</b>
        {/* Between Chinese sentences there is no space. */}
        {[judged?.why, prediction.truth[lang]].map((text) => text && `${lang === 'zh' ? '' : ' '}${text}`)}
      </p>
    </div>
  );
}

function rightAnswer(prediction: Prediction): string {
  if (prediction.kind === 'number') return String(prediction.right);
  return typeof prediction.right === 'string' ? prediction.right : prediction.right[0];
}
