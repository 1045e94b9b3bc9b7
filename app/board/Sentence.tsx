import { useEffect, useRef, useState } from 'react';
import { useBoardState } from '../state/board/use-board.ts';
import { useNow } from './use-step-view.ts';
import { useWords } from '../ui/use-words.ts';
import './head.css';

/** What is happening, in one plain sentence. While playing a screen reader hears it at most once a second. */
export function Sentence() {
  const sentence = useNow((now) => now.view.sentence);
  const words = useWords().step.now;
  const playing = useBoardState((state) => state.playing);
  const heard = useCalm(sentence, playing ? 1000 : 0);
  return (
    <div className="sentence">
      <p aria-hidden="true">{sentence}</p>
      <p role="status" aria-label={words.label} translate="no" className="visually-hidden">
        {heard}
      </p>
    </div>
  );
}

/** The newest text, let through at most once in `pause` ms. */
function useCalm(text: string, pause: number): string {
  const [calm, setCalm] = useState(text);
  const last = useRef(0);
  useEffect(() => {
    if (pause === 0) return undefined; // shown at once, below
    const wait = Math.max(0, last.current + pause - performance.now());
    const timer = setTimeout(() => {
      last.current = performance.now();
      setCalm(text);
    }, wait);
    return () => clearTimeout(timer);
  }, [text, pause]);
  return pause === 0 ? text : calm;
}
