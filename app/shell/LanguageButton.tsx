import { setLang } from '../state/prefs.ts';
import { useApp } from '../state/use-app.ts';
import { Button } from '../ui/Button.tsx';

/** Named after the language that it switches to, in that language. */
export function LanguageButton() {
  const isChinese = useApp((state) => state.lang) === 'zh';
  return (
    <Button
      kind="ghost"
      lang={isChinese ? 'en' : 'zh-CN'}
      onClick={() => void setLang(isChinese ? 'en' : 'zh')}
    >
      {isChinese ? 'English' : '中文'}
    </Button>
  );
}
