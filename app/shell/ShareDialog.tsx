import { useState } from 'react';
import { useLang, usePair } from '../ui/use-words.ts';
import { addressEn } from '../i18n/words/address.en.ts';
import { addressZh } from '../i18n/words/address.zh.ts';
import { shareEn } from '../i18n/words/share.en.ts';
import { shareZh } from '../i18n/words/share.zh.ts';
import { HIDEABLE } from '../state/address/address.ts';
import type { Hideable } from '../state/address/address.ts';
import { shareLink } from '../state/page/route.ts';
import { useApp } from '../state/page/use-app.ts';
import { CheckField } from '../ui/Switch.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { LinkField } from './LinkField.tsx';
import { isOneFile } from './lesson-file.ts';
import { SaveLesson } from './SaveLesson.tsx';
import { SavePicture } from './SavePicture.tsx';
import { useShellWords } from './use-shell-words.ts';
import './share-dialog.css';

/** Longer links are cut by some programs. */
const LONG = 2000;

/** The link to what is on the screen, and what of it a class should not see. */
export function ShareDialog({ onClose }: { onClose: () => void }) {
  const words = usePair(shareEn, shareZh);
  const address = usePair(addressEn, addressZh);
  const shell = useShellWords();
  const lang = useLang();
  const theme = useApp((state) => state.theme);
  const [hide, setHide] = useState(useApp((state) => state.hide));
  const [names, setNames] = useState(useApp((state) => state.named));
  const { link, leftOut, hasOwnPicture } = shareLink(hide, names);

  const toggle = (part: Hideable, isHidden: boolean) => {
    setHide(new Set(HIDEABLE.filter((other) => (other === part ? isHidden : hide.has(other)))));
  };
  return (
    <Dialog open title={words.title} closeLabel={shell.close} onClose={onClose}>
      <div className="share">
        <p>{words.lead}</p>
        <LinkField link={link} words={words} />
        <SavePicture link={link} words={words} />
        <SaveLesson link={link} words={words} />
        {isOneFile() && <p className="share-note">{words.oneFile}</p>}
        {hasOwnPicture && <p className="share-note">{words.ownPicture}</p>}
        {leftOut.length > 0 && <p className="share-note">{address.leftOut(leftOut)}</p>}
        {link.length > LONG && <p className="share-note">{words.long(link.length)}</p>}
        <fieldset className="share-part">
          <legend>{words.look}</legend>
          <p className="share-hint">{words.lookNote}</p>
          <div>
            <CheckField
              label={words.language(lang === 'zh' ? '中文' : 'English')}
              checked={names.lang}
              onChange={(isNamed) => setNames({ ...names, lang: isNamed })}
            />
            {theme && (
              <CheckField
                label={words.theme(shell.theme[theme])}
                checked={names.theme}
                onChange={(isNamed) => setNames({ ...names, theme: isNamed })}
              />
            )}
          </div>
        </fieldset>
        <fieldset className="share-part">
          <legend>{words.hide}</legend>
          <p className="share-hint">{words.hideNote}</p>
          <div>
            {HIDEABLE.map((part) => (
              <CheckField
                key={part}
                label={words.parts[part]}
                checked={hide.has(part)}
                onChange={(isHidden) => toggle(part, isHidden)}
              />
            ))}
          </div>
        </fieldset>
      </div>
    </Dialog>
  );
}
