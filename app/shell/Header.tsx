import type { MouseEvent } from 'react';
import { PlaceLink } from '../pages/PlaceLink.tsx';
import { PAGES } from '../pages/table.ts';
import { act } from '../state/act.ts';
import { setLang, setTheme } from '../state/page/prefs.ts';
import type { Theme } from '../state/page/store.ts';
import { useApp } from '../state/page/use-app.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { RadioGroup } from '../ui/RadioGroup.tsx';
import { Icon } from '../ui/icons.tsx';
import { useWords, useLang } from '../ui/use-words.ts';
import { Menu } from './Menu.tsx';
import { usePage } from './use-page.ts';
import { useShellWords } from './use-shell-words.ts';
import './header.css';

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
  return (
    <header className="header">
      <Title className="header-title">{title}</Title>
      <PageLinks className="header-wide header-pages" />
      {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- presses that pass through */}
      <div className="header-tools" onClick={letGo}>
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

/** Named after the language that it switches to, in that language. */
function LanguageButton() {
  const isChinese = useLang() === 'zh';
  return (
    <Button
      kind="ghost"
      lang={isChinese ? 'en' : 'zh-CN'}
      onClick={() => act(() => setLang(isChinese ? 'en' : 'zh'))}
    >
      {isChinese ? 'English' : '中文'}
    </Button>
  );
}

type Choice = Theme | 'system';
/** Sun, moon, a screen on its stand, and a disc that is half of each. */
const ICONS = { light: 'sun', dark: 'moon', projector: 'screen', system: 'theme' } as const;
const CHOICES = ['light', 'dark', 'projector', 'system'] as const satisfies readonly Choice[];

/** Light, dark, projector, or as the system says. Beside other tools as icons, in a menu as words. */
function ThemeChoice({ look }: { look: 'icons' | 'words' }) {
  const words = useShellWords().theme;
  const theme = useApp((state) => state.theme);
  return (
    <RadioGroup<Choice>
      label={words.label}
      {...(look === 'icons' ? { look } : { columns: 2, showLabel: true })}
      value={theme ?? 'system'}
      options={CHOICES.map((value) => ({ value, label: words[value], icon: ICONS[value] }))}
      onChange={(choice) => setTheme(choice === 'system' ? null : choice)}
    />
  );
}

function PageLinks({ className, hasIcons = false }: { className: string; hasIcons?: boolean }) {
  const words = useShellWords().pages;
  const current = useApp((state) => state.page);
  return (
    <nav aria-label={words.label} className={className}>
      {PAGES.map(({ name, icon }) => (
        <PlaceLink key={name} page={name} isCurrent={name === current}>
          {hasIcons && <Icon name={icon} />}
          {words.names[name]}
        </PlaceLink>
      ))}
    </nav>
  );
}
