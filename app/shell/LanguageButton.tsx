import { useLang } from '../ui/use-words.ts';
import { act } from '../state/act.ts';
import { setLang } from '../state/page/prefs.ts';
import { Button } from '../ui/Button.tsx';

/** Named after the language that it switches to, in that language. */
export function LanguageButton() {
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
