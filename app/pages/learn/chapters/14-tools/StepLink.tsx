import type { Both } from '../../../../i18n/both.ts';
import type { Lang } from '../../../../i18n/numbers.ts';
import { PlaceLink } from '../../../PlaceLink.tsx';

const STEP: Both<string> = { en: 'Step page', zh: '“单步”页面' };

/** To the instrument, where a picture of one's own can be dropped. */
export function StepLink({ lang }: { lang: Lang }) {
  return <PlaceLink page="step">{STEP[lang]}</PlaceLink>;
}
