import type { MouseEvent } from 'react';
import { useShellWords } from './use-shell-words.ts';

/** A page enters here with its first commit. The first is the one that is open as long as there is no other. */
const PAGES = ['step'] as const;
const CURRENT = PAGES[0];

/** A plain press on the page that is open leaves everything as it is: its address without a word would start anew. */
function stay(event: MouseEvent): void {
  if (!event.ctrlKey && !event.metaKey && !event.shiftKey) event.preventDefault();
}

export function PageLinks({ className }: { className: string }) {
  const words = useShellWords().pages;
  return (
    <nav aria-label={words.label} className={className}>
      {PAGES.map((page) => (
        <a
          key={page}
          href="#/"
          aria-current={page === CURRENT ? 'page' : undefined}
          onClick={page === CURRENT ? stay : undefined}
        >
          {words[page]}
        </a>
      ))}
    </nav>
  );
}
