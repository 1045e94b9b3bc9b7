import type { CSSProperties } from 'react';
import { Button } from './Button.tsx';
import './Progress.css';

interface ProgressBase {
  /** Accessible name and words above the bar. */
  label: string;
  /** From 0 to 1; null while the end is not known. */
  value: number | null;
  /** Beside the label, e.g. "3.1 of 12 megapixels". */
  valueText?: string;
  className?: string;
}

export type ProgressProps = ProgressBase &
  ({ onCancel: () => void; cancelLabel: string } | { onCancel?: undefined; cancelLabel?: undefined });

export function Progress({ label, value, valueText, className = '', onCancel, cancelLabel }: ProgressProps) {
  const done = value === null ? undefined : Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <div className={`ui-progress ${className}`}>
      <div className="ui-progress-main">
        <div className="ui-progress-words" aria-hidden="true">
          <span>{label}</span>
          <span>{valueText ?? (done === undefined ? '' : `${done}%`)}</span>
        </div>
        <div
          role="progressbar"
          aria-label={label}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={done}
          aria-valuetext={valueText}
          className="ui-progress-bar"
          style={{ '--done': (done ?? 30) / 100 } as CSSProperties}
        />
      </div>
      {onCancel && <Button onClick={onCancel}>{cancelLabel}</Button>}
    </div>
  );
}
