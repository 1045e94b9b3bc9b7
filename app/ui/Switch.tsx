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
export const Switch = (props: SwitchProps) => <Choice {...props} isSwitch />;

/** One of several things to be ticked, which take effect together. */
export const CheckField = (props: SwitchProps) => <Choice {...props} isSwitch={false} />;

function Choice(props: SwitchProps & { isSwitch: boolean }) {
  const { label, checked, note, disabled = false, className = '', isSwitch, onChange } = props;
  return (
    <div className={`ui-check ${className}`}>
      <label>
        <input
          type="checkbox"
          role={isSwitch ? 'switch' : undefined}
          className={isSwitch ? 'ui-switch' : 'ui-tick'}
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
