import type { MouseEvent, ReactNode } from 'react';
import type { Lesson } from '../../model/lesson.ts';
import { goToLesson } from '../../state/pages.ts';
import { lessonPath } from '../../state/address/page-path.ts';

export interface LessonLinkProps {
  to: Lesson;
  className?: string;
  isCurrent?: boolean;
  label?: string;
  children: ReactNode;
}

/** A link to a place of Learn: with a modifier key the browser's own business. */
export function LessonLink({ to, className, isCurrent = false, label, children }: LessonLinkProps) {
  const press = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    void goToLesson(to);
  };
  return (
    <a
      href={`#/${lessonPath(to)}`}
      className={className}
      aria-current={isCurrent ? 'page' : undefined}
      aria-label={label}
      onClick={press}
    >
      {children}
    </a>
  );
}
