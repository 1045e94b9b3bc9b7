import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import './over-page.css';

/** The column, right under the header, for what lies over the page for a while: one under the other, none over another. */
export function OverPage({ children }: { children: ReactNode }) {
  return (
    <div className="ui-over-page">
      <div className="ui-over-page-column">{children}</div>
    </div>
  );
}

/** Puts there what a part of the page says, wherever it stands itself. */
export function overPage(said: ReactNode): ReactNode {
  return createPortal(said, document.querySelector('.ui-over-page-column') ?? document.body);
}
