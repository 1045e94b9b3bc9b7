import { useState } from 'react';
import type { HelpWords } from '../i18n/words/help.en.ts';
import { act } from '../state/act.ts';
import { forgetAll } from '../state/page/forget-all.ts';
import { Button } from '../ui/Button.tsx';
import './help-dialog.css';

/** Takes everything that the page keeps out of the storage of this device. */
export function ForgetAll({ words }: { words: HelpWords }) {
  const [said, setSaid] = useState<'forgotten' | 'notForgotten' | null>(null);
  const forget = async () => {
    setSaid((await forgetAll()) ? 'forgotten' : 'notForgotten');
  };
  return (
    <div className="forget-picture">
      <Button onClick={() => act(() => forget())}>{words.forget}</Button>
      <p role="status" className="help-note">
        {said && words[said]}
      </p>
    </div>
  );
}
