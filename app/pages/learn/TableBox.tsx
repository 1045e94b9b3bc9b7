import type { ReactNode } from 'react';
import './table-box.css';

/** A wide table scrolls in a box of its own, which keys reach. */
export function TableBox({ label, children }: { label: string; children: ReactNode }) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- to be scrolled with the arrow keys
    <div className="learn-table-box" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
