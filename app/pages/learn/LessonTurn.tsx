import type { Lesson } from '../../model/lesson.ts';
import { LessonLink } from './LessonLink.tsx';
import './lesson-turn.css';

interface Way {
  to: Lesson;
  /** What it is: the next chapter, the challenge before. */
  kind: string;
  title: string;
}

export interface LessonTurnProps {
  label: string;
  previous?: Way;
  next?: Way;
}

/** Under a lesson: back and on. */
export function LessonTurn({ label, previous, next }: LessonTurnProps) {
  return (
    <nav className="learn-turn" aria-label={label}>
      {previous && (
        <LessonLink to={previous.to}>
          <small>{previous.kind}</small>
          <span>{previous.title}</span>
        </LessonLink>
      )}
      {next && (
        <LessonLink to={next.to} className="learn-next">
          <small>{next.kind}</small>
          <span>{next.title}</span>
        </LessonLink>
      )}
    </nav>
  );
}
