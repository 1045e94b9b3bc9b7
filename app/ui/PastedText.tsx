import { useId } from 'react';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { PanelNote } from './Panel.tsx';
import './pasted-text.css';

interface PastedTextProps {
  label: string;
  value: string;
  onChange: (text: string) => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  ref?: Ref<HTMLTextAreaElement>;
  rows: number;
  /** What it may be. */
  hint: ReactNode;
  /** What was read in it, or why nothing was. */
  said: ReactNode;
  isRefused: boolean;
  /** Whether the field itself is marked: not before something is said. */
  isInvalid: boolean;
  /** What is asked about it. */
  children?: ReactNode;
}

/** Numbers as text, pasted or typed, with a sentence on what was read in them while that happens. */
export function PastedText(props: PastedTextProps) {
  const { label, value, onChange, onKeyDown, ref, rows, hint, said, isRefused, isInvalid, children } = props;
  const id = useId();
  return (
    <div className="pasted-text">
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={ref}
        id={id}
        data-autofocus=""
        rows={rows}
        spellCheck={false}
        autoComplete="off"
        wrap="off"
        value={value}
        aria-describedby={`${id}-hint ${id}-read`}
        aria-invalid={isInvalid}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {children}
      <PanelNote id={`${id}-hint`}>{hint}</PanelNote>
      <p id={`${id}-read`} className="pasted-text-read" data-refused={isRefused} aria-live="polite">
        {said}
      </p>
    </div>
  );
}
