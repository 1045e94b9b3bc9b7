import type { ComponentProps } from 'react';
import './pane.css';

/** Beside the words: a figure, or the board of a challenge. */
export function LessonPane({
  as: Tag = 'aside',
  className = '',
  ...rest
}: ComponentProps<'aside'> & { as?: 'aside' | 'section' }) {
  return <Tag {...rest} className={`learn-figure ${className}`} />;
}
