import { useId } from 'react';
import type { ReactNode, Ref } from 'react';
import './Field.css';

/**
 * Where the label of a field stands: above its box (default), beside it, or above it with label, box and note each in a row of
 * the grid around the field, which keeps neighbouring boxes level.
 */
export type FieldLayout = 'above' | 'beside' | 'rows';

export interface TextFieldProps {
  /** Visible label and accessible name. */
  label: string;
  value: string;
  /** In letters of one width, for a link or code. */
  isCode?: boolean;
  ref?: Ref<HTMLInputElement>;
  /** Beside the box: what is done with the text. */
  children?: ReactNode;
}

/** A line of text to be taken along, not changed. */
export function TextField({ label, value, isCode = false, ref, children }: TextFieldProps) {
  const id = useId();
  return (
    <div className="ui-field">
      <label htmlFor={id} className="ui-field-head">
        {label}
      </label>
      <div className="ui-field-row">
        <span className={`ui-field-box ui-text ${isCode ? 'ui-text-code' : ''}`}>
          <input
            ref={ref}
            id={id}
            readOnly
            value={value}
            spellCheck={false}
            onFocus={(event) => event.target.select()}
          />
        </span>
        {children}
      </div>
    </div>
  );
}
