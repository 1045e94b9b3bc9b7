import { shellEn } from '../../i18n/words/shell.en.ts';
import { shellZh } from '../../i18n/words/shell.zh.ts';
import { Alert } from '../Alert.tsx';
import { Button } from '../Button.tsx';
import { usePair } from '../use-words.ts';
import { overPage } from './OverPage.tsx';
import { useOverdue } from './use-late.ts';
import './over-page.css';

export interface NotArrivedProps {
  /** Tries once more. */
  again: () => void;
}

/** In the place of a part that did not come: that it did not, and a button. */
export function NotArrived({ again }: NotArrivedProps) {
  const words = usePair(shellEn, shellZh).absent;
  return (
    <Alert
      className="ui-late-here"
      title={words.title}
      actions={<Button onClick={again}>{words.again}</Button>}
    >
      {words.words}
    </Alert>
  );
}

/** The same for what lies over the page, wherever it was asked for: it can be closed. */
export function NotArrivedOver({ again, onClose }: NotArrivedProps & { onClose: () => void }) {
  const words = usePair(shellEn, shellZh);
  const { title, words: sentence, again: label } = words.absent;
  return overPage(
    <Alert
      title={title}
      actions={<Button onClick={again}>{label}</Button>}
      onDismiss={onClose}
      dismissLabel={words.close}
    >
      {sentence}
    </Alert>,
  );
}

/** In the place of a part that is on its way: nothing at first, after a while a sentence. */
export function Awaited({ isOver = false }: { isOver?: boolean }) {
  const words = usePair(shellEn, shellZh).absent;
  if (!useOverdue()) return null;
  const said = (
    <Alert role="status" tone="notice" className={isOver ? undefined : 'ui-late-here'} title={words.awaited}>
      {words.comes}
    </Alert>
  );
  return isOver ? overPage(said) : said;
}
