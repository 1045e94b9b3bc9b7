import { lazy, Suspense, useEffect, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { focusOf } from '../../ui/key-focus.ts';
import { useLearnWords } from './use-learn-words.ts';
import './lesson-tools.css';

const SearchDialog = lazy(() =>
  import('./search/SearchDialog.tsx').then(({ SearchDialog }) => ({ default: SearchDialog })),
);
const SymbolsDialog = lazy(() =>
  import('./symbols/SymbolsDialog.tsx').then(({ SymbolsDialog }) => ({ default: SymbolsDialog })),
);

/** The search, also from the key `/`, and the table of symbols. */
export function LessonTools({ inTitle = false }: { inTitle?: boolean }) {
  const words = useLearnWords();
  const [dialog, setDialog] = useState<'search' | 'symbols' | null>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
        return;
      const target = event.target instanceof Element ? event.target : null;
      const focus = focusOf(target, !!document.querySelector('dialog[open]'));
      // A Chinese keyboard gives the stop of its own.
      if (!['/', '、'].includes(event.key) || focus === 'text' || focus === 'dialog') return;
      event.preventDefault();
      setDialog('search');
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  const close = () => setDialog(null);
  return (
    <>
      <div className={`learn-tools ${inTitle ? 'learn-tools-in-title' : ''}`}>
        <Button kind="ghost" aria-keyshortcuts="/" onClick={() => setDialog('search')}>
          {words.search}
        </Button>
        <Button kind="ghost" onClick={() => setDialog('symbols')}>
          {words.symbols.title}
        </Button>
      </div>
      <Suspense fallback={null}>
        {dialog === 'search' && <SearchDialog onClose={close} />}
        {dialog === 'symbols' && <SymbolsDialog onClose={close} />}
      </Suspense>
    </>
  );
}
