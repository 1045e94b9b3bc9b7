import type { ReactNode } from 'react';
import { Sentence } from './Sentence.tsx';
import { SumSoFar } from './SumSoFar.tsx';
import './strip.css';

interface StripProps {
  inPane?: boolean;
  /** False where the sum stands elsewhere. */
  hasSum?: boolean;
  children?: ReactNode;
}

/** Under the board, always as high: what happens in words, and what has come of it. What is edited takes its place for a while. */
export function Strip({ inPane = false, hasSum = true, children }: StripProps) {
  return (
    <div className={`strip ${inPane ? 'strip-pane' : ''}`}>
      <div className="strip-row">
        <Sentence />
        {hasSum && <SumSoFar />}
      </div>
      {children}
    </div>
  );
}
