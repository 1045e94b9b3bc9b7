import { bare } from '../../ui/keys/press.ts';
import { useActions } from '../../ui/keys/use-actions.ts';
import { useLearnWords } from './use-learn-words.ts';

const isTurn = bare('PageDown', 'PageUp');

/** What scrolls; null where the whole document does, which the browser's own keys reach. */
function column(): HTMLElement | null {
  const page = document.querySelector<HTMLElement>('main.learn');
  return page && page.scrollHeight > page.clientHeight ? page : null;
}

/** A clicker reads on in a list too: the column scrolls, which no key reaches while nothing in it has the focus. */
export function usePageKeys(isActive: boolean): void {
  const { readOn } = useLearnWords().keys;
  const action = {
    id: 'readOn',
    says: readOn,
    keys: [['PageDown'], ['PageUp']],
    is: (press: Parameters<typeof isTurn>[0]) => isTurn(press) && column() !== null,
    ...{ reachesControls: false, repeats: true },
    perform: ({ key }: { key: string }) => {
      const page = column();
      const way = key === 'PageDown' ? 1 : -1;
      page?.scrollBy({ top: way * 0.85 * page.clientHeight, behavior: 'instant' });
    },
  };
  useActions('page', isActive ? [action] : []);
}
