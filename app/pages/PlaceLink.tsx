import type { MouseEvent, ReactNode } from 'react';
import { writePath } from '../state/page/routes.ts';
import type { PageName } from '../state/page/routes.ts';
import { ButtonLink } from '../ui/Button.tsx';
import type { ButtonKind } from '../ui/Button.tsx';

const pages = () => import('../state/pages.ts');

export interface PlaceLinkProps {
  page: PageName;
  /** Where in the page; by default where the person was last, which for a new window is its beginning. */
  place?: string;
  className?: string;
  isCurrent?: boolean;
  label?: string;
  /** Looks like a button of this kind. */
  kind?: ButtonKind;
  size?: 'normal' | 'large';
  children: ReactNode;
}

/**
 * A link to a place of a page. A plain press keeps what was made there, as the address alone would not; with a modifier key it is
 * the browser's own business.
 */
export function PlaceLink(props: PlaceLinkProps) {
  const { page, place, className, isCurrent = false, label, kind, size, children } = props;
  const press = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    void pages().then(({ goTo }) => goTo(page, place));
  };
  const link = {
    href: `#/${writePath({ page, place: place ?? '' })}`,
    'aria-current': isCurrent ? ('page' as const) : undefined,
    'aria-label': label,
    onClick: press,
  };
  return kind ? (
    <ButtonLink {...link} className={className} {...{ kind, size }}>
      {children}
    </ButtonLink>
  ) : (
    <a {...link} className={className}>
      {children}
    </a>
  );
}
