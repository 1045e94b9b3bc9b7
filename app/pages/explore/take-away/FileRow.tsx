import type { ReactNode } from 'react';
import { act } from '../../../state/act.ts';
import { Button } from '../../../ui/Button.tsx';
import './take-away.css';

interface FileRowProps {
  label: string;
  /** What the file is, or why it cannot be had yet. */
  note: ReactNode;
  disabled?: boolean;
  onSave: () => Promise<void>;
}

/** A file that can be taken away: its button, and beside it what it is. */
export function FileRow({ label, note, disabled, onSave }: FileRowProps) {
  return (
    <div className="explore-take-away-kind">
      <Button icon="download" disabled={disabled} onClick={() => act(onSave)}>
        {label}
      </Button>
      <p>{note}</p>
    </div>
  );
}
