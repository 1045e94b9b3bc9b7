import type { ComponentProps, CSSProperties, ReactNode } from 'react';
import './Panel.css';

export interface PanelProps {
  /** To be gone to (`goToSection`). */
  id?: string;
  /** The region's name; where a heading says it, the heading's id in `labelledBy` instead. */
  label?: string;
  labelledBy?: string;
  /** Places it, and names its parts. */
  className?: string;
  style?: CSSProperties;
  children: ReactNode;
}

/** One part of what stands beside a board or under it: a heading and what belongs to it, without a box around. */
export function Panel({ id, label, labelledBy, className = '', style, children }: PanelProps) {
  return (
    <section
      id={id}
      aria-label={label}
      aria-labelledby={labelledBy}
      className={`ui-panel ${className}`}
      style={style}
    >
      {children}
    </section>
  );
}

/** Small and grey: panels are many, what they show is larger. */
export function PanelTitle({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <h2 id={id} className="ui-panel-title">
      {children}
    </h2>
  );
}

/** Small print under what it is about, no wider than can be read. */
export function PanelNote({ className = '', ...rest }: ComponentProps<'p'>) {
  return <p {...rest} className={`ui-panel-note ${className}`} />;
}
