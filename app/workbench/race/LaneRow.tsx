import type { CSSProperties, ReactNode } from 'react';
import type { LaneKind } from './lanes.ts';
import './lane-row.css';

interface LaneRowProps {
  kind: LaneKind;
  name: string;
  /** Under the name: the weights. */
  weights: string;
  /** The number that the lane has come to, and whether that is its last. */
  result: string;
  isDone: boolean;
  /** Under the number. */
  notes: readonly string[];
  /** Room over the squares, px: beside them the name begins where they do. */
  head: number;
  children: ReactNode;
}

/** A lane between what it is called and what it comes to. */
export function LaneRow({ kind, name, weights, result, isDone, notes, head, children }: LaneRowProps) {
  return (
    <div className="race-lane" data-lane={kind} style={{ '--race-head': `${head}px` } as CSSProperties}>
      <div className="race-lane-name">
        <b>{name}</b>
        <span>{weights}</span>
      </div>
      <div className="race-lane-squares">{children}</div>
      <div className="race-lane-result" data-done={isDone}>
        <b translate="no">{result}</b>
        {notes.map((note) => (
          <span key={note}>{note}</span>
        ))}
      </div>
    </div>
  );
}
