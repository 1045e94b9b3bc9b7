import { useEffect } from 'react';
import { StepPage } from '../pages/step/StepPage.tsx';
import { useTheme } from '../board/use-theme.ts';
import { useApp } from '../state/use-app.ts';
import { Header } from './Header.tsx';
import { useKeys } from './keys.ts';
import './shell.css';

/** The page's frame. */
export function App() {
  const lang = useApp((state) => state.lang);
  const chosen = useApp((state) => state.theme);
  const theme = useTheme();
  useEffect(() => {
    document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
  }, [lang]);
  useEffect(() => {
    if (chosen) document.documentElement.dataset.theme = chosen;
    else delete document.documentElement.dataset.theme;
  }, [chosen]);
  useKeys();
  return (
    <div className="shell" data-theme-on={theme}>
      <Header />
      <StepPage />
    </div>
  );
}
