import { useState } from 'react';
import { useTheme } from '../state/page/use-theme.ts';
import { dismissAll, useNotices } from '../state/notices.ts';
import { shownBoard } from '../state/page/store.ts';
import { useApp } from '../state/page/use-app.ts';
import { useActions } from '../ui/keys/use-actions.ts';
import { lateOver } from '../ui/late/late-part.tsx';
import { OverPage } from '../ui/late/OverPage.tsx';
import { Language } from '../ui/use-words.ts';
import { Blank } from './Blank.tsx';
import { Header } from './Header.tsx';
import { BLANK, showHelp } from './actions.ts';
import { SkipLinks } from './SkipLinks.tsx';
import { usePage } from './use-page.ts';
import './shell.css';

const Notices = lateOver(() => import('./Notices.tsx').then(({ Notices }) => Notices));
const ShareDialog = lateOver(() => import('./ShareDialog.tsx').then(({ ShareDialog }) => ShareDialog));
const HelpDialog = lateOver(() => import('./HelpDialog.tsx').then(({ HelpDialog }) => HelpDialog));

/** The page's frame: header, page, and what lies over them for a while. */
export function App() {
  const theme = useTheme();
  const lang = useApp((state) => state.lang);
  const { name, Page, hasBoard } = usePage();
  const hasNotices = useNotices().length > 0;
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
      <div className="shell" data-theme-on={theme} data-has-board={hasBoard}>
        <SkipLinks />
        <Header onShare={() => open('share')} onHelp={() => open('help')} />
        <OverPage>{hasNotices && <Notices onClose={dismissAll} />}</OverPage>
        <Page key={name} />
        {dialog === 'share' && <ShareDialog onClose={close} />}
        {dialog === 'help' && <HelpDialog onClose={close} />}
        {isBlank && <Blank />}
      </div>
    </Language>
  );
}
