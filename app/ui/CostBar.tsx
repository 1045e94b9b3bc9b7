import type { CSSProperties } from 'react';
import './CostBar.css';

/** What multiply-adds are for; `dense`, a fully connected layer. Each has one look wherever cost is drawn: CostBar.css, tokens.css. */
export type CostKind = 'standard' | 'filter' | 'mix' | 'dense';

export interface CostPart {
  kind: CostKind;
  /** Multiply-adds, or what else is counted of the whole bar. */
  cost: number;
  /** A colour of its own for a filter, that of its lane: `lane-2`. */
  hue?: string;
}

export interface CostBarProps {
  parts: readonly CostPart[];
  /** What the whole width of the place stands for. */
  longest: number;
  /** Multiply-adds done; all by default. What is to come is faint. */
  done?: number;
  className?: string;
}

/** Multiply-adds to scale, one part after the other. A drawing: the words around it say the numbers. */
export function CostBar({ parts, longest, done = Infinity, className = '' }: CostBarProps) {
  const starts = parts.map((_, i) => parts.slice(0, i).reduce((sum, { cost }) => sum + cost, 0));
  return (
    <div className={`ui-cost-bar ${className}`} aria-hidden="true">
      {parts.map(({ kind, cost, hue }, i) => {
        const isDone = Math.max(0, Math.min((done - starts[i]) / cost, 1));
        const style = {
          '--share': cost / longest,
          '--done': isDone,
          ...(hue && { '--hue': `var(--${hue})` }),
        };
        return <span key={i} data-cost={kind} style={style as CSSProperties} />;
      })}
    </div>
  );
}
