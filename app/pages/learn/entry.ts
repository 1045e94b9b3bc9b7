import { latePage } from '../../ui/late/late-part.tsx';
import type { PageEntry } from '../entry.ts';
import { entryOf, readPlace } from './path.ts';

/** Chapters, challenges and a quiz. */
export const learn: PageEntry = {
  name: 'learn',
  icon: 'book',
  hasBoard: false,
  hasHeading: true,
  ...{ readPlace, entryOf },
  Page: latePage(async () => {
    const [{ LearnPage }, { readProgress }] = await Promise.all([
      import('./LearnPage.tsx'),
      import('../../state/page/lesson.ts'),
    ]);
    readProgress();
    return LearnPage;
  }),
};
