import { useMemo } from 'react';
import { CONTENTS } from '../../model/lesson.ts';
import type { Lesson } from '../../model/lesson.ts';
import { goTo, moveWithin } from '../../state/page/pages.ts';
import { getState } from '../../state/page/store.ts';
import { useApp } from '../../state/page/use-app.ts';
import { placeOf, readLesson } from './path.ts';

const lessonAt = (place = ''): Lesson => readLesson(place) ?? CONTENTS;

/** Where in Learn the person is. */
export function useLesson(): Lesson {
  const place = useApp((state) => state.places.learn);
  return useMemo(() => lessonAt(place), [place]);
}

export const goToLesson = (lesson: Lesson): Promise<void> => goTo('learn', placeOf(lesson));

/** Another screen of the chapter that is open. */
export const showScreen = (screen: number): void =>
  moveWithin(placeOf({ ...lessonAt(getState().places.learn), screen }));
