import { lazy, Suspense, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { alone } from '../../ui/keys/press.ts';
import { useActions } from '../../ui/keys/use-actions.ts';
import { useLearnWords } from './use-learn-words.ts';

const SearchDialog = lazy(() =>
  import('./search/SearchDialog.tsx').then(({ SearchDialog }) => ({ default: SearchDialog })),
);
const SymbolsDialog = lazy(() =>
  import('./symbols/SymbolsDialog.tsx').then(({ SymbolsDialog }) => ({ default: SymbolsDialog })),
);

/** The search, also from the key `/`, and the table of symbols. */
export function LessonTools() {
  const words = useLearnWords();
  const [dialog, setDialog] = useState<'search' | 'symbols' | null>(null);
  useActions('page', [
    {
      id: 'search',
      says: words.keys.search,
      keys: [['/']],
      is: alone('/'),
      ...{ reachesControls: true, repeats: false },
      perform: () => setDialog('search'),
    },
  ]);
  const close = () => setDialog(null);
  return (
    <div className="learn-tools">
      <Button kind="ghost" aria-keyshortcuts="/" onClick={() => setDialog('search')}>
        {words.search}
      </Button>
      <Button kind="ghost" onClick={() => setDialog('symbols')}>
        {words.symbols.title}
      </Button>
      <Suspense fallback={null}>
        {dialog === 'search' && <SearchDialog onClose={close} />}
        {dialog === 'symbols' && <SymbolsDialog onClose={close} />}
      </Suspense>
    </div>
  );
}
