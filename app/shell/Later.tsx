import { useEffect, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { Alert } from '../ui/Alert.tsx';
import { useShellWords } from './use-shell-words.ts';
import './notices.css';

type Part = ComponentType<{ onClose: () => void }>;

export interface LaterProps {
  load: () => Promise<Part>;
  onClose: () => void;
  /** What keeps its place until it is there. */
  waiting?: ReactNode;
}

/** A part of the page that is fetched when it is first wanted. Where it cannot be had that is said; the next time tries anew. */
export function Later({ load, onClose, waiting = null }: LaterProps) {
  const words = useShellWords();
  const [state, setState] = useState<{ part: Part | null; hasFailed: boolean }>({
    part: null,
    hasFailed: false,
  });
  useEffect(() => {
    let isWanted = true;
    load().then(
      (part) => isWanted && setState({ part, hasFailed: false }),
      () => isWanted && setState({ part: null, hasFailed: true }),
    );
    return () => {
      isWanted = false;
    };
  }, [load]);
  const { part: Component, hasFailed } = state;
  if (Component) return <Component onClose={onClose} />;
  if (!hasFailed) return waiting;
  return (
    <div className="notices">
      <div className="notices-strip">
        <Alert title={words.notLoaded.title} onDismiss={onClose} dismissLabel={words.close}>
          {words.notLoaded.words}
        </Alert>
      </div>
    </div>
  );
}
