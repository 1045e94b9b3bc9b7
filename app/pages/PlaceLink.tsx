import type { MouseEvent, ReactNode } from 'react';
import { late } from '../late/late.ts';
import { act } from '../state/act.ts';
import { awaited } from '../state/notices.ts';
import { writePath } from '../state/routes.ts';
import type { PageName } from '../state/routes.ts';

const PAGES = late(() => import('../state/page/pages.ts'));

export interface PlaceLinkProps {
  page: PageName;
  /** Where in the page; by default where the person was last, which for a new window is its beginning. */
  place?: string;
  className?: string;
  isCurrent?: boolean;
  label?: string;
  children: ReactNode;
}

/**
 * A link to a place of a page. A plain press keeps what was made there, as the address alone would not; with a modifier key it is
 * the browser's own business.
 */
export function PlaceLink({ page, place, className, isCurrent = false, label, children }: PlaceLinkProps) {
  const press = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    act(() => awaited(PAGES.fetch()).then(({ goTo }) => goTo(page, place)));
  };
  return (
    <a
      href={`#/${writePath({ page, place: place ?? '' })}`}
      className={className}
      aria-current={isCurrent ? 'page' : undefined}
      aria-label={label}
      onClick={press}
    >
      {children}
    </a>
  );
}
