import { latePage } from '../../ui/late/late-part.tsx';
import type { PageEntry } from '../entry.ts';

/** A layer over a whole picture. What of its place means nothing the page itself tells, which comes later. */
export const explore: PageEntry = {
  name: 'explore',
  icon: 'image',
  hasBoard: false,
  hasHeading: true,
  readPlace: (text) => (/^[\w.,/-]{1,40000}$/.test(text) ? text : null),
  entryOf: () => '',
  Page: latePage(() => import('./late-page.ts').then(({ LateExplorePage }) => LateExplorePage)),
};
