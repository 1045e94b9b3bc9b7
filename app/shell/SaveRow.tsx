import { useState } from 'react';
import { act } from '../state/act.ts';
import { Button } from '../ui/Button.tsx';
import './share-dialog.css';

/** A button that gives a file to the person, and what came of it. `save` resolves with that sentence. */
export function SaveRow({ label, save }: { label: string; save: () => Promise<string> }) {
  const [said, setSaid] = useState('');
  const perform = async () => {
    setSaid('');
    setSaid(await save());
  };
  return (
    <div className="share-file">
      <Button icon="download" onClick={() => act(perform)}>
        {label}
      </Button>
      <p role="status" className="link-status">
        {said}
      </p>
    </div>
  );
}
