import { useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { say } from '../i18n/say.ts';
import { fieldEn } from '../i18n/words/field.en.ts';
import { fieldZh } from '../i18n/words/field.zh.ts';
import { readNumber } from '../model/read-number.ts';
import { shownText } from '../model/shown-value.ts';
import { Icon } from './icons.tsx';
import { enter, NO_ENTRY, remarkOf } from './number-entry.ts';
import type { Entry } from './number-entry.ts';
import { neighbour } from './number-range.ts';
import { useWheelSteps } from './use-wheel-steps.ts';
import type { FieldLayout } from './TextField.tsx';
import { usePair, useWords } from './use-words.ts';
import './Field.css';

export interface NumberFieldProps {
  /** Visible label and accessible name, exactly. */
  label: string;
  /** Letter of the formula beside the label (H, W, k …); decoration. */
  symbol?: string;
  value: number;
  min: number;
  max: number;
  step?: number;
  /** The only possible values, ascending. */
  allowed?: readonly number[];
  hint?: string;
  disabled?: boolean;
  layout?: FieldLayout;
  className?: string;
  /** Names of the − and + buttons. */
  lessLabel: string;
  moreLabel: string;
  format?: (value: number) => string;
  /** Why a value that is none of the possible ones is not, as a sentence; without it the range is named. */
  refusal?: (value: number) => string | null;
  /** A possible value, chosen: typed and entered, stepped, or scrolled. */
  onCommit: (value: number) => void;
}

const plain = (value: number) => String(value).replace('-', '−');

export function NumberField({
  label,
  symbol,
  value,
  min,
  max,
  step = 1,
  allowed,
  hint,
  disabled = false,
  layout = 'above',
  className = '',
  lessLabel,
  moreLabel,
  format = plain,
  refusal = () => null,
  onCommit,
}: NumberFieldProps) {
  const id = useId();
  const words = usePair(fieldEn, fieldZh);
  const { remarks, kept } = useWords().step.typed;
  const input = useRef<HTMLInputElement>(null);
  const [entry, setEntry] = useState<Entry>(NO_ENTRY);
  const { draft } = entry;
  const range = { min, max, allowed, whole: Number.isInteger(step) };

  const settle = (text: string, taken: number | null) => {
    setEntry({ draft: null, entered: { text, value: taken ?? value } });
    if (taken !== null && taken !== value) onCommit(taken);
  };
  const commit = () => {
    if (draft !== null) settle(draft, draft.trim() === '' ? null : enter(draft, range).taken);
  };
  const nudge = (by: number, times = 1) => {
    if (disabled) return;
    const from = (draft === null ? null : readNumber(draft)?.value) ?? value;
    let next = from;
    for (let i = 0; i < times; i++) next = neighbour(next, by, range);
    // At the end of the range the number beyond it is what was asked for.
    settle(plain(next === from ? from + by : next), next);
  };

  const remark = remarkOf(entry, value, range);
  const why = remark && sentence(remark);
  function sentence(about: NonNullable<typeof remark>): string {
    if (about.code !== 'not-possible') {
      const said = say(remarks, about);
      return about.code === 'not-a-number' && draft === null ? kept(said) : said;
    }
    const { asked, taken } = about;
    const isBetween = !Number.isInteger(asked) && asked > min && asked < max;
    const reason = refusal(asked) ?? (range.whole && isBetween ? words.whole : words.range(range));
    return draft === null ? words.took(shownText(entry.entered!.text.trim()), format(taken), reason) : reason;
  }

  const keyDown = (event: KeyboardEvent) => {
    // While signs are still being composed, Enter takes those.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') commit();
    else if (event.key === 'Escape' && (draft !== null || why !== null)) {
      setEntry(NO_ENTRY);
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      nudge((event.key === 'ArrowUp' ? 1 : -1) * step * (event.shiftKey ? 10 : 1));
    } else return;
    if (event.key !== 'Enter') event.preventDefault();
  };
  useWheelSteps(
    input,
    () => (document.activeElement === input.current ? 'field' : null),
    (steps) => nudge(Math.sign(steps) * step, Math.abs(steps)),
  );

  const stepper = (by: number, name: string) => (
    <button
      type="button"
      tabIndex={-1}
      aria-label={name}
      aria-controls={id}
      disabled={disabled}
      data-end={neighbour(value, by, range) === value}
      onClick={() => nudge(by)}
    >
      <Icon name={by < 0 ? 'minus' : 'plus'} />
    </button>
  );

  return (
    <div className={`ui-field ui-field-${layout} ${className}`}>
      <div className="ui-field-head">
        <label htmlFor={id}>{label}</label>
        {symbol && <var aria-hidden="true">{symbol}</var>}
      </div>
      <div className="ui-field-box ui-number">
        {stepper(-step, lessLabel)}
        <input
          ref={input}
          id={id}
          type="text"
          role="spinbutton"
          inputMode={min < 0 ? 'text' : range.whole ? 'numeric' : 'decimal'}
          autoComplete="off"
          spellCheck={false}
          value={draft ?? format(value)}
          disabled={disabled}
          aria-valuenow={value}
          aria-valuemin={min}
          aria-valuemax={max}
          aria-invalid={draft !== null && remark !== null && remark.code !== 'grouped'}
          aria-describedby={hint ? `${id}-hint ${id}-why` : `${id}-why`}
          onChange={(event) => setEntry({ draft: event.target.value, entered: null })}
          onFocus={(event) => event.target.select()}
          onBlur={commit}
          onKeyDown={keyDown}
        />
        {stepper(step, moreLabel)}
      </div>
      {hint && (
        <p id={`${id}-hint`} className="ui-field-note" hidden={why !== null}>
          {hint}
        </p>
      )}
      <p
        id={`${id}-why`}
        className="ui-field-note ui-field-why"
        data-typing={draft !== null && remark?.code !== 'grouped'}
        aria-live="polite"
      >
        {why}
      </p>
    </div>
  );
}
