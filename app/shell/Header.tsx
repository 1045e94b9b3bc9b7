import { useWords } from '../board/use-words.ts';
import { setLang } from '../state/prefs.ts';
import { useApp } from '../state/use-app.ts';
import { Button } from '../ui/Button.tsx';

/** Name, pages, language, theme, share, help. */
export function Header() {
  const words = useWords();
  const lang = useApp((state) => state.lang);
  return (
    <header className="header">
      <h1>{words.step.title}</h1>
      <Button kind="ghost" onClick={() => setLang(lang === 'en' ? 'zh' : 'en')}>
        {lang === 'en' ? '中文' : 'English'}
      </Button>
    </header>
  );
}
