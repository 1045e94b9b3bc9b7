import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Alert } from '../ui/Alert.tsx';
import { Coded } from './Coded.tsx';
import type { NoticeText } from './notice-text.ts';
import './notices.css';

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
    <Alert
      role={tone === 'alert' ? 'alert' : 'status'}
      tone={tone === 'alert' ? 'error' : 'notice'}
      isEmpty={!isThere}
      title={title}
      actions={children}
      dismissLabel={dismissLabel}
      onDismiss={onDismiss}
    >
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
    </Alert>
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
