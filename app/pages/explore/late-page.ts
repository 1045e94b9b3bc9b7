import { latePage } from '../../ui/late/late-part.tsx';

/** The page with all that it needs. Which files these are is then not in the first file, which lists what it fetches itself. */
export const LateExplorePage = latePage(() =>
  import('./ExplorePage.tsx').then(({ ExplorePage }) => ExplorePage),
);
