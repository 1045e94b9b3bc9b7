import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { IconButton } from '../ui/IconButton.tsx';
import '../ui/Alert.css';
import { Coded } from './Coded.tsx';
import type { NoticeText } from './notice-text.ts';

interface NoticeStripProps {
  tone: 'alert' | 'note';
  text: NoticeText;
  dismissLabel: string;
  onDismiss: () => void;
  /** A button that does something about it. */
  children?: ReactNode;
}

/** One notice. An alert interrupts a screen reader, a note waits its turn. */
export function NoticeStrip({ tone, text, dismissLabel, onDismiss, children }: NoticeStripProps) {
  const { title, list, words } = text;
  const isThere = useAfterMount();
  return (
    <div
      role={tone === 'alert' ? 'alert' : 'status'}
      className={`ui-alert ui-alert-${tone === 'alert' ? 'error' : 'notice'}`}
    >
      {isThere && (
        <>
          <div className="ui-alert-words">
            <p className="ui-alert-title">{title}</p>
            {list && (
              <ul className="notice-list" aria-label={title}>
                {list.map((sentence, i) => (
                  <li key={i}>
                    <Coded text={sentence} />
                  </li>
                ))}
              </ul>
            )}
            <p>
              <Coded text={words} />
            </p>
            {children && <div className="ui-alert-actions">{children}</div>}
          </div>
          <IconButton kind="ghost" icon="close" label={dismissLabel} tip="none" onClick={onDismiss} />
        </>
      )}
    </div>
  );
}

/** False for a moment: a status is read out only where it changes after it has come. */
function useAfterMount(): boolean {
  const [isThere, setThere] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setThere(true));
    return () => clearTimeout(timer);
  }, []);
  return isThere;
}
