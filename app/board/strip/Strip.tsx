import type { ReactNode } from 'react';
import { isAtEnd } from '../end.ts';
import { useCalmNow } from '../use-calm-now.ts';
import { Sentence } from './Sentence.tsx';
import { SumSoFar } from './SumSoFar.tsx';
import './strip.css';

interface StripProps {
  /** As narrow as the box that it stands in, on a page of its own making. */
  inPane?: boolean;
  /** False where the sum stands elsewhere. */
  hasSum?: boolean;
  /** Where to go from a layer that is done: with it the strip says then what the layer gave. */
  end?: ReactNode;
  children?: ReactNode;
}

/** Under the board, always as high: what happens in words, and what has come of it. What is edited takes its place for a while. */
export function Strip({ inPane = false, hasSum = true, end = null, children }: StripProps) {
  const hasEnded = useCalmNow(({ frame }) => isAtEnd(frame)) && end !== null;
  return (
    <div className={`strip ${inPane ? 'strip-pane' : ''}`}>
      <div className="strip-row" data-ended={hasEnded}>
        <Sentence hasEnded={hasEnded} />
        {(hasSum || hasEnded) && (
          <div className="strip-side">
            {hasSum && <SumSoFar hasTerms={!hasEnded} />}
            {hasEnded && end}
          </div>
        )}
      </div>
      {children}
    </div>
  );
}
