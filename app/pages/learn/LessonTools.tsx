import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { alone } from '../../ui/keys/press.ts';
import { useActions } from '../../ui/keys/use-actions.ts';
import { lateOver } from '../../ui/late/late-part.tsx';
import { useLearnWords } from './use-learn-words.ts';
import './chapter.css';

const SearchDialog = lateOver(() =>
  import('./search/SearchDialog.tsx').then(({ SearchDialog }) => SearchDialog),
);
const SymbolsDialog = lateOver(() =>
  import('./symbols/SymbolsDialog.tsx').then(({ SymbolsDialog }) => SymbolsDialog),
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
      {dialog === 'search' && <SearchDialog onClose={close} />}
      {dialog === 'symbols' && <SymbolsDialog onClose={close} />}
    </div>
  );
}
