import type { Both } from '../../../../i18n/both.ts';
import type { Lang } from '../../../../i18n/numbers.ts';
import { chapterAt } from '../../../../model/lesson.ts';
import { PlaceLink } from '../../../PlaceLink.tsx';
import { LessonLink } from '../../LessonLink.tsx';

const STEP: Both<string> = { en: 'Step page', zh: '“单步”页面' };
const LOST: Both<string> = { en: 'chapter 9', zh: '第 9 章' };

/** To the instrument, where a picture of one's own can be dropped. */
export function StepLink({ lang }: { lang: Lang }) {
  return <PlaceLink page="step">{STEP[lang]}</PlaceLink>;
}

/** To the chapter that measures what a separable layer loses. */
export function LostLink({ lang }: { lang: Lang }) {
  return <LessonLink to={chapterAt(9)}>{LOST[lang]}</LessonLink>;
}
