import type { ReactNode } from 'react';
import './Switch.css';

export interface SwitchProps {
  /** Visible label and accessible name. */
  label: string;
  checked: boolean;
  /** Smaller words under the label; not part of the name. */
  note?: ReactNode;
  disabled?: boolean;
  className?: string;
  onChange: (checked: boolean) => void;
}

/** On or off at once, without a further button. */
export function Switch({ label, checked, note, disabled = false, className = '', onChange }: SwitchProps) {
  return (
    <div className={`ui-check ${className}`}>
      <label>
        <input
          type="checkbox"
          role="switch"
          className="ui-switch"
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
