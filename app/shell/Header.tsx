import { Suspense } from 'react';
import type { MouseEvent } from 'react';
import { useApp } from '../state/page/use-app.ts';
import { latePart } from '../ui/late/late-part.tsx';
import { useWords } from '../ui/use-words.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { LanguageButton } from './LanguageButton.tsx';
import { Menu } from './Menu.tsx';
import { PageLinks } from './PageLinks.tsx';
import { ThemeChoice } from './ThemeChoice.tsx';
import { usePage } from './use-page.ts';
import { useShellWords } from './use-shell-words.ts';
import './header.css';

const OfflineMark = latePart(() => import('./OfflineMark.tsx').then(({ OfflineMark }) => OfflineMark));

export interface HeaderProps {
  onShare: () => void;
  onHelp: () => void;
}

/**
 * The focus of a press with the mouse does not stay in the header: the next arrow key is meant for the figure, not for the
 * theme. Keys (`detail` 0) keep it.
 */
function letGo({ detail, target }: MouseEvent): void {
  if (detail > 0 && target instanceof HTMLElement && target.matches('input, button')) target.blur();
}

/** Name, pages, language, theme, share, help. Where they do not fit, all but name and language are in a menu. */
export function Header({ onShare, onHelp }: HeaderProps) {
  const title = useWords().step.title;
  const Title = usePage().hasHeading ? 'p' : 'h1';
  const words = useShellWords();
  const isOffline = useApp((state) => state.isOffline);
  return (
    <header className="header">
      <Title className="header-title">{title}</Title>
      <PageLinks className="header-wide header-pages" />
      {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- presses that pass through */}
      <div className="header-tools" onClick={letGo}>
        {isOffline && (
          <Suspense>
            <OfflineMark />
          </Suspense>
        )}
        <LanguageButton />
        <div className="header-wide header-tools">
          <ThemeChoice look="icons" />
          <Button kind="ghost" onClick={onShare}>
            {words.share}
          </Button>
          <IconButton kind="ghost" icon="help" label={words.help} keys="?" tipAlign="end" onClick={onHelp} />
        </div>
        <div className="header-narrow">
          <Menu>
            <PageLinks className="menu-pages" hasIcons />
            <ThemeChoice look="words" />
            <div className="menu-buttons">
              <Button icon="share" onClick={onShare}>
                {words.share}
              </Button>
              <Button icon="help" onClick={onHelp}>
                {words.help}
              </Button>
            </div>
          </Menu>
        </div>
      </div>
    </header>
  );
}
