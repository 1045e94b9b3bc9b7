import type { Lesson } from '../../model/lesson.ts';
import { PlaceLink } from '../PlaceLink.tsx';
import type { PlaceLinkProps } from '../PlaceLink.tsx';
import { placeOf } from './path.ts';

export interface LessonLinkProps extends Omit<PlaceLinkProps, 'page' | 'place'> {
  to: Lesson;
}

/** A link to a place of Learn. */
export function LessonLink({ to, ...rest }: LessonLinkProps) {
  return <PlaceLink page="learn" place={placeOf(to)} {...rest} />;
}
