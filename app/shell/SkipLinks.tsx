import { Button } from '../ui/Button.tsx';
import { usePage } from './use-page.ts';
import { useShellWords } from './use-shell-words.ts';
import './skip-links.css';

/** Where each leads: to what takes the focus there. */
const TARGETS = {
  board: 'main [data-skip="board"] [role="grid"]',
  controls: 'main [data-skip="controls"] button',
  text: 'main h1',
} as const;

/**
 * The first stops of the Tab key, past everything that changes a layer. They are buttons: what stands behind `#` is the address of
 * a layer, no place of the document.
 */
export function SkipLinks() {
  const words = useShellWords().skip;
  const { hasBoard } = usePage();
  const links = hasBoard ? (['board', 'controls'] as const) : (['text'] as const);
  return (
    <nav aria-label={words.label} className="skip-links">
      {links.map((to) => (
        <Button key={to} onClick={() => document.querySelector<HTMLElement>(TARGETS[to])?.focus()}>
          {words[to]}
        </Button>
      ))}
    </nav>
  );
}
