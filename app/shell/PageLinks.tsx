import type { MouseEvent } from 'react';
import { useApp } from '../state/use-app.ts';
import { useShellWords } from './use-shell-words.ts';

const pages = () => import('../state/pages.ts');

/** A page enters here with its first commit. */
const PAGES = [
  { page: 'step', href: '#/', go: () => pages().then(({ goToStepPage }) => goToStepPage()) },
  { page: 'learn', href: '#/learn', go: () => pages().then(({ goToLesson }) => goToLesson()) },
] as const;

export function PageLinks({ className }: { className: string }) {
  const words = useShellWords().pages;
  const current = useApp((state) => state.page);
  /** A plain press keeps what is on the board; the address alone would begin anew. */
  const press = (event: MouseEvent, { page, go }: (typeof PAGES)[number]) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (page !== current) void go();
  };
  return (
    <nav aria-label={words.label} className={className}>
      {PAGES.map((link) => (
        <a
          key={link.page}
          href={link.href}
          aria-current={link.page === current ? 'page' : undefined}
          onClick={(event) => press(event, link)}
        >
          {words[link.page]}
        </a>
      ))}
    </nav>
  );
}
