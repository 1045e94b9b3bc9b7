import type { ReactNode } from 'react';
import './Switch.css';

export interface CheckFieldProps {
  /** Visible label and accessible name. */
  label: string;
  checked: boolean;
  note?: ReactNode;
  disabled?: boolean;
  className?: string;
  onChange: (checked: boolean) => void;
}

export function CheckField({
  label,
  checked,
  note,
  disabled = false,
  className = '',
  onChange,
}: CheckFieldProps) {
  return (
    <div className={`ui-check ${className}`}>
      <label>
        <input
          type="checkbox"
          className="ui-tick"
          checked={checked}
          disabled={disabled}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{label}</span>
      </label>
      {note && <p className="ui-check-note">{note}</p>}
    </div>
  );
}
