import { useId } from 'react';
import { Icon } from './icons.tsx';
import type { FieldLayout } from './TextField.tsx';
import './Field.css';

export interface SelectOption<V extends string> {
  value: V;
  label: string;
  disabled?: boolean;
}

export interface SelectGroup<V extends string> {
  label: string;
  options: readonly SelectOption<V>[];
}

export interface SelectFieldProps<V extends string> {
  /** Accessible name, exactly; visible unless `hideLabel`. */
  label: string;
  hideLabel?: boolean;
  symbol?: string;
  value: V;
  options: readonly (SelectOption<V> | SelectGroup<V>)[];
  hint?: string;
  disabled?: boolean;
  layout?: FieldLayout;
  className?: string;
  onChange: (value: V) => void;
}

export function SelectField<V extends string>({
  label,
  hideLabel = false,
  symbol,
  value,
  options,
  hint,
  disabled = false,
  layout = 'above',
  className = '',
  onChange,
}: SelectFieldProps<V>) {
  const id = useId();
  const option = ({ value, label, disabled }: SelectOption<V>) => (
    <option key={value} value={value} disabled={disabled}>
      {label}
    </option>
  );
  return (
    <div className={`ui-field ui-field-${layout} ${className}`}>
      <div className={hideLabel ? 'visually-hidden' : 'ui-field-head'}>
        <label htmlFor={id}>{label}</label>
        {symbol && <var aria-hidden="true">{symbol}</var>}
      </div>
      <div className="ui-field-box ui-select">
        <select
          id={id}
          value={value}
          disabled={disabled}
          aria-describedby={hint ? `${id}-hint` : undefined}
          onChange={(event) => onChange(event.target.value as V)}
        >
          {options.map((entry) =>
            'options' in entry ? (
              <optgroup key={entry.label} label={entry.label}>
                {entry.options.map(option)}
              </optgroup>
            ) : (
              option(entry)
            ),
          )}
        </select>
        <Icon name="down" />
      </div>
      {hint && (
        <p id={`${id}-hint`} className="ui-field-note">
          {hint}
        </p>
      )}
    </div>
  );
}
