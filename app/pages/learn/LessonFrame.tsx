import type { ComponentProps, ReactNode } from 'react';
import { useHeading } from '../use-heading.ts';
import './lesson-frame.css';

/** A page of Learn: it scrolls by itself on a wide screen, with the document on a phone. */
export function LessonMain({ className = '', ...rest }: ComponentProps<'main'>) {
  return <main {...rest} className={`learn ${className}`} />;
}

/** Words and figure side by side, on a phone one below the other. `isWide`: the figure is a board and takes the larger part. */
export function LessonSpread({
  isWide = false,
  className = '',
  ...rest
}: ComponentProps<'main'> & { isWide?: boolean }) {
  return <main {...rest} data-wide={isWide} className={`learn learn-chapter ${className}`} />;
}

export function LessonArticle({ children }: { children: ReactNode }) {
  return <article className="learn-article">{children}</article>;
}

export interface LessonTitleProps {
  /** In small letters over the title: where in Learn this is. */
  above: ReactNode;
  title: string;
  children?: ReactNode;
}

/** Names the place, also the browser's tab. */
export function LessonTitle({ above, title, children }: LessonTitleProps) {
  const heading = useHeading(title);
  return (
    <header className="learn-title">
      <p className="eyebrow">{above}</p>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </header>
  );
}
