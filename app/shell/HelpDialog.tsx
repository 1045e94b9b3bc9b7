import { useState } from 'react';
import { usePair } from '../ui/use-words.ts';
import { helpEn } from '../i18n/words/help.en.ts';
import { helpZh } from '../i18n/words/help.zh.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { listed } from '../ui/keys/registry.ts';
import { OFFLINE } from '../state/offline/offline.ts';
import { ForgetAll } from './ForgetAll.tsx';
import { KeyTable } from './KeyTable.tsx';
import { KeptOffline } from './KeptOffline.tsx';
import { useShellWords } from './use-shell-words.ts';
import './help-dialog.css';

/** Keys, clickers, touch, editing, and what is kept where. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const words = usePair(helpEn, helpZh);
  const shell = useShellWords();
  // As it was when the help was asked for.
  const [actions] = useState(listed);
  const onPage = actions.filter(({ reachesControls }) => !reachesControls);
  const always = actions.filter(({ reachesControls }) => reachesControls);
  return (
    <Dialog open size="wide" title={shell.help} closeLabel={shell.close} onClose={onClose}>
      <div className="help">
        <p>{words.lead}</p>
        <div className="help-columns">
          <section>
            <h3>{words.keysTitle}</h3>
            <KeyTable label={words.keysTitle} actions={onPage} words={words} />
            <p className="help-note">{words.keysNote}</p>
            <KeyTable label={words.keysAlways} actions={always} words={words} />
          </section>
          <div>
            {words.sections.map(({ title, words: paragraphs }) => (
              <section key={title}>
                <h3>{title}</h3>
                {paragraphs.map((text) => (
                  <p key={text}>{text}</p>
                ))}
              </section>
            ))}
            {OFFLINE.find() && <KeptOffline />}
            <ForgetAll words={words} />
            <p className="help-note">
              {/* Written when the page is built: tools/vite/notices.mjs. */}
              <a href="licences.txt" target="_blank">
                {words.licences}
              </a>
            </p>
          </div>
        </div>
      </div>
    </Dialog>
  );
}
