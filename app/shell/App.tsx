import { useState } from 'react';
import { PAGES } from '../pages/table.ts';
import { useTheme } from '../state/page/use-theme.ts';
import { dismissAll } from '../state/page/notices.ts';
import { shownBoard } from '../state/page/store.ts';
import { useApp } from '../state/page/use-app.ts';
import { useActions } from '../ui/keys/use-actions.ts';
import { Language } from '../ui/use-words.ts';
import { Blank } from './Blank.tsx';
import { Header } from './Header.tsx';
import { BLANK, showHelp } from './actions.ts';
import { Later } from './Later.tsx';
import { SkipLinks } from './SkipLinks.tsx';
import { usePage } from './use-page.ts';
import './shell.css';

const loadNotices = () => import('./Notices.tsx').then(({ Notices }) => Notices);
const loadShare = () => import('./ShareDialog.tsx').then(({ ShareDialog }) => ShareDialog);
const goHome = () => import('../state/page/pages.ts').then(({ goTo }) => goTo(PAGES[0].name));
const loadHelp = () => import('./HelpDialog.tsx').then(({ HelpDialog }) => HelpDialog);

/** The page's frame: header, page, and what lies over them for a while. */
export function App() {
  const theme = useTheme();
  const lang = useApp((state) => state.lang);
  const { name, Page, load } = usePage();
  const hasNotices = useApp((state) => state.notices.length > 0);
  const isBlank = useApp((state) => state.blank);
  const [dialog, setDialog] = useState<'share' | 'help' | null>(null);
  const open = (name: 'share' | 'help') => {
    // What a link holds must not run on under the dialog.
    shownBoard()?.player.pause();
    setDialog(name);
  };
  const close = () => setDialog(null);
  useActions('app', [BLANK, showHelp(() => open('help'))]);
  return (
    <Language value={lang}>
      <div className="shell" data-theme-on={theme}>
        <SkipLinks />
        <Header onShare={() => open('share')} onHelp={() => open('help')} />
        {hasNotices && <Later load={loadNotices} onClose={dismissAll} />}
        {Page && <Page />}
        {load && (
          <Later
            key={name}
            load={load}
            onClose={() => void goHome()}
            waiting={<main className="shell-waiting" />}
          />
        )}
        {dialog === 'share' && <Later load={loadShare} onClose={close} />}
        {dialog === 'help' && <Later load={loadHelp} onClose={close} />}
        {isBlank && <Blank />}
      </div>
    </Language>
  );
}
