import { useState } from 'react';
import type { HelpWords } from '../i18n/words/help.en.ts';
import { ownPictures } from '../state/kept/pictures.ts';
import { Button } from '../ui/Button.tsx';
import './help-dialog.css';

/** Takes the person's own pictures out of the storage of this device. */
export function ForgetPicture({ words }: { words: HelpWords }) {
  const [said, setSaid] = useState<'forgotten' | 'notForgotten' | null>(null);
  const forget = async () => {
    const { ok } = await ownPictures.forgetAll();
    setSaid(ok ? 'forgotten' : 'notForgotten');
  };
  return (
    <div className="forget-picture">
      <Button onClick={() => void forget()}>{words.forget}</Button>
      <p role="status" className="help-note">
        {said && words[said]}
      </p>
    </div>
  );
}
