import { useId } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import { Icon, type IconName } from './icons.tsx';
import './RadioGroup.css';

export interface RadioOption<V extends string> {
  value: V;
  /** The accessible name, exactly. */
  label: string;
  /** Shorter words for the eye where the screen is narrow. */
  short?: string;
  icon?: IconName;
  /** What eyes see in place of the label, e.g. a lane's marker and name. */
  content?: ReactNode;
  disabled?: boolean;
}

export interface RadioGroupProps<V extends string> {
  label: string;
  /** Also shows the label above. */
  showLabel?: boolean;
  value: V | null;
  options: readonly RadioOption<V>[];
  /**
   * segments: one box, black chip for the chosen (default). chips: pills that wrap, the chosen outlined. icons: drawings alone,
   * their names as tips.
   */
  look?: 'segments' | 'chips' | 'icons';
  size?: 'normal' | 'large';
  /** As wide as its place. */
  full?: boolean;
  /** In so many columns, for words that are read one below the other. */
  columns?: number;
  disabled?: boolean;
  className?: string;
  onChange: (value: V) => void;
}

export function RadioGroup<V extends string>({
  label,
  showLabel = false,
  value,
  options,
  look = 'segments',
  size = 'normal',
  full = false,
  columns,
  disabled = false,
  className = '',
  onChange,
}: RadioGroupProps<V>) {
  const name = useId();
  return (
    <div className={`ui-radios-outer ${className}`}>
      {showLabel && (
        <div className="ui-radios-label" aria-hidden="true">
          {label}
        </div>
      )}
      <div
        role="radiogroup"
        aria-label={label}
        className={`ui-radios ui-radios-${look} ui-radios-${size} ${full ? 'ui-radios-full' : ''} ${columns ? 'ui-radios-columns' : ''}`}
        style={columns ? ({ '--columns': columns } as CSSProperties) : undefined}
      >
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              aria-label={option.label}
              checked={option.value === value}
              disabled={disabled || option.disabled}
              onChange={() => onChange(option.value)}
            />
            <span data-short={option.short ? '' : undefined}>
              {option.icon && <Icon name={option.icon} />}
              <span>{option.content ?? option.label}</span>
              {option.short && <span className="ui-radios-short">{option.short}</span>}
            </span>
          </label>
        ))}
      </div>
    </div>
  );
}
