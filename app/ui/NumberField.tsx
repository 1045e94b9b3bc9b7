import { useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Icon } from './icons.tsx';
import { nearest, neighbour, readNumber } from './number-text.ts';
import { useWheelSteps } from './use-wheel-steps.ts';
import type { FieldLayout } from './TextField.tsx';
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
  /** Why this value is impossible, as a sentence, or null. NaN stands for something that is no number. */
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
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<string | null>(null);
  /** The last refusal, and the value that was taken instead: with another value it is history. */
  const [refused, setRefused] = useState<{ why: string; taken: number } | null>(null);
  const why = refused && (draft !== null || refused.taken === value) ? refused.why : null;
  const range = { min, max, allowed, whole: Number.isInteger(step) };

  const refuse = (reason: string | null, taken: number) =>
    setRefused(reason === null ? null : { why: reason, taken });
  const settle = (next: number) => {
    setDraft(null);
    if (next !== value) onCommit(next);
  };
  const enter = () => {
    if (draft === null) return;
    const typed = readNumber(draft);
    const taken = Number.isNaN(typed) ? value : nearest(typed, range);
    refuse(refusal(typed), taken);
    settle(taken);
  };
  const nudge = (by: number, times = 1) => {
    if (disabled) return;
    const typed = draft === null ? value : readNumber(draft);
    const from = Number.isNaN(typed) ? value : typed;
    let next = from;
    for (let i = 0; i < times; i++) next = neighbour(next, by, range);
    refuse(next === from ? refusal(from + by) : null, next);
    settle(next);
  };
  const restore = () => {
    setDraft(null);
    setRefused(null);
  };

  const keyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') enter();
    else if (event.key === 'Escape' && (draft !== null || why !== null)) {
      restore();
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
          aria-invalid={why !== null && draft !== null}
          aria-describedby={hint ? `${id}-hint ${id}-why` : `${id}-why`}
          onChange={(event) => {
            setDraft(event.target.value);
            const text = event.target.value.trim();
            refuse(text === '' ? null : refusal(readNumber(text)), value);
          }}
          onFocus={(event) => event.target.select()}
          onBlur={enter}
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
        data-typing={draft !== null}
        aria-live="polite"
      >
        {why}
      </p>
    </div>
  );
}
