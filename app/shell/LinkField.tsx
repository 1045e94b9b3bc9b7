import { useRef, useState } from 'react';
import type { ShareWords } from '../i18n/words/share.en.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';
import { act } from '../state/act.ts';
import './share-dialog.css';

/** A link to be taken along. Where the browser does not let the page copy, it is selected for the person to do so. */
export function LinkField({ link, words }: { link: string; words: ShareWords }) {
  const field = useRef<HTMLInputElement>(null);
  /** The link that was copied or selected: a changed one is neither. */
  const [done, setDone] = useState<{ link: string; how: 'copied' | 'selected' } | null>(null);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      setDone({ link, how: 'copied' });
    } catch {
      field.current?.focus();
      field.current?.select();
      setDone({ link, how: 'selected' });
    }
  };
  const how = done?.link === link ? done.how : null;
  return (
    <div className="link-field">
      <TextField ref={field} label={words.link} value={link} isCode>
        <Button
          kind="solid"
          data-autofocus
          icon={how === 'copied' ? 'check' : undefined}
          onClick={() => act(() => copy())}
        >
          {words.copy}
        </Button>
      </TextField>
      <p role="status" className="link-status">
        {how && words[how]}
      </p>
    </div>
  );
}
